// What a printed figure says, as elements.

import { create } from '../element/dom.js'
import { MISSING } from '../element/missing.js'
import { drawing } from '../element/pen.js'
import palette from '../style/palette.json'
import { credit } from './credit.js'
/** @import { Figure, Inspection, KeyNumber } from '../element/types.js' */

// The width in CSS pixels for which the chart is drawn on paper: what A4 and Letter have between margins of 15 mm.
const WIDTH = 680

/**
 * The sheet of a figure: title, chart, sentence, parameters, key numbers, table, source and link, in light colors.
 * @param {Figure} figure
 */
export function sheetOf(figure) {
  const { inspection, language, say } = figure
  const said = credit(figure)
  /** @param {string} text @param {string} className */
  const paragraph = (text, className) => create('p', { className, textContent: text })
  return create(
    'article',
    { lang: language },
    create('h1', { textContent: said.title }),
    paragraph(said.subtitle, 'muted'),
    create('figure', { role: 'img', 'aria-label': said.alternative }, chart(figure)),
    paragraph(said.sentence, 'sentence'),
    ...(said.parameters ? [paragraph(said.parameters, '')] : []),
    keys(said.keys),
    table(inspection, say('table.caption', { title: inspection.title })),
    create('footer', {}, ...[said.source, said.product, said.link].map((text) => paragraph(text, '')))
  )
}

/** @param {Figure} figure */
function chart(figure) {
  const svg = drawing({})
  const colors = Float64Array.from(Object.values(palette.light), (color) => parseInt(color.slice(1), 16))
  figure.draw(svg, { colors, theme: 'light', width: WIDTH })
  return svg
}

/** @param {KeyNumber[]} numbers */
const keys = (numbers) =>
  create(
    'dl',
    {},
    ...numbers.map(({ name, text, detail }) =>
      create(
        'div',
        {},
        create('dt', { textContent: name }),
        create('dd', { textContent: [text, detail].filter(Boolean).join(' ') })
      )
    )
  )

/** @param {Inspection} inspection @param {string} caption */
function table({ table: { rowHeader, columns, rows } }, caption) {
  const head = [rowHeader, ...columns].map((textContent) => create('th', { scope: 'col', textContent }))
  const lines = rows.map(({ label, cells }) =>
    create(
      'tr',
      {},
      create('th', { scope: 'row', textContent: label }),
      ...cells.map((cell) => create('td', { textContent: cell?.text ?? MISSING }))
    )
  )
  return create(
    'table',
    {},
    create('caption', { textContent: caption }),
    create('thead', {}, create('tr', {}, ...head)),
    create('tbody', {}, ...lines)
  )
}

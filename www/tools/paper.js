// What a printed figure says, as elements.

import { create } from '../element/dom.js'
import palette from '../style/palette.json'
import { credit } from './credit.js'

// The width in CSS pixels for which the chart is drawn on paper: what A4 and Letter have between margins of 15 mm.
const WIDTH = 680

// Ink is finer than a screen: device pixels to one of CSS.
const FINENESS = 3

/** The sheet of a figure: title, chart, sentence, parameters, key numbers, table, source and link, in light colors. */
export function sheetOf(figure) {
  const { inspection, language, say, view } = figure
  const said = credit(figure)
  const paragraph = (text, className) => create('p', { className, textContent: text })
  return create('article', { lang: language },
    create('h1', { textContent: said.title }),
    paragraph(said.subtitle, 'muted'),
    create('figure', { role: 'img', 'aria-label': said.alternative }, chart(figure)),
    paragraph(said.sentence, 'sentence'),
    ...said.parameters ? [paragraph(said.parameters, '')] : [],
    keys(view.keyNumbers(inspection, figure)),
    table(inspection, say('table.caption', { title: inspection.title })),
    create('footer', {}, ...[said.source, said.product, said.link].map((text) => paragraph(text, ''))))
}

function chart({ look, model, state }) {
  const canvas = create('canvas')
  const colors = Float64Array.from(Object.values(palette.light), (color) => parseInt(color.slice(1), 16))
  model.drawView(canvas, state, { ...look, colors, theme: 'light', width: WIDTH, pixelRatio: FINENESS })
  canvas.style.width = `${canvas.width / FINENESS}px`
  return canvas
}

const keys = (numbers) => create('dl', {}, ...numbers.map(({ name, text, detail }) => create('div', {},
  create('dt', { textContent: name }), create('dd', { textContent: [text, detail].filter(Boolean).join(' ') }))))

function table({ table: { rowHeader, columns, rows } }, caption) {
  const head = [rowHeader, ...columns].map((textContent) => create('th', { scope: 'col', textContent }))
  const lines = rows.map(({ label, cells }) => create('tr', {},
    create('th', { scope: 'row', textContent: label }), ...cells.map((cell) => create('td', { textContent: cell?.text ?? '' }))))
  return create('table', {}, create('caption', { textContent: caption }), create('thead', {}, create('tr', {}, ...head)), create('tbody', {}, ...lines))
}

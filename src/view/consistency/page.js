// The view `consistency` on the page.

import { create } from '../../../www/element/dom.js'
import { dresser } from '../../../www/element/dress.js'
import { drawing, shape } from '../../../www/element/pen.js'
import { writtenArea } from '../../../www/written/area.js'
import { number } from '../../../www/written/cited.js'
import css from './page.css'
/** @import { Cell, Fact, Facts, Figure, Inspection } from '../../../www/element/types.js' */

const dress = dresser(css)

/**
 * The pairs in the place of a chart: a table, and in each row a bar from the one number to the other.
 * @param {Figure} figure
 */
export const area = (figure) =>
  writtenArea(({ columns, ticks, list }) => {
    dress(/** @type {ShadowRoot} */ (figure.host.shadowRoot))
    // Where a row is laid out as a card, the roles keep it a row.
    const heads = columns.map(({ text }) => create('th', { scope: 'col', role: 'columnheader', textContent: text }))
    heads[SHARE].append(scale(ticks))
    const rows = list.map((pair) => row(pair, { columns, ticks }, figure))
    return [
      create(
        'table',
        { className: 'pairs', role: 'table', 'aria-labelledby': 'title' },
        create('thead', { role: 'rowgroup' }, create('tr', { role: 'row' }, ...heads)),
        create('tbody', { role: 'rowgroup' }, ...rows)
      )
    ]
  })

// The column of the bars.
const SHARE = 3

/**
 * @param {Facts} pair
 * @param {{ columns: Fact[], ticks: Facts[] }} scale
 * @param {Figure} figure
 */
function row(pair, { columns, ticks }, figure) {
  const { name, one, other, share, unit, verdict, agreement } = pair
  const [, ...heads] = columns.map(({ text }) => text)
  const cells = [[shown(one)], [shown(other)], [shown(share), bar(pair, ticks)], [verdict.text]].map((content, at) =>
    create('td', { role: 'cell', 'data-column': heads[at] }, ...content)
  )
  return create(
    'tr',
    { role: 'row', className: agreement.text },
    create(
      'th',
      { scope: 'row', role: 'rowheader' },
      name.text,
      ' ',
      create('small', { className: 'unit', textContent: unit.text })
    ),
    ...cells
  )

  /** @param {Fact} fact */
  function shown(fact) {
    const at = [one, other, share].indexOf(fact)
    return number(fact, `${name.text}; ${heads[at]}:`, figure)
  }
}

/**
 * A ring for the one number, a dot for the other, and the bar between them, over the ticks of the scale.
 * @param {Facts} pair
 * @param {Facts[]} ticks
 */
function bar({ at }, ticks) {
  const y = '50%'
  const whole = `${ticks.find(({ name }) => name.text === '100')?.at.value}%`
  const other = `${at.value}%`
  return drawing(
    { class: 'ratio', 'aria-hidden': 'true' },
    ...ticks.map(({ at }) => shape('line', { x1: `${at.value}%`, x2: `${at.value}%`, y1: 0, y2: '100%' })),
    shape('line', { class: 'bar', x1: whole, x2: other, y1: y, y2: y }),
    shape('circle', { class: 'one', cx: whole, cy: y, r: 6 }),
    shape('circle', { class: 'other', cx: other, cy: y, r: 4 })
  )
}

/**
 * What the ticks of the bars say.
 * @param {Facts[]} ticks
 */
function scale(ticks) {
  const texts = ticks.map(({ name, at }) => shape('text', { x: `${at.value}%`, y: '1em' }, name.text))
  return drawing({ class: 'scale', 'aria-hidden': 'true' }, ...texts)
}

/**
 * The numbers as programs see them.
 * @param {Inspection} inspection
 */
export function result({ facts: { pairs, differ, rounded, bounds, undated }, table }) {
  const values = table.rows.map(({ cells }) =>
    /** @type {Cell[]} */ (cells)
      .filter(({ indicator }) => indicator)
      .map(({ indicator, value }) => ({ indicator, value }))
  )
  return {
    pairs: pairs.value,
    differ: differ.value,
    rounded: rounded.value,
    bounds: bounds.value,
    undated: undated.value,
    values
  }
}

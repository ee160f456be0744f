// The view `history` on the page.

import { create } from '../../../www/element/dom.js'
import { dresser } from '../../../www/element/dress.js'
import { writtenArea } from '../../../www/written/area.js'
import { cited } from '../../../www/written/cited.js'
import css from './page.css'
/** @import { Facts, Figure, Inspection } from '../../../www/element/types.js' */

const dress = dresser(css)

/**
 * The parts in the place of a chart, each a list; the phases stand along a line of time.
 * @param {Figure} figure
 */
export const area = (figure) =>
  writtenArea(({ list }) => {
    dress(/** @type {ShadowRoot} */ (figure.host.shadowRoot))
    return list.flatMap(({ name, list }, at) => [
      create('h3', { textContent: name.text }),
      create('ol', { className: at === 0 ? 'time' : '' }, ...list.map((entry) => item(entry, figure)))
    ])
  })

/**
 * A statement with its contents, and what is said below it.
 * @param {Facts} entry
 * @param {Figure} figure
 * @returns {HTMLElement}
 */
function item({ name, contents, list = [] }, figure) {
  const below = list.map((entry) => item(entry, figure))
  return create(
    'li',
    {},
    ...cited(name, figure),
    ...(contents ? [create('div', { className: 'quiet', textContent: contents.text })] : []),
    ...(below.length ? [create('ul', {}, ...below)] : [])
  )
}

/**
 * The numbers as programs see them.
 * @param {Inspection} inspection
 */
export const result = ({ facts: { phases, scales, problems, sections, broken, cases } }) =>
  Object.fromEntries(
    Object.entries({ phases, scales, problems, sections, broken, cases }).map(([name, { value }]) => [name, value])
  )

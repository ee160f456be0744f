// What stands in the place of a chart where a view shows words: text of the page, which is searched, copied, spoken and printed as such.

import { create } from '../element/dom.js'
import { dresser } from '../element/dress.js'
import css from './written.css'
/** @import { Area, Facts, Figure, Root } from '../element/types.js' */

const dress = dresser(css)

/**
 * The area of a view that writes its facts; pictures that are saved are drawn all the same.
 * @param {(facts: Facts) => HTMLElement[]} write
 * @returns {Area}
 */
export function writtenArea(write) {
  const area = create('div', {
    className: 'chart written',
    part: 'chart',
    tabIndex: -1,
    role: 'group',
    'aria-labelledby': 'title'
  })
  /** @type {string | undefined} */
  let shown
  return {
    elements: [area],
    get width() {
      return area.clientWidth
    },
    isRead: false,
    paint() {},
    // Buttons that stay as they are keep the focus.
    show({ facts }) {
      dress(/** @type {Root} */ (area.getRootNode()))
      const wanted = JSON.stringify(facts)
      if (shown === wanted) return
      shown = wanted
      area.replaceChildren(...write(facts))
    }
  }
}

// A panel whose content is a part of its own, loaded when somebody opens it.

import { create } from './dom.js'
import { askOf } from './inspection.js'
import { loaded } from './part.js'
/** @import { Fault, Figure, Inspection, Parameter, Part, Parts, State } from './types.js' */

/**
 * The panel `name` of a part, behind a disclosure; `about` is what it is about besides the figure.
 * @param {string} name
 * @param {Figure} figure
 * @param {'views' | 'tools'} [from]
 * @param {Parameter[]} [about]
 */
export function lazyPanel(name, figure, from = 'views', about) {
  /** @type {Part | undefined} */
  let content
  /** @type {[state: State, inspection: Inspection]} */
  let latest
  const place = create('div')
  /** @type {HTMLDetailsElement} */
  const element = create(
    'details',
    { className: `panel ${name}`, part: name, id: name, ontoggle: open },
    create('summary', { textContent: figure.say(`panel.${name}`) }),
    place
  )

  async function open() {
    if (!element.open) return
    try {
      await figure.part(from)
    } catch (failure) {
      const fault = /** @type {Fault} */ (failure)
      tell(fault, place, figure)
      fault.late?.then(open)
      return
    }
    // Meanwhile the figure may have got other parts, in another language or for another view.
    if (element.getRootNode() !== figure.host.shadowRoot) return
    show()
    content?.opened?.()
  }

  function show() {
    try {
      if (!content) {
        const { panels } = /** @type {Parts['views' | 'tools']} */ (loaded(from))
        content = panels[name](figure, about ?? [])
        place.replaceChildren(content.element)
      }
      content.update(...latest)
    } catch (failure) {
      content = undefined
      tell(/** @type {Fault} */ (failure), place, figure)
    }
  }

  /** @param {[state: State, inspection: Inspection]} shown */
  function update(...shown) {
    latest = shown
    if (element.open && content) show()
  }

  return {
    element,
    update,
    /** What the content asks of the figure, while somebody sees it. */
    get asks() {
      return element.open && content?.asks ? askOf(content.asks) : 0
    }
  }
}

/**
 * Says in place of the content why there is none.
 * @param {Fault} failure
 * @param {HTMLElement} place
 * @param {Figure} figure
 */
function tell(failure, place, { has, say }) {
  const key = `failure.${failure.code}`
  if (!has(key)) throw failure
  place.replaceChildren(create('p', { textContent: say(key, failure) }))
}

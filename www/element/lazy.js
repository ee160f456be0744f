// A panel whose content is a part of its own, loaded when somebody opens it.

import { create } from './dom.js'
import { loaded } from './part.js'

/** The panel `name` of a part, behind a disclosure; `about` is what it is about besides the figure. */
export function lazyPanel(name, figure, from = 'views', about) {
  const { say } = figure
  let content, latest
  const place = create('div')
  const element = create('details', { className: `panel ${name}`, part: name, ontoggle: open }, create('summary', { textContent: say(`panel.${name}`) }), place)

  async function open() {
    if (!element.open) return
    try {
      await figure.part(from)
    } catch ({ file }) {
      place.replaceChildren(create('p', { textContent: say('failure.part', { file }) }))
      return
    }
    if (!content) {
      content = loaded(from).panels[name](figure, about)
      place.replaceChildren(content.element)
    }
    update(...latest)
  }

  function update(...shown) {
    latest = shown
    if (element.open) content?.update(...shown)
  }

  return { element, update }
}

// A disclosure whose content is a part of its own.

import { create } from './dom.js'
import { loaded, part } from './part.js'

/** A disclosure that is filled with a panel of the views when somebody opens it. Only a figure of the model has it. */
export function lazyPanel(figure, name) {
  const content = create('div')
  let panel
  async function fill() {
    if (!element.open) return
    const { panels } = loaded('views') ?? await part('views').catch(fail) ?? {}
    if (!panels) return
    if (!panel) {
      panel = panels[name](figure)
      content.replaceChildren(panel.element)
    }
    panel.show(figure.state)
  }
  const fail = ({ file }) => content.replaceChildren(create('p', { textContent: figure.say('failure.part', { file }) }))
  const element = create('details', { className: name, part: name, ontoggle: fill },
    create('summary', { textContent: figure.say(`${name}.summary`) }), content)

  function show({ equilibrium }) {
    element.hidden = !equilibrium
    if (equilibrium) fill()
  }

  return { element, show }
}

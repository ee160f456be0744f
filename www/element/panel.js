// The panel that says where a number comes from. Its content is a part of its own.

import { create } from './dom.js'
import { part } from './part.js'

/** The panel; `open` shows the sources of indicators and takes the keyboard there. */
export function sourcePanel(figure) {
  const { say, language } = figure
  let opener
  const content = create('div')
  const close = () => {
    element.hidden = true
    // The button that opened the panel may be gone.
    const next = opener.isConnected ? opener : element.getRootNode().querySelector('.chart')
    next.focus()
  }
  const heading = create('h3', { id: 'source', textContent: say('source.title') })
  const element = create('section', {
    className: 'source', part: 'source', hidden: true, tabIndex: -1, 'aria-labelledby': 'source',
    onkeydown: (event) => event.key === 'Escape' && close()
  }, create('button', { type: 'button', className: 'close', textContent: say('source.close'), onclick: close }), heading, content)

  async function open(indicators, from) {
    opener = from
    content.replaceChildren(create('p', { textContent: say('source.loading') }))
    element.hidden = false
    element.focus()
    try {
      const { dress, records } = figure.view.sources?.(figure.state) ?? await part('data')
      dress(element.getRootNode())
      content.replaceChildren(...records(indicators, language))
    } catch ({ file }) {
      content.replaceChildren(create('p', { textContent: say('failure.part', { file }) }))
    }
    element.scrollIntoView({ block: 'nearest' })
  }

  return { element, open }
}

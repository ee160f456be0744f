// The panel that says where a number comes from. Its content is a part of its own.

import { create } from './dom.js'
/** @import { Fault, Figure, Root } from './types.js' */

/**
 * The panel; `open` shows the sources of indicators and takes the keyboard there.
 * @param {Figure} figure
 */
export function sourcePanel(figure) {
  const { say, language } = figure
  /** @type {HTMLElement} */
  let opener
  const content = create('div')
  const close = () => {
    element.hidden = true
    // The button that opened the panel may be gone.
    const next = opener.isConnected
      ? opener
      : /** @type {HTMLElement} */ (/** @type {Root} */ (element.getRootNode()).querySelector('.chart'))
    next.focus()
  }
  const heading = create('h3', { id: 'source', textContent: say('source.title') })
  /** @type {HTMLElement} */
  const element = create(
    'section',
    {
      className: 'source',
      part: 'source',
      hidden: true,
      tabIndex: -1,
      'aria-labelledby': 'source',
      onkeydown(event) {
        if (event.key !== 'Escape') return
        // It closes the panel, and nothing around the figure.
        event.preventDefault()
        event.stopPropagation()
        close()
      }
    },
    create('button', { type: 'button', className: 'close action', textContent: say('source.close'), onclick: close }),
    heading,
    content
  )

  /** @param {string[]} indicators @param {HTMLElement} from */
  async function open(indicators, from) {
    opener = from
    content.replaceChildren(create('p', { textContent: say('source.loading') }))
    element.hidden = false
    element.focus()
    try {
      const { dress, records } = figure.view.sources?.(figure.state) ?? (await figure.part('data'))
      // Meanwhile the figure may have got other parts, and the reader other questions.
      if (opener !== from || element.getRootNode() !== figure.host.shadowRoot) return
      dress(figure.host.shadowRoot)
      content.replaceChildren(...records(indicators, language))
    } catch (failure) {
      const fault = /** @type {Fault} */ (failure)
      content.replaceChildren(create('p', { textContent: say(`failure.${fault.code}`, fault) }))
      fault.late?.then(() => (opener === from && !element.hidden ? open(indicators, from) : undefined))
    }
    element.scrollIntoView({ block: 'nearest' })
  }

  return { element, open }
}

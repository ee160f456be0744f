// A text to copy.

import { create } from '../element/dom.js'
import { copy } from './copy.js'
/** @import { Say, Tell } from '../element/types.js' */

/**
 * A text below its heading, with a button that copies it; `id` is that of its field. Where a page may not write to the clipboard,
 * the text is selected and `tell` says what to press.
 * @param {string} id
 * @param {string} heading
 * @param {{ say: Say, tell: Tell }} given
 */
export function copyBlock(id, heading, { say, tell }) {
  const field = create('textarea', { readOnly: true, spellcheck: false, dir: 'ltr', translate: false, id, rows: 1 })
  const button = create('button', {
    type: 'button',
    textContent: say('copy'),
    'aria-label': say('copy_this', { name: heading }),
    onclick: async () => tell((await copy(field)) ? say('copied', { name: heading }) : say('selected'))
  })

  return {
    element: create(
      'div',
      { className: 'block' },
      create('label', { htmlFor: id, textContent: heading }),
      button,
      field
    ),
    /** @param {string} text */
    show(text) {
      if (field.value === text) return
      field.value = text
      field.rows = Math.min(text.split('\n').length, 16)
    }
  }
}

// A text to take away.

import { actionButton, create, listControl, setText } from '../element/dom.js'
import { copy } from '../page/copy.js'
/** @import { Say, Tell, Texts } from '../element/types.js' */

/**
 * A field with a text and a button that copies it. `show` takes the texts by their kind; if there are kinds to choose from,
 * `nameOf` tells what each is called. Where a page may not write to the clipboard, the text is selected and the reader told what
 * to press.
 * @param {string} name
 * @param {Say} say
 * @param {Tell} tell
 * @param {(kind: string) => string} [nameOf]
 */
export function copyField(name, say, tell, nameOf) {
  const field = create(/** @type {'input'} */ (nameOf ? 'textarea' : 'input'), {
    className: 'field',
    readOnly: true,
    spellcheck: false,
    'aria-label': name
  })
  const kinds = nameOf && create('select', { 'aria-label': say('format', { name }), onchange: fill })
  const button = actionButton(say('copy'), press, { 'aria-label': say('copyWhat', { name }) })
  /** @type {Texts} */
  let texts

  /** @param {Texts} next */
  function show(next) {
    texts = next
    const wanted = Object.keys(texts)
    if (kinds && kinds.options.length !== wanted.length)
      kinds.replaceChildren(...wanted.map((value) => create('option', { value, textContent: nameOf?.(value) })))
    fill()
  }

  function fill() {
    const text = texts[kinds?.value ?? Object.keys(texts)[0]]
    // Another text is not copied yet.
    if (field.value !== text) label('copy', 'copyWhat')
    field.value = text
  }

  async function press() {
    const isCopied = await copy(field)
    if (isCopied) label('isCopied', 'copied')
    tell(say(isCopied ? 'copied' : 'copyByHand', { name }))
  }

  /** @param {string} shown @param {string} spoken */
  function label(shown, spoken) {
    setText(button, say(shown))
    button.setAttribute('aria-label', say(spoken, { name }))
  }

  const row = create('div', { className: 'copy' }, field, button)
  return {
    element: create(
      'div',
      { className: 'task' },
      kinds ? listControl(name, kinds) : create('span', { className: 'name', textContent: name }),
      row
    ),
    show
  }
}

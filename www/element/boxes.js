// Boxes to check, one for each of some words.

import { create } from './dom.js'

/**
 * A group of boxes and the `room` they stand in. `choose` hears which are checked and whether all are; the last one stays: a chart of nothing shows nothing.
 * @param {string} name
 * @param {(word: string) => string} nameOf
 * @param {(checked: string[], isAll: boolean) => void} choose
 */
export function boxes(name, nameOf, choose) {
  const room = create('div', { className: 'boxes' })
  /** @type {string | undefined} */
  let offered

  /**
   * Offers these words, those of a list checked; an empty list stands for all.
   * @param {string[]} words
   * @param {string[]} checked
   */
  function show(words, checked) {
    if (offered !== words.join()) {
      offered = words.join()
      room.replaceChildren(
        ...words.map((value) =>
          create('label', {}, create('input', { type: 'checkbox', value, onchange }), nameOf(value))
        )
      )
    }
    const shown = words.filter((word) => !checked.length || checked.includes(word))
    for (const box of room.querySelectorAll('input')) {
      box.checked = shown.includes(box.value)
      box.disabled = box.checked && shown.length === 1
    }
  }

  function onchange() {
    const checked = [.../** @type {NodeListOf<HTMLInputElement>} */ (room.querySelectorAll(':checked'))].map(
      ({ value }) => value
    )
    choose(checked, checked.length === room.childElementCount)
  }

  return { element: create('fieldset', {}, create('legend', { textContent: name }), room), room, show }
}

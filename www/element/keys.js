// The key numbers below the sentence.

import { create } from './dom.js'
/** @import { Figure, KeyNumber } from './types.js' */

/**
 * A list of up to four numbers with their names. Those that are data open their source.
 * @param {Figure} figure
 */
export function keyList(figure) {
  const element = create('dl', { className: 'keys', part: 'keys' })
  /** @type {string | undefined} */
  let shown

  // Buttons that stay as they are keep the focus.
  /** @param {KeyNumber[]} items */
  function show(items) {
    const wanted = JSON.stringify(items)
    if (shown === wanted) return
    shown = wanted
    element.replaceChildren(...items.map(item))
  }

  /** @param {KeyNumber} keyNumber */
  function item({ name, text, detail, role, indicators }) {
    const number = indicators?.length
      ? create('button', {
          type: 'button',
          className: `number ${role ?? ''}`,
          textContent: text,
          title: figure.say('source.title'),
          'aria-label': figure.say('source.open', { value: `${name} ${text}` }),
          onclick: ({ currentTarget }) => figure.open(indicators, currentTarget)
        })
      : create('span', { className: role ?? '', textContent: text })
    const unit = detail ? [' ', create('small', { textContent: detail })] : []
    return create('div', {}, create('dt', {}, ...withSubscripts(name)), create('dd', {}, number, ...unit))
  }

  return { element, show }
}

/**
 * A name whose symbols, such as p_k, are set with real subscripts.
 * @param {string} name
 */
const withSubscripts = (name) =>
  name.split(/\bp_([kf])\b/).flatMap((part, at) => (at % 2 ? ['p', create('sub', { textContent: part })] : part))

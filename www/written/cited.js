// Texts and numbers with what opens their source.

import { create } from '../element/dom.js'
/** @import { Fact, Figure } from '../element/types.js' */

/**
 * A text, and behind it what opens its source.
 * @param {Fact} fact
 * @param {Figure} figure
 */
export function cited({ text, indicators }, figure) {
  const { say } = figure
  return [text, ' ', opener(say('source.word'), say('source.open', { value: text }), indicators, figure, 'number cite')]
}

/**
 * A number that opens its source; `name` says which it is.
 * @param {Fact} fact
 * @param {string} name
 * @param {Figure} figure
 */
export const number = ({ text, indicators }, name, figure) =>
  opener(text, figure.say('source.open', { value: `${name} ${text}` }), indicators, figure, 'number')

/**
 * @param {string} textContent
 * @param {string} label
 * @param {string[]} indicators
 * @param {Figure} figure
 * @param {string} className
 */
const opener = (textContent, label, indicators, figure, className) =>
  create('button', {
    type: 'button',
    className,
    textContent,
    title: figure.say('source.title'),
    'aria-label': label,
    onclick: ({ currentTarget }) => figure.open(indicators, currentTarget)
  })

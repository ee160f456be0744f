// Why something was refused: the value, and what is allowed.

import { create } from './dom.js'
import { allowed, symbol } from './numbers.js'
import vocabulary from '#vocabulary'

/** The place of the notice; empty while everything is as it should be. */
export function notice(figure) {
  const element = create('div', { className: 'notice', part: 'notice', role: 'alert', hidden: true })
  function show(problems) {
    const sentences = problems.map((problem) => sentence(problem, figure))
    element.hidden = !sentences.length
    element.replaceChildren(...sentences.map((text) => create('p', { textContent: figure.say('notice.kept', { problem: text }) })))
  }
  return { element, show }
}

function sentence({ code, field, index, value, limit, text }, { say }) {
  const { parameters, choices, indicators } = vocabulary
  const parameter = parameters.find(({ key }) => key === field)
  const plain = [say(`parameter.${field}`), parameter && symbol(field)].filter(Boolean).join(' ')
  const name = index === null || !parameter ? plain : say('notice.at', { i: index + 1, name: plain })
  const ids = field === 'places' ? new Set(indicators.flatMap(({ places }) => places.map(({ id }) => id))) : indicators.map(({ id }) => id)
  const names = choices.find(({ key }) => key === field)?.values ?? [...ids]
  // A number field does not tell what it cannot read.
  const found = value === null ? text || '…' : String(value)
  const range = code === 'OUT_OF_RANGE' ? parameter : {}
  const sentence = say(`notice.${code}`, { name, value: found, limit: limit ?? '', allowed: names.join(', '), min: range.min ?? '', max: range.max ?? '' })
  return parameter && code === 'NOT_FINITE' ? `${sentence} ${allowed(parameter, say)}.` : sentence
}

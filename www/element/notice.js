// Why something was refused: the value, and what is allowed.

import { create } from './dom.js'
import { allowed, named } from './numbers.js'
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

function sentence({ code, field, index, value, limit, text }, { say, view, state }) {
  const { parameters, choices } = vocabulary
  const { indicators, places } = view.vocabulary?.(state) ?? vocabulary
  const parameter = parameters.find(({ key }) => key === field)
  const name = index === null || !parameter?.perStage
    ? parameter ? named(field, say) : say(`parameter.${field}`)
    : say('notice.at', { i: index + 1, name: say(`stageParameter.${field}`) })
  const words = choices.find(({ key }) => key === field)?.values ?? (field === 'indicator' ? indicators.map(({ id }) => id) : places)
  return say(`notice.${code}`, {
    name,
    // A number field does not tell what it cannot read.
    value: value === null ? text.split(',')[index ?? -1] ?? (text || '…') : String(value),
    limit: limit ?? '',
    allowed: parameter ? allowed(parameter, say) : field === 'kept' ? say('allowed.kept') : words.join(say('list')),
    min: parameter?.min ?? '',
    max: parameter?.max ?? ''
  })
}

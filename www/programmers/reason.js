// Why an input is refused, in words.

import { create } from '../element/dom.js'
/** @import { Say } from '../element/types.js' */
/** @import { Reason } from './types.js' */

/**
 * The field as it is written and in words, the fault, what was found, and the code.
 * @param {Reason} refusal
 * @param {Say} say
 */
export function reason({ name, message, code, field, index, value, limit }, say) {
  if (name !== 'Refusal') return [say('unreadable', { cause: message })]
  const faults = [
    say(`fault_of.${code}`),
    ...(value === null ? [] : [say('found', { value })]),
    ...(limit === null ? [] : [say('bound', { limit })])
  ]
  const fault = faults.join(say('and'))
  const written = create('code', { textContent: index === null ? field : `${field}[${index}]` })
  const place = field ? [written, ' ', say('refused', { field: say(`field.${field}`), fault })] : [fault]
  return [...place, ' ', create('code', { textContent: code })]
}

// What is said of an answer: of each part its verdict in words and, where a known mistake was made, the line of the student beside
// the right one.

import { actionButton, create } from '../element/dom.js'
import { outcomeOf } from './attempt.js'
/** @import { Say } from '../element/types.js' */
/** @import { Attempt, Desk, Remark } from './types.js' */

/** Signs that a reader without colors tells apart; the words beside them say the same. */
const SIGNS = { right: '✓', mistake: '✗', wrong: '✗', ask: '?', empty: '…', unreadable: '?', waiting: '…' }

/**
 * What is said of the parts of an answer. `write` puts what was meant into a field.
 * @param {Desk} desk
 * @param {(at: number, text: string) => void} write
 */
export function feedback({ speech: { say }, lesson, attempt }, write) {
  const parts = attempt.said?.parts ?? []
  // A mistake is one of the whole answer, and is told once.
  const told = parts.filter(
    ({ mistake }, at) => !mistake || parts.findIndex((other) => other.mistake === mistake) === at
  )
  const remarks = told.map((remark) => {
    const at = parts.indexOf(remark)
    const { label } = lesson.asked[at]
    const text = parts.length > 1 && !remark.mistake ? say('part', { label, message: remark.message }) : remark.message
    return create(
      'div',
      { className: `remark ${remark.verdict}`, id: `${remark.id}-said` },
      create(
        'p',
        {},
        create('span', { className: 'sign', 'aria-hidden': true, textContent: SIGNS[remark.verdict] }),
        ` ${text} `
      ),
      ...lines(remark, say),
      ...(remark.suggestion ? [meant(remark.suggestion, say, (text) => write(at, text))] : [])
    )
  })
  return [...remarks, ...outcome(attempt).map((key) => create('p', { className: 'outcome', textContent: say(key) }))]
}

/** How it ended. @param {Attempt} attempt */
const outcome = (attempt) => (attempt.isSolved ? [outcomeOf(attempt)] : attempt.isShown ? ['shown'] : [])

/** @param {Remark} remark @param {Say} say */
function lines({ wrongLine, rightLine }, say) {
  const pair = [
    ['yours', wrongLine],
    ['right', rightLine]
  ].filter(([, line]) => line)
  if (!pair.length) return []
  const items = pair.map(([which, line]) =>
    create(
      'div',
      { className: which },
      create('dt', { textContent: say(`${which}`) }),
      create('dd', { textContent: line })
    )
  )
  return [create('dl', { className: 'lines' }, ...items)]
}

/** @param {string} suggestion @param {Say} say @param {(text: string) => void} write */
const meant = (suggestion, say, write) => actionButton(say('meant', { suggestion }), () => write(suggestion))

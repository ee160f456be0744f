// Help that is there when somebody asks for it: three hints, the solution, and new numbers.

import { actionButton, create } from '../element/dom.js'
import { listOf } from '../element/list.js'
import { isOver } from './attempt.js'
/** @import { Desk } from './types.js' */

/** @param {Desk} desk */
export function help({ speech: { say }, lesson, attempt, help }) {
  const { hints } = attempt
  const over = isOver(attempt)
  const shown = listOf(hints, (at) =>
    create('p', {}, create('b', { textContent: say('hint', { number: at + 1 }) }), ` ${lesson.hints[at]}`)
  )
  const solution = create(
    'section',
    { className: 'solution', hidden: !over },
    create('h4', { textContent: say('solution_title') }),
    create('ol', {}, ...lesson.solution.map((line) => create('li', { textContent: line })))
  )
  const ask = actionButton(hints ? say('next_hint', { number: hints + 1 }) : say('first_hint'), () => help('hint'), {
    hidden: over || hints === lesson.hints.length
  })
  const show = actionButton(say('solution'), () => help('solution'), { hidden: over })
  const next = actionButton(say('fresh'), () => help('fresh'))
  return [
    create('div', { className: 'hints' }, ...shown),
    solution,
    create('p', { className: 'actions' }, ask, show, next)
  ]
}

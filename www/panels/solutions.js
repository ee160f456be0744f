// The panel of the three solutions: a table of them, the way to one of them, and a check with other chains.

import { create, setText } from '../element/dom.js'
import { readFacts } from '../element/inspection.js'
import { shortened } from '../element/list.js'
import { speaker } from '../element/speech.js'
import { formatValue, joined, withStages } from '../element/state.js'
import { tapeReader } from '../element/tape.js'
import { model } from '../element/wasm.js'
import { figure as texts } from '../text/panels/solutions.json'
import { dresser } from '../element/dress.js'
import { scope } from './scope.js'
import css from './solutions.css'
/** @import { Fact, Facts, Figure, Inspection, Root, Say, State, Tape } from '../element/types.js' */

const dress = dresser(css)

// The view whose numbers are the three solutions.
const VIEW = 'iteration'
const METHODS = ['closedForm', 'backwardInduction', 'bestResponses']
const KEYS = ['a', 'b', 'k', 'n', 'cost', 'c', 'f', 'ff', 'lambda']
const CHAINS = 1000

/**
 * The panel of a figure.
 * @param {Figure} figure
 */
export function solutions(figure) {
  const { say } = speaker(texts[figure.language], figure.language)
  const table = solutionTable(say)
  const difference = create('p')
  const path =
    figure.state.view === VIEW
      ? undefined
      : create(figure.host.localName, { view: VIEW, controls: 'none', lang: figure.language })
  const check = selfCheck(figure, say)
  const element = create(
    'div',
    { className: 'comparison' },
    ...scope(figure),
    create('p', { textContent: say('methods') }),
    table.element,
    difference,
    ...(path ? [path] : []),
    check
  )
  // It is a part of this figure, whose page has heard of it already.
  for (const name of ['ready', 'error']) path?.addEventListener(name, (event) => event.stopPropagation())

  /**
   * @param {State} state
   * @param {Inspection} inspection
   */
  function update(state, inspection) {
    dress(/** @type {Root} */ (element.getRootNode()))
    const facts = readFacts(tapeReader(/** @type {Tape} */ (inspection.answer('solutions'))))
    table.show(facts)
    setText(
      difference,
      [
        say('difference', { difference: facts.difference.text }),
        ...(facts.ending.text === 'unsettled' ? [say('unsettled', { rounds: facts.rounds.text })] : []),
        ...(facts.shown.length < state.k ? [say('omitted', { shown: facts.shown.length, stages: state.k })] : [])
      ].join('')
    )
    for (const key of KEYS) path?.setAttribute(key, formatValue(state[key]))
  }

  return { element, update, asks: /** @type {const} */ ('solutions') }
}

/**
 * A row for each number, a column for each way to it.
 * @param {Say} say
 */
function solutionTable(say) {
  const body = create('tbody')
  const heads = [say('number'), ...METHODS.map((method) => say(method))]
  const element = create(
    'div',
    { className: 'scroll', tabIndex: 0, role: 'group', 'aria-label': say('caption') },
    create(
      'table',
      {},
      create('caption', { textContent: say('caption') }),
      create('thead', {}, create('tr', {}, ...heads.map((text) => create('th', { scope: 'col', textContent: text })))),
      body
    )
  )

  /** @param {Facts} facts */
  function show(facts) {
    const stages = facts.shown.map(({ text }) => text)
    const names = [
      ['quantity', 'Q'],
      ...stages.map((i) => [i === stages.at(-1) ? 'price' : 'stagePrice', `p_${i}`, i]),
      ...stages.map((i) => ['firmQuantity', `q_${i}`, i])
    ]
    body.replaceChildren(
      ...names.map(([key, symbol, i], row) =>
        create(
          'tr',
          {},
          create('th', { scope: 'row' }, say(key, { i }), ' ', create('var', { textContent: symbol })),
          ...METHODS.map((method) =>
            create('td', {
              textContent: /** @type {Record<string, Fact[]>} */ (/** @type {unknown} */ (facts))[method][row].text
            })
          )
        )
      )
    )
  }

  return { element, show }
}

/**
 * A button that solves random chains, other ones each time, and what came of it.
 * @param {Figure} figure
 * @param {Say} say
 */
function selfCheck(figure, say) {
  let run = 0
  const report = create('p', { role: 'status' })
  const place = create('div')
  const button = create('button', { type: 'button', className: 'action', textContent: say('run'), onclick: check })

  function check() {
    run += 1
    const { chains, unsettled, difference, worst } = readCheck(model().selfCheck(run, CHAINS))
    const { n, ...rest } = worst
    setText(
      report,
      [
        say('report', {
          run,
          chains,
          difference,
          stages: figure.count('stages', { value: rest.k, text: String(rest.k) }),
          ...rest,
          list: shortened(n).join(figure.say('list'))
        }),
        ...(unsettled.value > 0 ? [say('checkUnsettled', { unsettled: unsettled.text })] : [])
      ].join('')
    )
    if (figure.isInteractive)
      place.replaceChildren(
        create('button', { type: 'button', className: 'action', textContent: say('show'), onclick: () => adopt(worst) })
      )
  }

  /** @param {ReturnType<typeof readCheck>['worst']} given */
  function adopt({ a, b, k, ...lists }) {
    const values = Object.entries(lists).map(([key, list]) => [key, joined(list)])
    figure.try((state) => ({ ...withStages(state, k), a, b, ...Object.fromEntries(values) }))
    figure.commit()
  }

  return create('div', { className: 'check' }, create('p', { textContent: say('about') }), button, report, place)
}

/**
 * Reads what came of a check from its tape, in the order in which src/wire/self_check.rs writes it.
 * @param {Tape} tape
 */
function readCheck([numbers, texts]) {
  const [chains, unsettled, difference] = texts.split('\n')
  const [failed, a, b, k, ...stages] = numbers
  /** @param {number} first */
  const column = (first) => stages.filter((_, index) => index % 3 === first)
  return {
    chains,
    unsettled: { value: failed, text: unsettled },
    difference,
    worst: { a, b, k, n: column(0), c: column(1), lambda: column(2) }
  }
}

// Reads what wasm says of a figure from its tapes, in the order in which src/wire/figure.rs writes them.

import { readEquilibrium } from './equilibrium.js'
import { tapeReader } from './tape.js'
/** @import { Facts, Inspection, Point, Question, Tape, TapeReader } from './types.js' */

/**
 * What can be asked of a figure besides its picture, in the order of src/wire/asks.rs.
 * @type {Question[]}
 */
const QUESTIONS = ['surroundings', 'reading', 'derivation', 'solutions']

/**
 * The number that stands for a question; several are asked by their sum.
 * @param {Question} question
 */
export const askOf = (question) => 1 << QUESTIONS.indexOf(question)

/**
 * The figure as an object; lengths are in CSS pixels from the upper left corner. What was not among the `asks` is asked for when
 * somebody needs it: `ask` gives the tapes of another sum.
 * @param {(Tape | undefined)[]} tapes
 * @param {number} [asks]
 * @param {(asks: number) => (Tape | undefined)[]} [ask]
 * @returns {Inspection}
 */
export function readInspection(tapes, asks = askOf('surroundings') | askOf('reading'), ask = undefined) {
  const answers = [...tapes]
  /** @type {Pick<Inspection, 'table' | 'lines'> | undefined} */
  let reading
  /** @param {Question} question */
  const answer = (question) => {
    const at = QUESTIONS.indexOf(question)
    if (!(asks & askOf(question))) {
      asks |= askOf(question)
      answers[at] = /** @type {NonNullable<typeof ask>} */ (ask)(askOf(question))[at]
    }
    return answers[at]
  }
  const read = () => (reading ??= readReading(tapeReader(/** @type {Tape} */ (answer('reading')))))
  return {
    ...readSurroundings(tapeReader(/** @type {Tape} */ (answers[0]))),
    get table() {
      return read().table
    },
    get lines() {
      return read().lines
    },
    /** The tape that answers a question, if there is an answer. */
    answer
  }
}

/** @param {TapeReader} tape @returns {Omit<Inspection, 'table' | 'lines' | 'answer'>} */
function readSurroundings(tape) {
  const { number, text, flag, list } = tape
  /** @returns {Point} */
  const point = () => [number(), number()]
  // Below a label something else is read, or the mark that it names, or the label itself.
  const reads = () => [() => ({}), () => ({ names: point() }), () => ({ says: text() })][number()]()
  const keyNumber = () => ({
    name: text(),
    text: text(),
    detail: text(),
    role: [undefined, 'cluster', 'integrated'][number()],
    indicators: list(text)
  })
  return {
    title: text(),
    subtitle: text(),
    height: number(),
    plot: {
      x: number(),
      y: number(),
      width: number(),
      height: number(),
      min: number(),
      max: number(),
      logarithmic: flag()
    },
    labels: list(() => ({ text: text(), x: number(), y: number(), width: number(), height: number(), ...reads() })),
    facts: readFacts(tape),
    saying: { sentence: text(), keys: list(keyNumber), rank: text(), kept: list(text) },
    equilibrium: flag() ? readEquilibrium(tape) : undefined,
    sliders: Object.fromEntries(list(() => [text(), [number(), number()]])),
    // Total unit cost and that of each stage, where a reader can set them.
    costs: list(number)
  }
}

/**
 * The numbers of a view by their names.
 * @param {TapeReader} tape
 * @returns {Facts}
 */
export function readFacts({ number, text, list, optional }) {
  const amount = () => ({ value: optional(), text: text(), indicators: list(text) })
  /** @returns {Facts} */
  const facts = () =>
    /** @type {Facts} */ (
      Object.fromEntries(list(() => [text(), [amount, () => list(amount), () => list(facts)][number()]()]))
    )
  return facts()
}

/** @param {TapeReader} tape @returns {Pick<Inspection, 'table' | 'lines'>} */
function readReading({ number, text, flag, list, optional }) {
  /** @returns {Point} */
  const point = () => [number(), number()]
  const cell = () =>
    flag()
      ? { value: optional(), x: number(), y: number(), area: list(point), text: text(), indicator: text() }
      : undefined
  return {
    table: {
      rowHeader: text(),
      columns: list(text),
      rows: list(() => ({ label: text(), cells: list(cell) })),
      firstRow: number(),
      firstColumn: number()
    },
    lines: flag()
      ? {
          plot: { x: number(), y: number(), width: number(), height: number() },
          firstRow: number(),
          colors: list(() => `#${number().toString(16).padStart(6, '0')}`),
          comparisons: list(text)
        }
      : undefined
  }
}

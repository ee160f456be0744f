// Formulas as trees: read from the tape, and written as LaTeX, as plain text and as speech.

import { tapeReader } from '../element/tape.js'
/** @import { Derivation, Line, Product, Sum, SymbolNode, Tree } from './types.js' */
/** @import { Say, Tape } from '../element/types.js' */

/**
 * A derivation from its tape, in the order in which src/wire/derivation.rs writes it.
 * @param {Tape} tape
 * @returns {Derivation}
 */
export function readDerivation(tape) {
  const { number, text, list } = tapeReader(tape)
  /** @returns {SymbolNode} */
  const symbol = () => ({ kind: 'symbol', name: text(), index: text() })
  /** @type {Record<string, () => object>} */
  const parts = {
    number: () => ({ text: text() }),
    symbol,
    fraction: () => ({ numerator: expression(), denominator: expression() }),
    power: () => ({ base: expression(), exponent: expression() }),
    sum: () => ({ terms: list(() => ({ isNegative: number() === 1, value: expression() })) }),
    product: () => ({ factors: list(expression) }),
    repeated: () => ({ operator: text(), body: expression() }),
    derivative: () => ({ of: symbol(), by: symbol() })
  }
  /** @returns {Tree} */
  function expression() {
    const kind = text()
    return /** @type {Tree} */ ({ ...parts[kind](), kind })
  }
  return {
    stages: number(),
    sections: list(() => ({
      key: text(),
      first: number(),
      last: number(),
      lines: list(() => ({
        key: text(),
        rank: text(),
        passage: text(),
        left: expression(),
        steps: list(() => ({ relation: text(), value: expression() }))
      }))
    }))
  }
}

/**
 * Whether a formula has no symbols in it.
 * @param {Tree} tree
 * @returns {boolean}
 */
function isNumeric(tree) {
  switch (tree.kind) {
    case 'number':
      return true
    case 'fraction':
      return isNumeric(tree.numerator) && isNumeric(tree.denominator)
    case 'power':
      return isNumeric(tree.base) && isNumeric(tree.exponent)
    case 'sum':
      return tree.terms.every(({ value }) => isNumeric(value))
    case 'product':
      return tree.factors.every(isNumeric)
    default:
      return false
  }
}

/**
 * Whether a formula begins with a number, which would run together with what stands before it.
 * @param {Tree} tree
 * @returns {boolean}
 */
function startsWithNumber(tree) {
  if (tree.kind === 'fraction') return startsWithNumber(tree.numerator)
  return tree.kind === 'power' ? startsWithNumber(tree.base) : tree.kind === 'number'
}

/**
 * The factors of a product, each with whether a sign of multiplication stands before it.
 * @param {Product} product
 */
export const factorsOf = ({ factors }) =>
  factors.map((factor, index) => ({
    factor,
    isTimes: index > 0 && (startsWithNumber(factor) || (isNumeric(factors[index - 1]) && isNumeric(factor)))
  }))

/**
 * Whether a formula needs brackets as a part of another: of a product, as a base, as what is repeated.
 * @param {Tree} tree
 * @param {string} [place]
 */
export function needsBrackets(tree, place) {
  if (tree.kind === 'sum') return true
  return place === 'base' && ['fraction', 'product', 'power'].includes(tree.kind)
}

/**
 * A number with its thousands set apart, from five digits on.
 * @param {string} text
 * @param {string} separator
 */
export function grouped(text, separator) {
  const [whole, ...decimals] = text.split('.')
  const parts = whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, separator)
  return [parts, ...decimals].join('.')
}

/** @type {Record<string, string>} */
const GREEK = { π: '\\pi', λ: '\\lambda' }
/** @type {Record<string, string>} */
const RELATIONS = { '≈': '\\approx', '≤': '\\le' }
const OPERATORS = { '∑': '\\sum', '∏': '\\prod' }

/**
 * A formula as LaTeX.
 * @param {Tree} tree
 * @returns {string}
 */
export function latex(tree) {
  /** @param {Tree} part @param {string} [place] */
  const inside = (part, place) => (needsBrackets(part, place) ? `\\left(${latex(part)}\\right)` : latex(part))
  switch (tree.kind) {
    case 'number':
      return grouped(tree.text, '{,}')
    case 'symbol': {
      const name = GREEK[tree.name] ?? tree.name
      return tree.index ? `${name}_{${tree.index === 'min' ? '\\min' : tree.index}}` : name
    }
    case 'fraction':
      return `\\frac{${latex(tree.numerator)}}{${latex(tree.denominator)}}`
    case 'power':
      return `${inside(tree.base, 'base')}^{${latex(tree.exponent)}}`
    case 'sum':
      return signed(tree, latex, '-')
    case 'product':
      return factorsOf(tree)
        .map(({ factor, isTimes }, index) => `${index ? (isTimes ? ' \\times ' : ' \\, ') : ''}${inside(factor)}`)
        .join('')
    case 'repeated':
      return `${OPERATORS[tree.operator]}_{i=1}^{k} ${inside(tree.body)}`
    case 'derivative':
      return `\\frac{d${latex(tree.of)}}{d${latex(tree.by)}}`
  }
}

/**
 * A formula as plain text.
 * @param {Tree} tree
 * @returns {string}
 */
export function plain(tree) {
  /** @param {Tree} part @param {string[]} kinds */
  const inside = (part, kinds) => (kinds.includes(part.kind) ? `(${plain(part)})` : plain(part))
  switch (tree.kind) {
    case 'number':
      return tree.text
    case 'symbol':
      return tree.index ? `${tree.name}_${tree.index}` : tree.name
    case 'fraction': {
      const compound = ['sum', 'product', 'fraction', 'repeated', 'power']
      return `${inside(tree.numerator, compound)}/${inside(tree.denominator, compound)}`
    }
    case 'power':
      return `${inside(tree.base, ['sum', 'product', 'fraction', 'power'])}^${inside(tree.exponent, ['sum', 'product', 'fraction'])}`
    case 'sum':
      return signed(tree, plain, '−')
    case 'product':
      return factorsOf(tree)
        .map(
          ({ factor, isTimes }, index) =>
            `${index ? (isTimes ? ' × ' : ' ') : ''}${inside(factor, ['sum', 'fraction', 'derivative'])}`
        )
        .join('')
    case 'repeated':
      return `${tree.operator}(i=1..k) ${inside(tree.body, ['sum'])}`
    case 'derivative':
      return `d${plain(tree.of)}/d${plain(tree.by)}`
  }
}

/**
 * The terms of a sum with their signs.
 * @param {Sum} sum
 * @param {(tree: Tree) => string} write
 * @param {string} minus
 */
function signed({ terms }, write, minus) {
  return terms
    .map(({ isNegative, value }, index) => {
      const sign = isNegative ? minus : index ? '+' : ''
      return `${index ? ` ${sign} ` : sign}${write(value)}`
    })
    .join('')
}

/**
 * A line as LaTeX, one row for each step.
 * @param {Line} line
 */
export function latexLine({ left, steps }) {
  const rows = steps.map(({ relation, value }) => `&${RELATIONS[relation] ?? relation} ${latex(value)}`)
  return `\\begin{aligned}\n${latex(left)} ${rows.join(' \\\\\n')}\n\\end{aligned}`
}

/**
 * A line as plain text, one row for each step.
 * @param {Line} line
 */
export function plainLine({ left, steps }) {
  return [plain(left), ...steps.map(({ relation, value }) => `  ${relation} ${plain(value)}`)].join('\n')
}

/**
 * Speaks formulas in the words of a catalogue.
 * @param {Say} say
 */
export function formulaSpeaker(say) {
  /** @param {string} name */
  const word = (name) => say(`speech.${name}`)
  /** @type {Record<string, string>} */
  const names = { π: word('pi'), λ: word('lambda'), min: word('min') }
  /** @param {string} text */
  const name = (text) => names[text] ?? text
  /** @param {Tree} tree @param {string} [place] */
  const inside = (tree, place) =>
    needsBrackets(tree, place) ? say('speech.brackets', { body: speak(tree) }) : speak(tree)
  /** @param {Tree} tree @returns {string} */
  function speak(tree) {
    switch (tree.kind) {
      case 'number':
        return tree.text
      case 'symbol':
        return tree.index ? say('speech.indexed', { name: name(tree.name), index: name(tree.index) }) : name(tree.name)
      case 'fraction': {
        const [numerator, denominator] = [tree.numerator, tree.denominator]
        const isShort = [numerator, denominator].every(({ kind }) => kind === 'number' || kind === 'symbol')
        return say(isShort ? 'speech.fraction' : 'speech.longFraction', {
          numerator: speak(numerator),
          denominator: speak(denominator)
        })
      }
      case 'power':
        return say('speech.power', { base: inside(tree.base, 'base'), exponent: speak(tree.exponent) })
      case 'sum':
        return tree.terms
          .map(({ isNegative, value }, index) => {
            const sign = isNegative ? `${word('minus')} ` : index ? `${word('plus')} ` : ''
            return sign + speak(value)
          })
          .join(' ')
      case 'product':
        return tree.factors.map((factor) => inside(factor)).join(` ${word('times')} `)
      case 'repeated':
        return say(tree.operator === '∑' ? 'speech.sum' : 'speech.product', { body: speak(tree.body) })
      case 'derivative':
        return say('speech.derivative', { of: speak(tree.of), by: speak(tree.by) })
    }
  }
  return {
    speak,
    /**
     * A whole line.
     * @param {Line} line
     */
    line: ({ left, steps }) =>
      [speak(left), ...steps.flatMap(({ relation, value }) => [word(relation), speak(value)])].join(' ')
  }
}

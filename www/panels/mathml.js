// Formulas as MathML.

import { inDocument } from '../element/document.js'
import { factorsOf, grouped, needsBrackets } from './formula.js'
/** @import { Line, Step, SymbolNode, Tree } from './types.js' */

const NAMESPACE = 'http://www.w3.org/1998/Math/MathML'

/**
 * A line as a table of rows: what stands first, then every step with its relation above the one before.
 * @param {Line} line
 * @param {string} spoken
 */
export function mathLine({ left, steps }, spoken) {
  const [first, ...rest] = steps
  const rows =
    left.kind === 'sum'
      ? [heading(left), ...steps.map(step)]
      : [row(math(left), relation(first.relation), math(first.value)), ...rest.map(step)]
  const table = node('mtable', ...rows)
  // Fractions and bounds as large as those of a formula that stands alone.
  table.setAttribute('displaystyle', 'true')
  const element = node('math', table)
  element.setAttribute('display', 'block')
  element.setAttribute('alttext', spoken)
  element.setAttribute('aria-label', spoken)
  return element
}

/**
 * A long beginning stands above its relations: beside them it would push all that follows to the right.
 * @param {Tree} left
 */
function heading(left) {
  const cell = node('mtd', math(left))
  cell.setAttribute('columnspan', '3')
  return node('mtr', cell)
}

/** @param {Step} step */
const step = ({ relation: sign, value }) => row([], relation(sign), math(value))
/** @param {...(Element | Element[])} cells */
const row = (...cells) => node('mtr', ...cells.map((cell) => node('mtd', ...[cell].flat())))
/** @param {string} sign */
const relation = (sign) => node('mo', sign)
/** @param {Tree} tree @param {string} [place] */
const inside = (tree, place) => (needsBrackets(tree, place) ? bracketed(tree) : math(tree))

/**
 * A formula in brackets, which grow only with what is higher than a line.
 * @param {Tree} tree
 */
function bracketed(tree) {
  const [open, close] = [node('mo', '('), node('mo', ')')]
  for (const bracket of [open, close]) bracket.setAttribute('stretchy', String(isHigh(tree)))
  return node('mrow', open, math(tree), close)
}

/** @param {Tree} tree @returns {boolean} */
const isHigh = (tree) => ['fraction', 'repeated', 'derivative'].includes(tree.kind) || partsOf(tree).some(isHigh)

/** @param {Tree} tree */
const partsOf = (tree) =>
  tree.kind === 'sum' ? tree.terms.map(({ value }) => value) : tree.kind === 'product' ? tree.factors : []

/**
 * A formula as a MathML element.
 * @param {Tree} tree
 * @returns {Element}
 */
function math(tree) {
  switch (tree.kind) {
    case 'number':
      return node('mn', grouped(tree.text, ','))
    case 'symbol':
      return symbol(tree)
    case 'fraction':
      return node('mfrac', math(tree.numerator), math(tree.denominator))
    case 'power':
      return node('msup', inside(tree.base, 'base'), math(tree.exponent))
    case 'sum':
      return node(
        'mrow',
        ...tree.terms.flatMap(({ isNegative, value }, index) => [
          ...(isNegative ? [node('mo', '−')] : index ? [node('mo', '+')] : []),
          math(value)
        ])
      )
    case 'product':
      return node(
        'mrow',
        ...factorsOf(tree).flatMap(({ factor, isTimes }, index) => [
          ...(index ? [node('mo', isTimes ? '×' : '\u2062')] : []),
          inside(factor)
        ])
      )
    case 'repeated':
      return node(
        'mrow',
        node(
          'munderover',
          node('mo', tree.operator),
          node('mrow', node('mi', 'i'), node('mo', '='), node('mn', '1')),
          node('mi', 'k')
        ),
        inside(tree.body)
      )
    case 'derivative':
      return node('mfrac', differential(tree.of), differential(tree.by))
  }
}

/** @param {SymbolNode} tree */
const differential = (tree) => node('mrow', node('mi', 'd'), symbol(tree))

/** @param {SymbolNode} symbolNode */
function symbol({ name, index }) {
  if (!index) return node('mi', name)
  return node('msub', node('mi', name), node(/^\d+$/.test(index) ? 'mn' : 'mi', index))
}

/** @param {string} name @param {...(Element | string)} children */
function node(name, ...children) {
  const element = inDocument('createElementNS', NAMESPACE, name)
  element.append(...children)
  return element
}

// Reads what wasm says of a figure from its tape, in the order in which src/wire/figure.rs writes it.

import { readEquilibrium } from './equilibrium.js'

/** The figure as an object; lengths are in CSS pixels from the upper left corner. */
export function readInspection([numbers, texts]) {
  const lines = texts.split('\n')
  let next = 0, line = 0
  const number = () => numbers[next++]
  const text = () => lines[line++]
  const flag = () => number() === 1
  const list = (item) => Array.from({ length: number() }, item)
  const optional = () => flag() ? number() : null
  const amount = () => ({ value: optional(), text: text(), indicators: list(text) })
  const facts = () => Object.fromEntries(list(() => [text(), [amount, () => list(amount), () => list(facts)][number()]()]))
  const cell = () => flag() ? { value: optional(), x: number(), y: number(), text: text(), indicator: text() } : undefined
  return {
    title: text(),
    subtitle: text(),
    height: number(),
    plot: { x: number(), y: number(), width: number(), height: number(), min: number(), max: number(), logarithmic: flag() },
    labels: list(() => ({ text: text(), x: number(), y: number(), width: number(), height: number() })),
    table: {
      rowHeader: text(),
      columns: list(text),
      rows: list(() => ({ label: text(), cells: list(cell) })),
      firstRow: number(),
      firstColumn: number()
    },
    facts: facts(),
    equilibrium: flag() ? readEquilibrium({ number, optional, list, flag, text }) : undefined
  }
}

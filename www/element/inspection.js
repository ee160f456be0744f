// Reads what wasm says of a figure from its tape, in the order in which src/wire/figure.rs writes it.

import { readEquilibrium } from './equilibrium.js'

/** The figure as an object; lengths are in CSS pixels from the upper left corner. */
export function readInspection([numbers, texts], view) {
  const lines = texts.split('\n')
  let next = 0, line = 0
  const number = () => numbers[next++]
  const text = () => lines[line++]
  const flag = () => number() === 1
  const list = (item) => Array.from({ length: number() }, item)
  const amount = () => ({ value: number(), text: text() })

  const cell = () => flag() ? { value: number(), x: number(), y: number(), text: text(), indicator: text() } : undefined
  const mean = () => flag() ? { ...amount(), indicators: list(text) } : undefined
  const extreme = () => ({ place: text(), value: number(), text: text(), indicator: text() })
  const views = {
    price: () => ({
      stages: amount(), firms: list(amount), variation: flag(), clusterPrice: amount(), integratedPrice: amount(),
      gap: amount(), gapPercent: amount(), startup: amount(), startupReal: number(), point: number(),
      equilibrium: readEquilibrium({ number, list, flag, text })
    }),
    provinces: () => ({
      indicator: text(), unit: text(), northeast: mean(), others: mean(), highest: extreme(), lowest: extreme()
    })
  }
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
    figures: views[view]()
  }
}

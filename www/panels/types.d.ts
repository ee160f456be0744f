// Formulas as trees, and derivations made of them.

import type { Say } from '../element/types.js'

interface NumberNode {
  kind: 'number'
  text: string
}

export interface SymbolNode {
  kind: 'symbol'
  name: string
  index: string
}

interface Fraction {
  kind: 'fraction'
  numerator: Tree
  denominator: Tree
}

interface Power {
  kind: 'power'
  base: Tree
  exponent: Tree
}

export interface Sum {
  kind: 'sum'
  terms: { isNegative: boolean; value: Tree }[]
}

export interface Product {
  kind: 'product'
  factors: Tree[]
}

interface Repeated {
  kind: 'repeated'
  operator: '∑' | '∏'
  body: Tree
}

interface Derivative {
  kind: 'derivative'
  of: SymbolNode
  by: SymbolNode
}

/** A formula. */
export type Tree = NumberNode | SymbolNode | Fraction | Power | Sum | Product | Repeated | Derivative

/** A step of a line: what it says of the one before. */
export interface Step {
  relation: string
  value: Tree
}

export interface Line {
  key: string
  /** Whether the paper prints it, or it follows, or extends it. */
  rank: string
  /** The passage of the paper on which it stands. */
  passage: string
  left: Tree
  steps: Step[]
}

/** The lines about some stages. */
export interface Section {
  key: string
  first: number
  last: number
  lines: Line[]
}

export interface Derivation {
  stages: number
  sections: Section[]
}

/** Writes a derivation in the words of a catalogue. */
export type Write = (derivation: Derivation, say: Say) => string

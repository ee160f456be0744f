// What programmers call, as far as the page shows it.

import type { Language } from '../element/types.js'

/** An object that is handed over, or a row that comes back. */
export type Fields = Record<string, unknown>

/** Draws a state on a canvas. */
type Draw = (canvas: HTMLCanvasElement, state: Fields, options: Fields) => void

type Model =
  | 'equilibrium'
  | 'startup'
  | 'startupAsymmetric'
  | 'maxStages'
  | 'distribution'
  | 'freeEntry'
  | 'externality'
  | 'partialIntegration'
  | 'exercise'
type Data = 'indicators' | 'derived' | 'discrepancies'
export type Name = Model | Data | 'vocabulary'

/** The functions of cluster_pricing.js. */
export type Functions = Record<Model, (input: unknown) => unknown> &
  Record<Data, () => Fields[]> &
  Record<'drawView' | 'drawReference', Draw> & {
    names(language: Language): string
    vocabulary(): { parameters: Fields[]; indicators: { id: string }[]; defaultIndicator: string }
  }

/** A function with its first input. */
export interface Example {
  name: Name
  input: string
  /** The input chooses among rows. */
  isFilter: boolean
  run(functions: Functions, given: Fields): unknown
  /** The code of the call, for an input as it is written. */
  code(given: string): string
}

/** A part of the page that shows what functions answer. */
export interface Shown {
  element: HTMLElement
  update(functions: Functions): void
}

/** The keys of the states that a reader has moved. */
export interface Moved {
  n?: number
  indicator?: string
}

/** Why a function refused. */
export interface Reason {
  name: string
  message: string
  code: string
  field: string | null
  index: number | null
  value: number | null
  limit: number | null
}

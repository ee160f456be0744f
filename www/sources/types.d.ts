// The records of the sources.

import type { InAll } from '../data/types.js'
import type { Speaker } from '../element/types.js'

/** Who reads a record: `record` makes another one. */
export interface Reader extends Speaker {
  /** Whether it is the only one that was asked for. */
  isAlone: boolean
  record(id: string): HTMLElement
}

/** A name in every language; `verbatim_in` says in which it is an excerpt. */
export type Name = InAll & { verbatim_in?: string }

/** A node of the tree of statements, or a statement, whose keys lead on. */
export interface Statement {
  label?: Name
  text?: string
  note?: InAll
  city?: string
  ends?: string[]
  quotes?: { quote: string; source_file: string; source_line: number }[]
  [key: string]: unknown
}

// The dataset as the page of the data and the records of the sources read it.

import type { Language } from '../types/index.js'

/** A text in every language. */
export type InAll = Record<Language, string>

type Field = string | number | string[] | null

/** A number that a source prints. */
export interface Printed {
  [column: string]: Field
  id: string
  place: string
  topic: string
  label: string | null
  year: number | null
  period: string
  value: number
  valuePrinted: string
  qualifier: string
  unit: string
  valueStd: number
  unitStd: string
  sourceFile: string
  sourceLine: number
  sourceQuote: string
  quoteToken: number
  table: string | null
  tableColumn: string | null
  discrepancies: string[]
}

/** A number that follows from others. */
export interface Derived {
  [column: string]: Field
  id: string
  place: string | null
  group: string
  formula: string
  inputs: string[]
  resultPrinted: string
  resultRounded: number
  resultUnrounded: number
  rangeLow: number | null
  rangeHigh: number | null
  unit: string
  discrepancies: string[]
}

/** The name of a place or a unit. */
export interface Named extends InAll {
  id: string
  note?: InAll | null
}

export interface City {
  id: string
  label: InAll
  province: string
  latitude: number
  longitude: number
  note: InAll | null
  source: { file: string; line: number; quote: string }
  discrepancies: string[]
}

/** What does not fit together in the sources; a block of its body is a paragraph or a table. */
export interface Discrepancy {
  id: string
  kind: string
  subject: InAll
  body: Record<Language, (string | string[][])[]>
  excerpts: string
  numbers: string[]
  statements: string[]
}

/** What the page of the data lists. */
export interface Tables {
  version: string
  indicators: Printed[]
  derived: Derived[]
  places: Named[]
  units: Named[]
  /** The kinds of the discrepancies by their ids. */
  kinds: Record<string, string>
}

/** A number as a row of the dataset, printed or derived. */
export type Datum = Printed | Derived

/** A number as the page lists it, in the words of one language. */
export interface Entry {
  data: Datum
  id: string
  name: string
  kind: 'printed' | 'derived'
  placeId: string
  place: string
  topic: string
  topicName: string
  item: string
  year: number | ''
  period: string
  qualifier: string
  value: number
  valueText: string
  unit: string
  standard: number
  standardText: string
  standardUnit: string
  source: string
  line: number | ''
  doubt: string
  /** How grave what is wrong is, then what: nothing, if nothing is. */
  doubtRank: (string | number)[]
  isDisputed: boolean
  /** What can be searched. */
  text: string
}

/** What the reader searches for, filters and sorts by, and the `id` whose record is open, as the address says it. */
export type Choice = Record<
  'q' | 'kind' | 'topic' | 'place' | 'year' | 'qualifier' | 'disputed' | 'sort' | 'id',
  string
>

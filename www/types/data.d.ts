/** The dataset: every number that the sources print or that follows from them, and where they contradict themselves. */
declare const data: {
  /** The version of the package. */
  version: string
  /** The numbers that the sources print, each with its quote. */
  indicators: Row[]
  /** The numbers that follow from them, each with its formula. */
  derived: Row[]
  /** Where the sources contradict themselves. */
  discrepancies: Row[]
  /** What the sources say in words. */
  qualitative: Record<string, unknown>
  /** The cities of the map. */
  cities: Row[]
  /** The names of the places. */
  places: Row[]
  /** The names of the units. */
  units: Row[]
}

/** A row of a table; the field names say what it holds, and null stands for nothing. */
export interface Row {
  id: string
  [field: string]: unknown
}

export default data

// An author's own table, as it was read.

/** A series or a place, with its name in each language. */
interface Named {
  id: string
  names: string[]
}

export type Series = Named & { places: Named[] }

/** A row by the names of its columns, and the line on which it stands. */
export type TableRow = Record<string, string> & { line: number }

/** What is wrong with a table, and where. */
export interface TableFault {
  field?: string
  code: string
  index?: number | null
  value?: number | null
  found?: string
  file?: string
  limit?: number | null
}

/** A table, or its fault. */
export interface TableRead {
  series: Series[]
  columns: string[]
  rows: TableRow[]
  fault?: TableFault
}

// The files of the dataset, read without the reader of the build.

import { readFileSync } from 'node:fs'

const read = (name) => readFileSync(`src/data/files/${name}`, 'utf8')

/** A file of statements or discrepancies. */
export const tree = (name) => JSON.parse(read(name))

/** The rows of a table as objects; no cell has a line feed. */
export function table(name) {
  const [head, ...rows] = read(name).trimEnd().split('\n').map(cells)
  return rows.map((row) => Object.fromEntries(head.map((column, at) => [column, row[at]])))
}

const cells = (line) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain
  )

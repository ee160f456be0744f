// What holds of every script of the product: its functions fit on a screen, and no two of its modules need one another.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'acorn'

// Lines of code: neither comments nor blank lines count, as `too-many-lines-threshold` of clippy.toml counts for Rust.
const LONGEST = 50

const scripts = ['www', 'src/view', 'tests', 'examples', 'xtask']
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)))
  .filter((name) => /\.m?js$/.test(name))
const read = new Map(scripts.map((script) => [script, readScript(script)]))

test('no function is longer than 50 lines', () => {
  const long = [...read].flatMap(([script, { tree, lines }]) =>
    functionsIn(tree)
      .map(({ loc: { start, end } }) => ({
        place: `${script}:${start.line}`,
        length: lines.filter((line) => line >= start.line && line <= end.line).length
      }))
      .filter(({ length }) => length > LONGEST)
  )
  assert.deepEqual(long, [])
})

test('no module needs itself, whatever lies between', () => {
  const needs = new Map([...read].map(([script, { tree }]) => [script, neededBy(script, tree)]))
  for (const script of scripts) assert.equal(wayBack(script, needs), undefined)
})

/** The tree of syntax of a script, and the lines on which there is code. */
function readScript(script) {
  const lines = new Set()
  const onToken = ({ loc: { start, end } }) => {
    for (let line = start.line; line <= end.line; line++) lines.add(line)
  }
  const text = readFileSync(script, 'utf8')
  return {
    tree: parse(text, { ecmaVersion: 'latest', sourceType: 'module', locations: true, onToken }),
    lines: [...lines]
  }
}

/** The functions of a tree of syntax. */
function functionsIn(node) {
  if (Array.isArray(node)) return node.flatMap(functionsIn)
  if (!node || typeof node !== 'object') return []
  const inside = Object.values(node).flatMap((part) => (part && typeof part === 'object' ? functionsIn(part) : []))
  return /Function/.test(node.type) ? [node, ...inside] : inside
}

/** The scripts that a script imports before it runs itself. */
const neededBy = (script, { body }) =>
  body
    .map(({ source }) => source?.value)
    .filter((path) => path?.startsWith('.'))
    .map((path) => join(dirname(script), path))

/** A way along the imports from a script to itself. */
function wayBack(script, needs) {
  const ways = [[script]]
  const seen = new Set()
  for (const way of ways) {
    for (const next of needs.get(way.at(-1)) ?? []) {
      if (next === script) return [...way, next].join(' → ')
      if (!seen.has(next)) ways.push([...way, next])
      seen.add(next)
    }
  }
}

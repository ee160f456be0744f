// A trap, should one ever come, is survived: the memory of a real instance is used up, and the next call is answered all the same.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import init, { equilibrium, initSync, renderSvg } from '../../dist/cluster_pricing.js'

await init({ module_or_path: await readFile(new URL('../../dist/cluster_pricing_bg.wasm', import.meta.url)) })

const PAGE = 65_536
const chain = { a: 100, b: 1, c: [7, 7, 7, 7], n: [9, 9, 9, 9] }
// Larger than what is free in the memory of an instance that was just made.
const large = {
  view: 'provinces',
  table: [
    'place,series,year,value,unit,source,note',
    ...Array.from({ length: 5000 }, (_, row) => `Place ${row % 100},Series ${(row / 100) | 0},,${row},,,`)
  ].join('\n')
}

/** The memory of the instance that serves now. */
const memory = () => initSync().memory

test('a memory that cannot grow is replaced, and the call that needed more is answered', () => {
  const expected = [equilibrium(chain), renderSvg(large, {})]
  const full = memory()
  // All the address space, without touching it.
  while (full.buffer.byteLength < 65_535 * PAGE) full.grow(Math.min(8192, 65_535 - full.buffer.byteLength / PAGE))
  const answers = Array.from({ length: 40 }, () => renderSvg(large, { font: 'x'.repeat(2000) }))
  assert.notEqual(memory(), full, 'the instance was not replaced')
  assert.ok(memory().buffer.byteLength < 32 * 1024 * 1024)
  assert.equal(new Set(answers).size, 1)
  assert.deepEqual([equilibrium(chain), renderSvg(large, {})], expected)
})

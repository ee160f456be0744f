// Exercises by their names, as programmers get them: the same as natively, byte for byte.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import init, { exercise } from '../../dist/cluster_pricing.js'

const here = (path) => new URL(path, import.meta.url)
await init({ module_or_path: await readFile(here('../../dist/cluster_pricing_bg.wasm')) })

const SEEDS = 500
const LEVELS = [1, 2, 3]

/** The list of generators, in its order. */
const TYPES = [...(await readFile(here('../../src/study/generators.rs'), 'utf8')).matchAll(/^ {4}([a-z]+) 1,$/gm)].map(
  ([, type]) => type
)

test('every name means what it means natively, and what it always meant', async () => {
  const golden = await readFile(here('../study/golden.rs'), 'utf8')
  const [, expected] = /GOLDEN: &str = "([0-9a-f]{64})"/.exec(golden)
  assert.equal(TYPES.length, 26)
  const digest = createHash('sha256')
  for (const type of TYPES) {
    for (const level of LEVELS) {
      for (let seed = 0; seed < SEEDS; seed++) {
        digest.update(`${JSON.stringify(exercise(`${type}.${level}@1:${seed}`))}\n`)
      }
    }
  }
  assert.equal(digest.digest('hex'), expected)
})

test('an exercise is a plain object with numbers that are whole and fractions that are texts', () => {
  assert.deepEqual(exercise('duel@1:3'), exercise('duel.1@1:3'))
  const { misconceptions, ...rest } = exercise('price.1@1:0')
  assert.deepEqual(rest, {
    type: 'price',
    version: 1,
    level: 1,
    seed: 0,
    id: 'price.1@1:0',
    params: { a: 93, c: [10, 3], n: [7, 3] },
    answer: { form: 'decimal:2', exact: '81/2', text: '40.50', tolerance: '1/100' }
  })
  assert.deepEqual(misconceptions[0], { id: 'no_cost', exact: '1023/32', text: '31.97' })
  assert.equal(exercise('price.2@1:4294967295').seed, 4_294_967_295)
})

test('what is no name is refused with its code', () => {
  const refused = {
    MALFORMED_NAME: [
      '',
      'price',
      'price.1@1:007',
      'price.1@1:-1',
      17,
      null,
      undefined,
      {},
      ['price.1@1:0'],
      'x'.repeat(9e6)
    ],
    UNKNOWN_TYPE: ['constructor.1@1:0', '__proto__@1:0', 'Price.1@1:0'],
    UNKNOWN_LEVEL: ['price.0@1:0', 'price.4@1:0'],
    UNKNOWN_VERSION: ['price.1@0:0', 'price.1@2:0'],
    SEED_OUT_OF_RANGE: ['price.1@1:4294967296']
  }
  for (const [code, names] of Object.entries(refused)) {
    for (const name of names) assert.throws(() => exercise(name), { name: 'Refusal', code, field: 'name', index: null })
  }
})

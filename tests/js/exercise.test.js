// Exercises by their names, as programmers get them: the same as natively, byte for byte.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import init, { exercise, exerciseText, gradeExercise } from '../../dist/cluster_pricing.js'

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

test('an exercise in words is a plain object of lines, in the language that is asked for', () => {
  const { title, question, asked, hints, solution } = exerciseText('price.1@1:0', 'en')
  assert.equal(title, 'The price of the final good')
  assert.equal(question[1], 'What does the final good cost?')
  assert.deepEqual(asked, [
    {
      id: 'answer',
      label: 'Price of the final good',
      unit: '',
      form: 'decimal:2',
      rounding: 'two decimals',
      options: []
    }
  ])
  assert.equal(hints.length, 3)
  assert.equal(solution.at(-1), 'p = a − M × R = 93 − 80 × 21/32 = 40.50')
  assert.deepEqual(exerciseText('price@1:0'), exerciseText('price.1@1:0', 'en'))
  assert.match(exerciseText('price.1@1:0', 'zh-Hant').title, /最終產品/)
  const [, choice] = exerciseText('verdict.1@1:6', 'zh-Hans').asked
  assert.deepEqual(choice.options[0], { id: 'cluster', label: '集群' })
})

test('an answer is graded part by part, and a mistake is told with its line beside the right one', () => {
  const { solved, counts, parts } = gradeExercise('price.1@1:0', '31.97', 'en')
  assert.deepEqual([solved, counts, parts.length], [false, true, 1])
  const { message, ...rest } = parts[0]
  assert.match(message, /unit cost/)
  assert.deepEqual(rest, {
    id: 'answer',
    verdict: 'mistake',
    mistake: 'no_cost',
    wrongLine: 'a − a × R = 93 − 93 × 21/32 ≈ 31.97',
    rightLine: 'p = a − (a − C) × R = 93 − 80 × 21/32',
    asked: null,
    suggestion: null
  })
  for (const right of ['81/2', ['40.50'], 40.5, [40.5]]) assert.ok(gradeExercise('price.1@1:0', right).solved)
  assert.equal(gradeExercise('price.1@1:0', '40,5').parts[0].suggestion, '40.5')
  assert.ok(gradeExercise('verdict.1@1:6', ['-2', 'integrated'], 'zh-Hant').solved)
})

test('whatever is handed over as an answer, a name or a language is graded or refused', () => {
  const strange = [
    undefined,
    null,
    {},
    [],
    [[]],
    [null],
    NaN,
    Infinity,
    1e308,
    true,
    () => 1,
    'x'.repeat(9e6),
    Array(9999).fill('1')
  ]
  for (const answers of strange) assert.equal(gradeExercise('price.1@1:0', answers).solved, false)
  for (const lang of [null, '', 'de', 7, {}]) {
    assert.throws(() => exerciseText('price.1@1:0', lang), { code: 'UNKNOWN_VALUE', field: 'lang' })
    assert.throws(() => gradeExercise('price.1@1:0', '1', lang), { code: 'UNKNOWN_VALUE', field: 'lang' })
  }
  for (const [name, code] of [
    ['price', 'MALFORMED_NAME'],
    ['p@1:0', 'UNKNOWN_TYPE'],
    ['price.9@1:0', 'UNKNOWN_LEVEL'],
    ['price@2:0', 'UNKNOWN_VERSION']
  ]) {
    assert.throws(() => exerciseText(name), { code, field: 'name' })
    assert.throws(() => gradeExercise(name, '1'), { code, field: 'name' })
  }
})

// Decimals are exact on their way from a text to the model, and what a field cannot read is told from what it can.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import init, * as model from '../../dist/cluster_pricing.js'

const here = (path) => new URL(path, import.meta.url)
await init({ module_or_path: await readFile(here('../../dist/cluster_pricing_bg.wasm')) })
const { cases } = JSON.parse(await readFile(here('../vectors-exact.json'), 'utf8'))
const ofKind = (kind) => cases.filter((vector) => vector.kind === kind)

test('the verdict on decimals given as texts is that of the decimals', () => {
  assert.equal(ofKind('verdict_text').length, 36)
  for (const { id, inputs, outputs } of ofKind('verdict_text')) {
    const { verdict } = model.equilibrium({ a: '10', b: '1', c: inputs.n.map(() => '1'), ...inputs })
    assert.equal(verdict, outputs.verdict, id)
  }
})

test('zero profit exactly, in decimals given as texts, is entry', () => {
  assert.equal(ofKind('entry_text').length, 24)
  for (const {
    id,
    inputs: { a, b, c, f },
    outputs
  } of ofKind('entry_text')) {
    const { integer } = model.freeEntry({ a, b, c: [c], f: [f] })
    assert.deepEqual([integer.n, integer.firmProfit], [[outputs.n], [0]], id)
  }
})

test('a number is judged as the double that it is, beside a text in the same list', () => {
  const verdict = (lambda) => model.equilibrium({ a: 10, b: 1, c: [1, 1], n: [3, 7], lambda }).verdict
  assert.equal(verdict(['0.2', 2]), 'tie')
  assert.equal(verdict([0.2, 2]), 'integrated')
  assert.equal(verdict(new Float64Array([0.2, 2])), 'integrated')
})

test('every function takes texts wherever it takes numbers', () => {
  const chain = { a: '100', b: '1', c: ['5', '5'], n: ['9', '9'] }
  assert.deepEqual(model.startup({ k: '4' }), model.startup({ k: 4 }))
  assert.deepEqual(model.startupAsymmetric({ nOthers: ['2', '4'] }), model.startupAsymmetric({ nOthers: [2, 4] }))
  assert.deepEqual(model.maxStages({ n: '10' }), model.maxStages({ n: 10 }))
  assert.deepEqual(model.distribution({ N: '22', k: '4' }), model.distribution({ N: 22, k: 4 }))
  assert.deepEqual(
    model.externality({ ...chain, theta: ['0.5', '0.25'] }),
    model.externality({ ...chain, theta: [0.5, 0.25] })
  )
  const merger = { first: '1', count: '2', nMerged: '3' }
  assert.deepEqual(
    model.partialIntegration({ ...chain, ...merger }),
    model.partialIntegration({ a: 100, b: 1, c: [5, 5], n: [9, 9], first: 1, count: 2, nMerged: 3 })
  )
})

test('a thousand stages of the longest decimals are solved, entered and refused within the budget', () => {
  const stages = (item) => Array.from({ length: 1000 }, (_, index) => item(index))
  const longest = (index) => `0.${String(10n ** 37n + BigInt(index)).padStart(38, '0')}`
  const chain = {
    a: '100',
    b: '1',
    c: stages(() => '0.01'),
    n: stages((index) => 1000 + index),
    lambda: stages(longest)
  }
  assert.equal(model.equilibrium(chain).verdict, 'integrated')
  assert.equal(model.equilibrium({ ...chain, lambda: stages(() => '1e-300') }).verdict, 'integrated')
  assert.equal(model.equilibrium({ ...chain, lambda: stages(() => '0') }).verdict, 'tie')
  // A derivation that nobody could read has no tape.
  const derivation = (state) => model.inspectView(state, { asks: 4 })[2]
  assert.equal(derivation({ k: 1000, c: '0.01', lambda: '1e-300' }), undefined)
  assert.ok(derivation({ k: 1000, c: '0.01' }))
  // What took a minute: zero profit to the last of 6 × 10^15 firms in each of a thousand stages.
  const { integer } = model.freeEntry({ a: 100, b: 1, c: stages(() => 0), f: stages(() => '3e-28') })
  assert.equal(integer.n.length, 1000)
  assert.ok(integer.firmProfit.every((profit) => profit >= 0) && integer.entrantProfit.every((profit) => profit < 0))
})

test('what is typed is read as a number, asked back, awaited or refused', () => {
  const outcomes = {
    'number 7.5': ['7.5', '７．５', '7。5', ' 7.5 '],
    'number -3': ['-3', '−3', '－3', '–3'],
    'number 1234': ['1,234', '1 234', '1\u00a0234', '１，２３４'],
    'number 9': ['9 firms', '9 firm', '9 家'],
    'ask 7.5': ['7,5', '７，５'],
    'ask 0.125': ['0,125'],
    unfinished: ['', '-', '7,', '7 f', '7。'],
    unreadable: ['7½', '50%%', 'nine', '十二', '1/3', '7;5', '1.2.3', 'NaN', '1e3', '1e-7', '9 places']
  }
  for (const [outcome, texts] of Object.entries(outcomes)) {
    for (const text of texts) assert.equal(model.readNumber(text, 'firm\nfirms\n家'), outcome, text)
  }
  assert.equal(model.readNumber('9 firms'), 'unreadable')
  for (const text of ['1/2', '50%']) assert.equal(Number(model.readNumber(text).split(' ')[1]), 0.5)
})

test('a plain decimal, which a field reads by itself, is read as it stands', () => {
  const digits = '123456789012345'
  for (const sign of ['', '-'])
    for (const text of [
      '0',
      '00',
      '7',
      '7.',
      '.5',
      '0.50',
      '007.5',
      digits,
      `${digits}.`,
      `.${digits}`,
      `${digits}.${digits}`
    ])
      assert.equal(model.readNumber(sign + text), `number ${sign}${text}`)
})

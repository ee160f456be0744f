// What a student has solved is kept where a browser lets a page keep something, and nothing else is ever written.

import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { isMastered, openMemory } from '../../www/practice/memory.js'

const KEY = 'cluster-pricing:study'

/** A browser's store; `refuses` makes it throw as private windows and frames without an origin do. */
class Store {
  items = new Map()
  refuses = false
  getItem = (key) => (this.#touch(), this.items.get(key) ?? null)
  setItem = (key, text) => (this.#touch(), void this.items.set(key, text))
  removeItem = (key) => (this.#touch(), void this.items.delete(key))
  #touch() {
    if (this.refuses) throw new DOMException('denied', 'SecurityError')
  }
}

/** @type {(event: object) => void} */
let written
beforeEach(() => {
  globalThis.localStorage = new Store()
  globalThis.addEventListener = (name, listener) => {
    if (name === 'storage') written = listener
  }
})

const kept = () => localStorage.items.get(KEY)
const opened = (changed = () => {}) => openMemory(changed)

test('nothing is written before the first answer, and everything is gone after forgetting', () => {
  const memory = opened()
  assert.equal(localStorage.items.size, 0)
  assert.ok(memory.isEmpty())
  memory.note('price', 2, 'price.2@1:17', 'alone')
  assert.deepEqual(opened().skill('price'), { best: 2, alone: ['price.2@1:17'], seen: ['price.2@1:17'] })
  memory.forget()
  assert.equal(localStorage.items.size, 0)
  assert.ok(opened().isEmpty())
})

test('only what was solved alone counts, and a level never falls', () => {
  const memory = opened()
  memory.note('price', 3, 'price.3@1:1', 'helped')
  memory.note('price', 3, 'price.3@1:2', 'tried')
  assert.equal(memory.skill('price').best, 0)
  memory.note('price', 2, 'price.2@1:3', 'alone')
  memory.note('price', 1, 'price.1@1:4', 'alone')
  assert.equal(memory.skill('price').best, 2)
  assert.ok(!isMastered(memory.skill('price')))
  memory.note('price', 2, 'price.2@1:3', 'alone')
  assert.ok(!isMastered(memory.skill('price')), 'the same exercise twice')
  memory.note('price', 3, 'price.3@1:9', 'alone')
  assert.ok(isMastered(memory.skill('price')))
})

test('where nothing may be kept, progress lasts as long as the page, and that is known', () => {
  localStorage.refuses = true
  const memory = opened()
  memory.note('price', 1, 'price.1@1:0', 'alone')
  assert.equal(memory.skill('price').best, 1)
  assert.ok(!memory.isKept())
  memory.forget()
  assert.ok(memory.isEmpty())
})

test('a later version is left as it is, and what is no progress of ours counts as none', () => {
  const later = JSON.stringify({ v: 2, ex: { price: 'of another shape' } })
  localStorage.items.set(KEY, later)
  const memory = opened()
  memory.note('price', 1, 'price.1@1:0', 'alone')
  memory.forget()
  assert.equal(kept(), later)
  assert.ok(!memory.isKept())
  for (const damaged of [
    '{',
    'null',
    '7',
    '[]',
    '{"v":1}',
    '{"v":1,"made":1,"ex":{"price":{"best":9}}}',
    '{"v":1,"made":1,"ex":null}',
    '{"v":1,"made":1,"ex":{"price":null}}'
  ]) {
    localStorage.items.set(KEY, damaged)
    const memory = opened()
    assert.ok(memory.isEmpty(), damaged)
    memory.note('price', 1, 'price.1@1:0', 'alone')
    assert.equal(opened().skill('price').best, 1, damaged)
  }
})

test('two tabs lose nothing of one another, and twenty names of a kind are kept', () => {
  let calls = 0
  const one = opened(() => calls++)
  const other = openMemory(() => {})
  const otherWritten = written
  one.note('price', 1, 'price.1@1:0', 'alone')
  otherWritten({ key: KEY })
  other.note('factor', 2, 'factor.2@1:0', 'alone')
  assert.equal(opened().skill('price').best, 1)
  assert.equal(opened().skill('factor').best, 2)
  assert.equal(calls, 0)
  for (let seed = 0; seed < 30; seed++) other.note('price', 1, `price.1@1:${seed}`, 'tried')
  assert.equal(other.skill('price').seen.length, 20)
  assert.equal(other.skill('price').seen.at(-1), 'price.1@1:29')
})

test('what a code brings is added: the highest level of each kind', () => {
  const memory = opened()
  memory.note('price', 3, 'price.3@1:0', 'alone')
  memory.add({ price: 1, factor: 2 })
  assert.equal(memory.skill('price').best, 3)
  assert.equal(memory.skill('factor').best, 2)
})

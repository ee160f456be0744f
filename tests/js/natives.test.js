// The figure beside libraries that put functions of their own in the place of natives, as Prototype and MooTools did.

import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { bytes } from '../../www/element/bytes.js'
import { readInspection } from '../../www/element/inspection.js'
import { like } from '../../www/element/like.js'
import { listOf } from '../../www/element/list.js'
import { speaker } from '../../www/element/speech.js'
import { json } from '../../www/tools/json.js'
import { text } from '../../xtask/pack.mjs'

// A module of one function that does nothing.
const nothing = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 10, 4, 1, 2, 0, 0x0b)
const packed = text(nothing)

const { from } = Array
const { reduce } = Array.prototype

beforeEach(() => {
  Array.from = (given) => Array.prototype.slice.call(given)
  Object.defineProperty(Array.prototype, 'reduce', {
    configurable: true,
    writable: true,
    value() {
      return this.length > 1 ? this : this[0]
    }
  })
  Object.defineProperty(Array.prototype, 'toJSON', {
    configurable: true,
    value() {
      return `[${this.join(', ')}]`
    }
  })
})

afterEach(() => {
  Array.from = from
  Object.defineProperty(Array.prototype, 'reduce', { configurable: true, writable: true, value: reduce })
  delete Array.prototype.toJSON
})

test('a list is made item by item where Array.from takes no function', () => {
  const made = listOf(3, (at) => 2 * at)
  assert.ok(made.length === 3 && made[0] === 0 && made[1] === 2 && made[2] === 4)
  assert.equal(listOf(0, () => 1).length, 0)
})

test('words are found by their path where reduce gives the list back', () => {
  const { say, has } = speaker({ price: { cluster: 'The cluster asks {price}.' } }, 'en')
  assert.equal(say('price.cluster', { price: '52.8' }), 'The cluster asks 52.8.')
  assert.equal(has('price.nobody.knows'), false)
})

test('a module is unpacked, and words are filled in, where Array.from takes no function', () => {
  const unpacked = bytes(packed)
  assert.ok(unpacked.length === nothing.length && unpacked.every((byte, at) => byte === nothing[at]))
  const {
    price: { cluster, tie }
  } = like({ price: { cluster: 'cheaper', tie: 'as dear' } }, ['便宜', '一樣'])
  assert.ok(cluster === '便宜' && tie === '一樣')
})

test('lists stay lists in JSON where they have a toJSON of somebody else', () => {
  assert.equal(json({ n: [3, 9] }), '{\n  "n": [\n    3,\n    9\n  ]\n}')
})

test('a reader of the tape takes as many items as the tape says', () => {
  // A title and a subtitle, and a tape that ends there: every number is missing, so every list is empty.
  const { title, subtitle, labels } = readInspection([[[], 'One\nTwo']])
  assert.ok(title === 'One' && subtitle === 'Two' && labels.length === 0)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runInNewContext } from 'node:vm'
import { octets, plain, take } from '../../www/element/given.js'

const OTHER = true
const of = (n, longest = 4, room = 8) => take({ n }, 'n', longest, room)
const explode = () => {
  throw new Error('mine')
}
const revoked = (target) => {
  const { proxy, revoke } = Proxy.revocable(target, {})
  revoke()
  return proxy
}

test('numbers, texts and lists of them are copied', () => {
  const numbers = [1, NaN]
  assert.deepEqual(of(numbers), Float64Array.of(1, NaN))
  assert.notEqual(of(numbers), numbers)
  assert.deepEqual(of(new Int8Array([1, 2])), Float64Array.of(1, 2))
  assert.deepEqual(of(['a', 1, null]), ['a', 1, OTHER])
  assert.deepEqual([of(3), of('text'), of(''), of(null), of(undefined)], [3, 'text', '', undefined, undefined])
  assert.deepEqual(of(runInNewContext('[1, 2]')), Float64Array.of(1, 2))
  assert.deepEqual(of([]), new Float64Array())
})

test('what is no object holds nothing', () => {
  for (const given of [undefined, null, 5, 'text', Symbol('n'), 10n, () => {}, []])
    assert.equal(take(given, 'n', 4, 8), undefined)
})

test('what cannot be read, or is neither number nor text, is told from what is absent', () => {
  for (const value of [
    {},
    true,
    Symbol('n'),
    10n,
    () => {},
    { valueOf: explode, toString: explode },
    new DataView(new ArrayBuffer(8)),
    revoked([]),
    revoked({})
  ]) {
    assert.equal(of(value), OTHER, typeof value)
  }
  assert.equal(take(Object.defineProperty({}, 'n', { get: explode }), 'n', 4, 8), OTHER)
  assert.equal(take(revoked({}), 'n', 4, 8), OTHER)
  assert.deepEqual(of(Object.defineProperty([1], 0, { get: explode })), OTHER)
})

test('lists and texts are no longer than they may be', () => {
  assert.equal(of(new Array(2 ** 32 - 1)).length, 4)
  assert.equal(of('x'.repeat(2 ** 28)), ' '.repeat(8))
  assert.deepEqual(of(Array(4).fill('x'.repeat(3))), ['xxx', 'xxx', '  ', ''])
  assert.deepEqual([plain('x'.repeat(9), 8), plain('x'.repeat(8), 8)], [' '.repeat(8), 'x'.repeat(8)])
})

test('a typed array has the length that it has, whatever it says', () => {
  for (const [length, says] of [
    [2, 2 ** 31],
    [2, 0],
    [6, -1]
  ]) {
    const numbers = Object.defineProperty(new Float64Array(length).fill(7), 'length', { value: says })
    assert.deepEqual(of(numbers), new Float64Array(Math.min(length, 4)).fill(7))
  }
  const detached = new Float64Array(2)
  structuredClone(detached, { transfer: [detached.buffer] })
  assert.deepEqual(of(detached), new Float64Array())
  assert.deepEqual(of(new BigInt64Array(1)), [OTHER])
})

test('bytes are those of an array of bytes, as many as may be', () => {
  const bytes = Object.defineProperty(Uint8Array.of(1, 2, 3), 'length', { value: 2 ** 31 })
  assert.deepEqual([...octets(bytes, 2)], [1, 2])
  assert.deepEqual([...octets(Uint8Array.of(1, 2, 3).subarray(1), 9)], [2, 3])
  for (const value of [
    undefined,
    null,
    5,
    'text',
    { length: 2 ** 31 },
    [1],
    new Float64Array(1),
    new DataView(new ArrayBuffer(1)),
    revoked(bytes),
    Object.create(Uint8Array.prototype)
  ]) {
    assert.equal(octets(value, 2), undefined)
  }
})

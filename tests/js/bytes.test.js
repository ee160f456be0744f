import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bytes, text } from '../../www/element/bytes.js'

const every = Uint8Array.from({ length: 256 }, (_, byte) => byte)

test('bytes(text) returns every byte that was inlined', () => {
  assert.deepEqual(bytes(text(every)), every)
})

test('text(bytes) holds nothing that ends a string or a line', () => {
  assert.doesNotMatch(text(every), /["\p{Zl}\p{Zp}\u0000-\u001F]/u)
})

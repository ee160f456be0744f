import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '../../www/element/speech.js'

const words = {
  price: { cluster: '{chain}, the cluster sells at {price}.', tie: 'as much' },
  count: { firms_one: '{n} firm', firms_other: '{n} firms' }
}
const { say, pieces, has, count } = speaker(words, 'en')

test('a sentence is said with its values in place', () => {
  assert.equal(say('price.cluster', { chain: 'With 4 stages', price: '52.8' }), 'With 4 stages, the cluster sells at 52.8.')
})

test('a value that is missing leaves no trace', () => {
  assert.equal(say('price.cluster', { price: '52.8' }), ', the cluster sells at 52.8.')
})

test('a value is never read as a template', () => {
  assert.equal(say('price.cluster', { chain: '{price}', price: '1' }), '{price}, the cluster sells at 1.')
})

test('a value can be an element, and stays one among the pieces', () => {
  const element = { role: 'cluster', text: '52.8' }
  assert.ok(pieces('price.cluster', { price: element }).includes(element))
})

test('English tells one from many', () => {
  assert.equal(count('firms', { value: 1, text: '1' }), '1 firm')
  assert.equal(count('firms', { value: 0, text: '0' }), '0 firms')
  assert.equal(count('firms', { value: 1.5, text: '1.5' }), '1.5 firms')
})

test('a key is known or not, whatever it is called', () => {
  assert.ok(has('price.tie'))
  for (const key of ['price.lost', 'lost.price', 'price.tie.more', 'lost']) assert.equal(has(key), false, key)
})

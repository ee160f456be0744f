import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plain, sayer } from '../../www/element/said.js'
import { speaker } from '../../www/element/speech.js'

const words = {
  list: ', ',
  listOfThousands: '; ',
  price: { cluster: '{chain}, the cluster sells at {price}.', tie: 'as much' },
  count: { firms_one: '{n} firm', firms_other: '{n} firms' }
}
const speech = speaker(words, 'en')
const { say, pieces, has, count } = speech
const said = sayer(speech)

test('a sentence is said with its values in place', () => {
  assert.equal(
    say('price.cluster', { chain: 'With 4 stages', price: '52.8' }),
    'With 4 stages, the cluster sells at 52.8.'
  )
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

// As src/view/saying.rs writes it.
const word = (key, ...values) => `\u0001${key}${values.map((value) => `\u0002${value}`).join('')}\u0003`
const list = (...items) => `\u0004${items.map((item) => `\u0002${item}`).join('')}\u0003`
const nothing = { sentence: '', keys: [], rank: '', kept: [] }

test('what a view says is filled in, words in words, and keeps the colors of its numbers', () => {
  const phrase = word('price.cluster', word('count.firms_other', '9'), '\u000552.8\u0003')
  const key = { name: word('price.tie'), text: '{n}', detail: '', role: 'cluster', indicators: ['id'] }
  const { sentence, keys, rank, kept } = said({
    sentence: phrase,
    keys: [key],
    rank: `${phrase} ${phrase}`,
    kept: [phrase]
  })
  assert.equal(plain(sentence), '9 firms, the cluster sells at 52.8.')
  assert.deepEqual(
    sentence.filter((piece) => piece.role),
    [{ text: '52.8', role: 'cluster' }]
  )
  assert.deepEqual(keys, [{ ...key, name: 'as much' }])
  assert.equal(rank, '9 firms, the cluster sells at 52.8. 9 firms, the cluster sells at 52.8.')
  assert.deepEqual(kept, ['9 firms, the cluster sells at 52.8.'])
})

test('what is filled in may be nothing, and is never read as a word', () => {
  assert.equal(
    plain(said({ ...nothing, sentence: word('price.cluster', '', '{chain}') }).sentence),
    ', the cluster sells at {chain}.'
  )
  assert.equal(plain(said(nothing).sentence), '')
})

test('in a list of numbers with commas between thousands another sign stands between them', () => {
  const listed = (...items) => plain(said({ ...nothing, sentence: word('count.firms_other', list(...items)) }).sentence)
  assert.equal(listed('2', '3'), '2, 3 firms')
  assert.equal(listed('2,000', '3'), '2,000; 3 firms')
})

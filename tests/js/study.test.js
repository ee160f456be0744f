// The words of exercises: how they are read, in which script they are written, and what they may not claim.

import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { grade } from './grade.js'

const folder = new URL('../../src/study/', import.meta.url)
const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans']
const read = (file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
const shared = read('words.json')
const types = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => [name, read(`${name}/words.json`)])

/** Every text with its place, but for the options of choices, most of which are wrong. */
function flat(words, path) {
  if (typeof words === 'string') return [[path, words]]
  const entries = Object.entries(words).filter(([key]) => key !== 'options')
  return entries.flatMap(([key, value]) => flat(value, `${path}.${key}`))
}

/** A text as it is read: with a number in each place to fill. */
const filled = (text) => text.replace(/\{[a-z_0-9]+\}/g, '9').replaceAll('\n', ' ')

/** All texts of a language. */
const texts = (language) =>
  [['', shared], ...types].flatMap(([name, words]) => flat(words[language], `${name} ${language}`))

test('there are words for twenty-six types', () => assert.equal(types.length, 26))

test('the English of every type is read at school grade 9 or below', () => {
  for (const [name, words] of [
    ...types,
    ['what all types say', { en: { mistakes: shared.en.mistakes, ask: shared.en.ask } }]
  ]) {
    const prose = flat(words.en, name).map(([, text]) => filled(text))
    // Labels and titles are no sentences.
    const sentences = prose.filter((text) => /[.?!]$/.test(text))
    const found = grade(`${sentences.join(' ')} `)
    assert.ok(found > 0 && found <= 9, `${name}: ${found.toFixed(1)}`)
  }
})

/** The Chinese signs that an encoding has. */
function signs(encoding, leads, trails) {
  const decoder = new TextDecoder(encoding)
  const range = ([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const pairs = range(leads).flatMap((lead) => trails.flatMap(range).map((trail) => [lead, trail]))
  return new Set(pairs.map((pair) => decoder.decode(Uint8Array.from(pair))))
}

test('each Chinese is written in its own script', () => {
  const scripts = {
    'zh-Hant': signs(
      'big5',
      [0xa4, 0xf9],
      [
        [0x40, 0x7e],
        [0xa1, 0xfe]
      ]
    ),
    'zh-Hans': signs('gb18030', [0xb0, 0xf7], [[0xa1, 0xfe]])
  }
  assert.ok(!scripts['zh-Hant'].has('产') && scripts['zh-Hant'].has('產'))
  assert.ok(!scripts['zh-Hans'].has('產') && scripts['zh-Hans'].has('产'))
  for (const [language, script] of Object.entries(scripts)) {
    for (const [path, text] of texts(language)) {
      const strange = [...text].filter((sign) => /\p{Script=Han}/u.test(sign) && !script.has(sign))
      assert.deepEqual(strange, [], `${path}: ${text}`)
    }
  }
})

test('Chinese has Chinese punctuation, and quotation marks of its own', () => {
  for (const [language, foreign] of [
    ['zh-Hant', /[“”‘’]/],
    ['zh-Hans', /[「」『』]/]
  ]) {
    for (const [path, text] of texts(language)) {
      assert.doesNotMatch(text, foreign, path)
      assert.doesNotMatch(text, /\p{Script=Han}[,.;:?!]|[,;:?!]\s*\p{Script=Han}/u, `${path}: ${text}`)
    }
  }
})

test('nothing is claimed that model and data do not say', () => {
  const forbidden = {
    en: /lowers? output|output fell|(is|are|lies) (below|above) (the|its) start-up scale|because .*clusters?|for want of clusters|caused by/i,
    'zh-Hant': /產值下降了|(低於|高於|超過)起步規模|因為(缺少|沒有)?產業集群|造成的落後/,
    'zh-Hans': /产值下降了|(低于|高于|超过)起步规模|因为(缺少|没有)?产业集群|造成的落后/
  }
  for (const language of LANGUAGES) {
    for (const [path, text] of texts(language)) assert.doesNotMatch(text, forbidden[language], path)
  }
})

test('the words of one language, formulas included, weigh at most 22 KB', () => {
  const own = (words, language) => ({ lines: words.lines, ...words[language] })
  for (const language of LANGUAGES) {
    const all = [shared, ...types.map(([, words]) => words)].map((words) => own(words, language))
    const size = brotliCompressSync(JSON.stringify(all)).length
    assert.ok(size <= 22_000, `${language}: ${size}`)
  }
})

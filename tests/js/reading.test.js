// English texts are read without effort: the grade of Flesch and Kincaid, in years of school.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import views from '../views.json' with { type: 'json' }

const HIGHEST = 9

const folder = new URL('../../www/text/', import.meta.url)
const read = (file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
const files = (name) => readdirSync(new URL(name, folder)).map((file) => `${name}/${file}`)

const inSections = (file) => Object.values(read(file)).map(({ en }) => en)
const { site, figure } = read('en.json')
const texts = {
  'the article': site,
  'the figure': figure,
  'the pages': files('pages').map((file) => read(file).en),
  'the panels': files('panels').map(inSections),
  'the views': views.map((view) => inSections(`../../src/view/${view.replaceAll('-', '_')}/words.json`))
}

for (const [name, words] of Object.entries(texts)) {
  test(`the English of ${name} is read after ${HIGHEST} years of school`, () => {
    const sentences = strings(words)
      .filter((text) => /[.?!]$/.test(text))
      .flatMap((text) => text.split(/(?<=[.?!]) /))
    assert.ok(sentences.length > 5)
    assert.ok(grade(sentences) <= HIGHEST, `grade ${grade(sentences).toFixed(1)}`)
  })
}

function strings(words) {
  return typeof words === 'string' ? [words] : Object.values(words).flatMap(strings)
}

function grade(sentences) {
  const words = sentences.flatMap((sentence) => sentence.match(/[A-Za-z’'-]+/g) ?? [])
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59
}

/** Groups of vowels, without the silent e at the end of a word. */
function syllablesOf(word) {
  const spoken = word.toLowerCase().replace(/(?<=[^aeiouyl])e[ds]?$/, '')
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0)
}

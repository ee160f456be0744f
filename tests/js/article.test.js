// The article as it is built: its length, its links, and that each number in it is the model's.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import init, { inspectView } from '../../dist/cluster_pricing.js'
import { readInspection } from '../../www/element/inspection.js'
import { grade } from './grade.js'

const here = (path) => new URL(`../../${path}`, import.meta.url)
await init({ module_or_path: await readFile(here('dist/cluster_pricing_bg.wasm')) })

const ARTICLES = { en: 'dist/index.html', 'zh-Hant': 'dist/zh-hant/index.html', 'zh-Hans': 'dist/zh-hans/index.html' }
const pages = Object.fromEntries(
  await Promise.all(Object.entries(ARTICLES).map(async ([lang, path]) => [lang, await readFile(here(path), 'utf8')]))
)
const texts = Object.fromEntries(
  await Promise.all(
    Object.keys(ARTICLES).map(async (lang) => [lang, await readFile(here(`www/text/article/${lang}.md`), 'utf8')])
  )
)
const units = JSON.parse(await readFile(here('www/article/units.json'), 'utf8'))

const plain = (html) =>
  html
    .replace(/<(svg|script|noscript)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
const all = (text, pattern) => [...text.matchAll(pattern)].map(([, found]) => found)
const prose = (lang) => all(pages[lang], /<div class="prose">(.*?)<\/div>/gs)
const facts = (query, lang) => {
  const state = Object.fromEntries(
    [...new URLSearchParams(query)].map(([key, text]) => [key, key === 'view' ? text : text.split(',')])
  )
  const { facts } = readInspection(inspectView({ ...state, lang }, { lang, width: 640 }))
  return facts
}

test('the article has as many words as can be read at a sitting, in units of like length', () => {
  const count = (text) => text.match(/[\p{L}\p{N}][\p{L}\p{N}’.,-]*/gu).length
  const lead = plain(/<p class="lead">.*?<\/p>/s.exec(pages.en)[0])
  const lengths = prose('en').map((unit) => count(plain(unit)))
  assert.equal(lengths.length, units.length)
  for (const [at, length] of lengths.entries()) assert.ok(length >= 120 && length <= 210, `${units[at].id}: ${length}`)
  const total = lengths.reduce((sum, length) => sum + length, count(lead))
  assert.ok(total >= 1200 && total <= 1800, String(total))
})

test('the English prose is read at school grade 9 or below, unit by unit', () => {
  for (const [at, unit] of prose('en').entries()) {
    const found = grade(plain(unit))
    assert.ok(found > 0 && found <= 9, `${units[at].id}: ${found.toFixed(1)}`)
  }
})

test('every language has the same entries, with the same numbers to set and the same links', () => {
  const entries = (lang) =>
    Object.fromEntries(
      texts[lang]
        .split('## ')
        .slice(1)
        .map((entry) => [entry.split('\n')[0].trim(), entry])
    )
  const english = entries('en')
  const marks = (entry) => [...all(entry, /(\{[^}]*\})/g), ...all(entry, /\]\(([^)]*)\)/g)].sort()
  for (const lang of ['zh-Hant', 'zh-Hans']) {
    const own = entries(lang)
    assert.deepEqual(Object.keys(own), Object.keys(english))
    for (const [key, entry] of Object.entries(own))
      assert.deepEqual(marks(entry), marks(english[key]), `${lang} ${key}`)
  }
})

for (const lang of Object.keys(ARTICLES)) {
  test(`each number of a figure that ${lang} prints is what the model says of its state`, () => {
    const shown = [...pages[lang].matchAll(/<section id="(\w+)" class="unit.*?<\/section>/gs)]
    assert.deepEqual(
      shown.map(([, id]) => id),
      units.map(({ id }) => id)
    )
    let numbers = 0
    for (const [at, [section]] of shown.entries()) {
      for (const [, name, text] of section.matchAll(/data-fact="(\w+)">([^<]*)</g)) {
        assert.equal(text, facts(units[at].state, lang)[name].text, `${units[at].id} ${name}`)
        numbers++
      }
    }
    assert.ok(numbers >= 10)
  })

  test(`${lang} has links that move a figure and numbers that are set, and no link leads to a refusal`, () => {
    const links = all(
      pages[lang],
      /<a class="move" href="embed\.html\?([^"]*)"|<a class="move" href="\.\.\/embed\.html\?([^"]*)"/g
    )
    const queries = [...pages[lang].matchAll(/class="move" href="(?:\.\.\/)?embed\.html\?([^"]*)"/g)].map(([, query]) =>
      query.replaceAll('&amp;', '&')
    )
    assert.ok(links.length >= 20 && queries.length === links.length)
    for (const query of queries) assert.ok(facts(query, lang), query)
    assert.ok(all(pages[lang], /(data-(?:live|fact)=)/g).length >= 15)
  })

  test(`${lang} leads with every address to something that is there`, async () => {
    const ids = new Set(all(pages[lang], / id="([^"]+)"/g))
    for (const id of all(pages[lang], /href="#([^"]+)"/g)) assert.ok(ids.has(id), id)
    const paths = new Set(all(pages[lang], /(?:href|src|data-href)="([^"#?:]+)/g))
    for (const path of paths) await readFile(new URL(path, here(ARTICLES[lang])))
  })
}

// Links: what they say reads back, and what they said once they say for ever.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import * as esbuild from 'esbuild'
import init, { inspectView, vocabulary } from '../../dist/cluster_pricing.js'

const here = (path) => new URL(path, import.meta.url)
await init({ module_or_path: await readFile(here('../../dist/cluster_pricing_bg.wasm')) })

const { parse, read, serialize, apply } = await bundled('../../www/state/link.js')
const { complete, formatValue, KEYS, migrate, parseValue, upgrade } = await bundled('../../www/element/state.js')
const { readInspection } = await bundled('../../www/element/inspection.js')

test('A6.1 any state reads back from its link, short and pinned', () => {
  for (const state of states(10_000)) {
    for (const query of [serialize(state), serialize(state, { pinned: true })]) assert.deepEqual(parse(query), state, query)
  }
})

test('A6.1 any state reads back from attributes and from JSON', () => {
  for (const { lang, ...state } of states(10_000)) {
    const texts = KEYS.filter((key) => key in state).map((key) => [key, formatValue(state[key])])
    assert.deepEqual(Object.fromEntries(texts.map(([key, text]) => [key, parseValue(key, text)])), state)
    assert.deepEqual(JSON.parse(JSON.stringify(state)), state)
  }
})

test('A6.1 keys that are not of the state are ignored', () => {
  assert.deepEqual(parse('?utm_source=mail&K=7&constructor=1&__proto__=2&k=3&fbclid=x'), complete({ k: 3 }))
})

test('A6.1 numbers are read by one grammar, whatever the language', () => {
  const { a, n } = parse('a=1.5e2&n=３,９,−2,0x10')
  assert.deepEqual([a, n], [150, [3, 9, -2, NaN]])
})

test('A6.2 a short link says what differs from the defaults of its view, and a pinned one says all', () => {
  assert.equal(serialize(complete({ view: 'duel', k: 2, n: 5 })), 'n=5&v=1&view=duel&lang=en')
  assert.equal(serialize({ view: 'price', n: 9, k: 3 }), 'k=3&v=1')
  const pinned = new URLSearchParams(serialize(complete({}), { pinned: true }))
  assert.deepEqual([...pinned.keys()].sort(), [...KEYS, 'lang'].sort())
})

test('A6.3 a state of the past is brought to this version step by step', () => {
  const migrations = [
    ({ firms, ...rest }) => ({ ...rest, n: firms }),
    ({ n, ...rest }) => ({ ...rest, n: String(2 * n) })
  ]
  assert.deepEqual(migrate({ firms: '3', k: '4', v: '1' }, migrations), { n: '6', k: '4', v: '3' })
  assert.deepEqual(migrate({ n: '3', v: '2' }, migrations), { n: '6', v: '3' })
  for (const v of ['3', '4', '0', '-1', 'x', '']) assert.deepEqual(migrate({ n: '3', v }, migrations), { n: '3', v })
  assert.deepEqual(migrate({ n: '3' }, migrations), { n: '3' })
})

test('A6.3 every link that was ever given still shows its numbers', async () => {
  const links = JSON.parse(await readFile(here('../links.json'), 'utf8'))
  assert.ok(links.length >= 40)
  const views = vocabulary().choices.find(({ key }) => key === 'view').values
  assert.deepEqual(views.filter((view) => !links.some(({ link }) => parse(link).view === view)), [], 'views without a link')
  for (const { link, shows } of links) assert.deepEqual(shown(link), shows, link)
})

test('A6.1 what a broken link says is a state or a refusal, never a failure', () => {
  const random = generator(7)
  for (const state of states(500)) {
    const link = corrupted(serialize(state, { pinned: random() < 0.5 }), random)
    const read = parse(link)
    assert.deepEqual(Object.keys(read).filter((key) => ![...KEYS, 'lang'].includes(key)), [], link)
    const element = new Map()
    apply(link, { setAttribute: (key, text) => element.set(key, text) })
    for (const key of element.keys()) assert.ok(KEYS.includes(key) || key === 'lang', link)
    try {
      inspectView(read, { lang: 'en', width: 640 })
    } catch ({ code }) {
      assert.equal(typeof code, 'string', link)
    }
  }
})

/** The numbers that a link shows: those of the reader's own row, and the price of its chain. Words may be put better one day. */
function shown(link) {
  const { table, equilibrium } = readInspection(inspectView(parse(link), { lang: 'en', width: 640 }))
  const number = (value) => value === undefined || value === null ? null : Number(value.toPrecision(9))
  return { row: table.rows[table.firstRow].cells.map((cell) => number(cell?.value)), ...equilibrium && { price: number(equilibrium.price) } }
}

async function bundled(path) {
  const words = {
    name: 'vocabulary',
    setup(build) {
      build.onResolve({ filter: /^#vocabulary$/ }, () => ({ path: 'vocabulary', namespace: 'words' }))
      build.onLoad({ filter: /./, namespace: 'words' }, () => ({ contents: JSON.stringify(vocabulary()), loader: 'json' }))
    }
  }
  const { outputFiles } = await esbuild.build({ entryPoints: [here(path).pathname], bundle: true, format: 'esm', write: false, plugins: [words] })
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`)
}

/** The same random numbers from 0 to 1 every time: Marsaglia's xorshift. */
function generator(seed) {
  return () => {
    seed ^= seed << 13
    seed ^= seed >>> 17
    seed ^= seed << 5
    return (seed >>> 0) / 2 ** 32
  }
}

/** Complete states with values of all kinds, allowed or not. */
function* states(count) {
  const { parameters, choices, places, indicators } = vocabulary()
  const random = generator(20260101)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const some = (list) => list.filter(() => random() < 0.4)
  const number = () => pick([() => Math.floor(random() * 100), () => random() * 100, () => -random(), () => 10 ** (300 * (random() - 0.5))])()
  const list = { places: places, highlight: places, indicator: indicators.map(({ id }) => id), kept: ['k2', 'k3*n4_5*c7.5', 'a 1&b=2#?'], layers: choices.find(({ key }) => key === 'layers').values }
  for (let made = 0; made < count; made++) {
    const state = { view: pick(choices[0].values) }
    for (const { key, perStage } of parameters) {
      if (random() < 0.5) state[key] = perStage && random() < 0.4 ? Array.from({ length: 2 + Math.floor(random() * 6) }, number) : number()
    }
    for (const { key, values } of choices) {
      if (!(key in list) && random() < 0.4) state[key] = random() < 0.9 ? pick(values) : '汉字 &=#%+,;/?"'.replace(',', '')
    }
    for (const [key, values] of Object.entries(list)) if (random() < 0.5) state[key] = some(values)
    yield complete(state)
  }
}

/** A link as mails, chats and typing leave it: cut, with a wrong character, doubled, with a broken escape, in capitals. */
function corrupted(link, random) {
  const at = Math.floor(random() * link.length)
  const wrong = String.fromCharCode(link.charCodeAt(at) ^ 1 << Math.floor(random() * 7))
  const ways = [
    () => link.slice(0, at),
    () => link.slice(0, at) + wrong + link.slice(at + 1),
    () => `${link}&${link}`,
    () => `${link.slice(0, at)}%${link.slice(at)}`,
    () => link.toUpperCase(),
    () => link.replaceAll('&', '&amp;')
  ]
  return ways[Math.floor(random() * ways.length)]()
}

// Links: what they say reads back, and what they said once they say for ever.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import * as esbuild from 'esbuild'
import init, { inspectView, vocabulary } from '../../dist/cluster_pricing.js'

const here = (path) => new URL(path, import.meta.url)
await init({ module_or_path: await readFile(here('../../dist/cluster_pricing_bg.wasm')) })

const { parse, read, serialize, apply, nameFigure } = await bundled('../../www/state/link.js')
const { complete, formatValue, KEYS, keysOf, migrate, parseValue, upgrade } =
  await bundled('../../www/element/state.js')
const { meant } = await bundled('../../www/state/mangled.js')
const { readInspection } = await bundled('../../www/element/inspection.js')

test('any state reads back from its link, short and pinned', () => {
  for (const state of states(10_000)) {
    assert.deepEqual(parse(serialize(state)), state)
    // What the view does not read is not said.
    const { lang, ...shown } = state
    const read = {
      ...complete({ view: state.view }),
      ...Object.fromEntries(keysOf(state.view).map((key) => [key, shown[key]]))
    }
    assert.deepEqual(parse(serialize(state, { pinned: true })), lang === undefined ? read : { ...read, lang })
  }
})

test('any state reads back from attributes and from JSON', () => {
  for (const { lang, ...state } of states(10_000)) {
    const texts = KEYS.filter((key) => key in state).map((key) => [key, formatValue(state[key])])
    assert.deepEqual(Object.fromEntries(texts.map(([key, text]) => [key, parseValue(key, text)])), state)
    assert.deepEqual(JSON.parse(JSON.stringify(state)), state)
  }
})

test('keys that are not of the state are ignored', () => {
  assert.deepEqual(parse('?utm_source=mail&kk=7&constructor=1&__proto__=2&k=3&fbclid=x'), complete({ k: 3 }))
})

test('a link is read as it was meant, whatever mails, messengers and hands made of it', () => {
  const query = 'view=length&k=6&n=3,9,9,4,4,4&v=2'
  const escaped = encodeURIComponent(query)
  const mangled = [
    query.replaceAll('&', '&amp;'),
    query.replaceAll('&', '&amp;amp;'),
    query.replaceAll('&', '&#38;'),
    query.replaceAll('&', '&#038;'),
    query.replaceAll('&', '%26'),
    query.replaceAll('=', '%3D'),
    query.replaceAll(',', '%2C'),
    query.replaceAll(',', '%252C'),
    escaped,
    escaped.toLowerCase(),
    encodeURIComponent(escaped),
    `?${escaped}`,
    `%3F${escaped}`,
    `??${query}`,
    query.toUpperCase(),
    query.replace('view', 'View').replace('length', 'Length'),
    ...[
      ',',
      '.',
      ')',
      ';',
      '>',
      '"',
      '。',
      '，',
      '）',
      '」',
      '！',
      '”',
      '\u200B',
      '\uFEFF',
      '\u2060',
      ' ',
      ').',
      '）。'
    ].flatMap((sign) => [query + sign, query + encodeURIComponent(sign)]),
    query.replace('k=6', 'k=\u200B6').replace('view', 'vi\u00ADew'),
    query.replaceAll(',', ', '),
    `${query}&utm_source=mail)`
  ]
  for (const link of mangled) assert.deepEqual(parse(link), parse(query), link)
  assert.deepEqual(read(query), { view: 'length', k: '6', n: '3,9,9,4,4,4', v: '2' })
})

test('a bracket that belongs to the name of a place stays at the end of a link', () => {
  assert.equal(read(`view=provinces&places=${encodeURIComponent('天津,北京（市）')}`).places, '天津,北京（市）')
  assert.equal(read(`view=provinces&places=${encodeURIComponent('天津,北京）')}`).places, '天津,北京')
})

test('a version counts beside keys of the figure, and as a small number', () => {
  for (const link of ['v=1', 'v=20241201', 'v=20241201&lang=en', 'v=1.2.3&utm_source=x', 'v='])
    assert.equal('v' in read(link), false, link)
  for (const v of ['20241201', '100', '1.2.3', '-1', 'x', '']) assert.deepEqual(read(`k=3&v=${v}`), { k: '3' }, v)
  for (const v of ['2', '99']) assert.deepEqual(read(`k=3&v=${v}`), { k: '3', v }, v)
})

test('one key alone in the address of a page may be anybody’s, two are of a figure', () => {
  for (const query of ['', 'a=1', 'v=1', 'v=20241201', 'sort=price', 'view=list', 'A=1&utm_source=x', 'page=2&k=x'])
    assert.equal(nameFigure(meant(query)), false, query)
  for (const query of [
    'view=length',
    'preset=tie',
    'preset=none',
    'k=3&v=1',
    'k=3&n=4',
    'view=lenght&v=1',
    'a=1&amp;v=1'
  ])
    assert.equal(nameFigure(meant(query)), true, query)
})

test('a link of a million signs is read in no time to speak of', () => {
  const before = performance.now()
  for (const sign of [')', '%25', '&k=', '=', '%26k%3D', 'amp;', '（）'])
    read(`k=3&n=${sign.repeat(1_000_000 / sign.length)}x`)
  const reference = performance.now()
  for (let i = 0; i < 7; i++) new URLSearchParams('&k='.repeat(300_000)).get('x')
  assert.ok(reference - before < 50 * (performance.now() - reference) + 200, `${reference - before} ms`)
})

test('numbers are read by one grammar, whatever the language', () => {
  const { a, n } = parse('a=1.5e2&n=３,９,−2,–2,3–5,0x10')
  assert.deepEqual([a, n], [150, [3, 9, -2, -2, NaN, NaN]])
})

test('a short link says what differs from the defaults of its view, and a pinned one says all that its view reads', () => {
  assert.equal(serialize(complete({ view: 'duel', k: 2, n: 5 })), 'n=5&v=2&view=duel&lang=en')
  assert.equal(serialize({ view: 'price', n: 9, k: 3 }), 'k=3&v=2')
  assert.equal(serialize({ view: 'price', cost: 28, c: [] }), 'v=2')
  assert.equal(serialize({ view: 'price', cost: 30, c: [1, 2, 3, 4] }), 'cost=30&c=1,2,3,4&v=2')
  const pinned = (view) =>
    [...new URLSearchParams(serialize(complete({ view }), { pinned: true })).keys()].sort().join(' ')
  const [chain, look] = ['a b c chain cost f ff k lambda n', 'controls lang theme v view']
  const sorted = (keys) => keys.split(' ').sort().join(' ')
  assert.equal(pinned('length'), sorted(`${chain} ${look}`))
  assert.equal(pinned('price'), sorted(`${chain} ${look} nmax scale axis kept`))
  assert.equal(pinned('externality'), sorted(`${chain} ${look} nmax scale theta`))
  assert.equal(pinned('provinces'), sorted(`${look} sort places highlight indicator`))
  assert.equal(pinned('cities'), sorted(`${look} layers`))
  assert.equal(pinned('history'), sorted(look))
})

test('a state of the past is brought to this version step by step', () => {
  const migrations = [
    ({ firms, ...rest }) => ({ ...rest, n: firms }),
    ({ n, ...rest }) => ({ ...rest, n: String(2 * n) })
  ]
  assert.deepEqual(migrate({ firms: '3', k: '4', v: '1' }, migrations), { n: '6', k: '4', v: '3' })
  assert.deepEqual(migrate({ n: '3', v: '2' }, migrations), { n: '6', v: '3' })
  for (const v of ['3', '4', '0', '-1', 'x', '']) assert.deepEqual(migrate({ n: '3', v }, migrations), { n: '3', v })
  assert.deepEqual(migrate({ n: '3' }, migrations), { n: '3' })
})

test('what version 1 said otherwise is said in the words of this one', () => {
  for (const [first, second] of [
    ['k=3&v=1', 'k=3&c=7&v=2'],
    ['k=3&c=5&v=1', 'k=3&c=5&v=2'],
    ['view=startup&k=3&v=1', 'view=startup&k=3&c=0&v=2'],
    ['view=externality&v=1', 'view=externality&c=7&theta=0.05&v=2'],
    ['view=externality&theta=0&v=1', 'view=externality&c=7&theta=0&v=2'],
    ['view=entry&a=120&v=1', 'view=entry&a=120&c=7&scale=log&v=2'],
    ['view=provinces&sort=rising&v=1', 'view=provinces&sort=rising&v=2'],
    ['kept=k2,k3*n4*c5&v=1', 'kept=k2*c7,k3*n4*c5&c=7&v=2'],
    ['preset=too-few&v=1', 'preset=too-few&c=7&v=2'],
    // A link without a version was written by hand, for what stands today.
    ['k=3&n=4', 'k=3&n=4']
  ])
    assert.deepEqual(read(first), read(second), first)
  const written = new Map([
    ['k', '3'],
    ['v', '1']
  ])
  upgrade({
    getAttribute: (key) => written.get(key) ?? null,
    setAttribute: (key, text) => written.set(key, text)
  })
  assert.deepEqual(Object.fromEntries(written), { k: '3', c: '7', v: '2' })
})

test('costs of single stages are none until somebody says them', () => {
  assert.deepEqual(complete({}).c, [])
  assert.deepEqual(
    [parseValue('c', ''), parseValue('c', ' '), parseValue('c', '7'), parseValue('c', '1,2')],
    [[], [], 7, [1, 2]]
  )
  assert.equal(parseValue('n', ''), NaN)
})

test('every link that was ever given still shows its numbers', async () => {
  const views = vocabulary().choices.find(({ key }) => key === 'view').values
  let count = 0
  for (const view of views) {
    // Whoever adds a view gives the first of its links, with its numbers, in its folder.
    const file = here(`../../src/view/${view.replaceAll('-', '_')}/links.json`)
    const links = JSON.parse(await readFile(file, 'utf8'))
    assert.ok(links.length > 0, `${view} has no link`)
    for (const { link, shows } of links) {
      assert.equal(parse(link).view ?? 'price', view)
      assert.deepEqual(shown(link), shows, link)
    }
    count += links.length
  }
  assert.ok(count >= 55)
})

test('what a broken link says is a state or a refusal, never a failure', () => {
  const random = generator(7)
  for (const state of states(500)) {
    const link = corrupted(serialize(state, { pinned: random() < 0.5 }), random)
    const read = parse(link)
    assert.deepEqual(
      Object.keys(read).filter((key) => ![...KEYS, 'lang'].includes(key)),
      [],
      link
    )
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
  const number = (value) => (value === undefined || value === null ? null : Number(value.toPrecision(9)))
  return {
    row: table.rows[table.firstRow].cells.map((cell) => number(cell?.value)),
    ...(equilibrium && { price: number(equilibrium.price) })
  }
}

async function bundled(path) {
  const words = {
    name: 'vocabulary',
    setup(build) {
      build.onResolve({ filter: /^#vocabulary$/ }, () => ({ path: 'vocabulary', namespace: 'words' }))
      build.onLoad({ filter: /./, namespace: 'words' }, () => ({
        contents: JSON.stringify(vocabulary()),
        loader: 'json'
      }))
    }
  }
  const { outputFiles } = await esbuild.build({
    entryPoints: [here(path).pathname],
    bundle: true,
    format: 'esm',
    write: false,
    plugins: [words]
  })
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
  const number = () =>
    pick([
      () => Math.floor(random() * 100),
      () => random() * 100,
      () => -random(),
      () => 10 ** (300 * (random() - 0.5))
    ])()
  const list = {
    places: places,
    highlight: places,
    indicator: indicators.map(({ id }) => id),
    kept: ['k2', 'k3*n4_5*c7.5', 'a 1#?b'],
    layers: choices.find(({ key }) => key === 'layers').values
  }
  for (let made = 0; made < count; made++) {
    const state = { view: pick(choices[0].values) }
    for (const { key, perStage } of parameters) {
      if (key !== 'v' && random() < 0.5)
        state[key] =
          perStage && random() < 0.4 ? Array.from({ length: 2 + Math.floor(random() * 6) }, number) : number()
    }
    for (const { key, values } of choices) {
      if (!(key in list) && random() < 0.4) state[key] = random() < 0.9 ? pick(values) : '汉字 #+;/?字'
    }
    for (const [key, values] of Object.entries(list)) if (random() < 0.5) state[key] = some(values)
    yield complete(state)
  }
}

/** A link as mails, chats and typing leave it: cut, with a wrong character, doubled, with a broken escape, in capitals. */
function corrupted(link, random) {
  const at = Math.floor(random() * link.length)
  const wrong = String.fromCharCode(link.charCodeAt(at) ^ (1 << Math.floor(random() * 7)))
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

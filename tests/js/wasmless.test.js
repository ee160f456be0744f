// Where WebAssembly is missing a translation of the wasm stands in: it gives the same, bit for bit.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import init, * as programmers from '../../dist/cluster_pricing.js'
import manifest from '../../package.json' with { type: 'json' }
import { replay } from '../../www/element/canvas.js'
import { readInspection } from '../../www/element/inspection.js'

const PARTS = Symbol.for(`cluster-figure ${manifest.version}`)

const here = (path) => new URL(path, import.meta.url)
const { WebAssembly } = globalThis
await init({ module_or_path: await readFile(here('../../dist/cluster_pricing_bg.wasm')) })
const before = answers()
const wasm = (await part('views')).model()
const translation = (await part('wasmless')).model()
const { parameters, choices, indicators, reads } = programmers.vocabulary()
const [MODEL_VIEWS] = reads.find(([, keys]) => keys.includes('k'))

/** What a part of the figure registers. */
async function part(name) {
  await import(here(`../../dist/cluster-figure-${name}.js`))
  const { views } = globalThis[PARTS]
  delete globalThis[PARTS]
  return views
}

/** What a drawing asks of the canvas. */
function strokes(model, state, options) {
  const log = []
  const context = new Proxy(
    {},
    {
      get:
        (_, name) =>
        (...given) =>
          log.push([name, ...given]),
      set: (_, name, value) => log.push([name, value])
    }
  )
  replay({ width: 0, height: 0, getContext: () => context }, ...model.showView(state, options)[0])
  return log
}

/** Some of what programmers ask. */
function answers() {
  const chain = { a: 100, b: 1, c: [7, 7, 7, 7], n: [9, 9, 9, 9] }
  return [
    programmers.equilibrium(chain),
    programmers.startup({ k: 4 }),
    programmers.renderSvg({ view: 'price' }, { width: 640 })
  ]
}

/** Numbers from 0 to 1, the same in every run: mulberry32. */
function generator(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let hash = Math.imul(seed ^ (seed >>> 15), seed | 1)
    hash ^= hash + Math.imul(hash ^ (hash >>> 7), hash | 61)
    return ((hash ^ (hash >>> 14)) >>> 0) / 2 ** 32
  }
}

/** States of every view, with chains from one stage to forty that mostly trade, and the options of a drawing. */
function figures(seed) {
  const random = generator(seed)
  const between = (low, high) => low + (high - low) * random()
  const magnitude = (low, high) => 10 ** between(Math.log10(low), Math.log10(high))
  const whole = (low, high) => Math.floor(magnitude(low, high + 1))
  const among = (values) => values[Math.floor(random() * values.length)]
  const choice = (name) => among(choices.find(({ key }) => key === name).values)
  const rarely = (value, usual) => (random() < 0.3 ? value() : usual)
  return () => {
    const k = whole(1, among([6, 40]))
    const perStage = (value) => (random() < 0.5 ? value() : Array.from({ length: k }, value))
    const a = magnitude(0.01, 1e6)
    const state = {
      view: random() < 0.9 ? among(MODEL_VIEWS) : choice('view'),
      k,
      a,
      n: perStage(() => whole(1, among([30, 1e6]))),
      b: magnitude(1e-3, 1e3),
      c: perStage(() => between(0, (1.2 * a) / k)),
      lambda: rarely(() => perStage(() => between(-1, 2)), 0),
      theta: rarely(() => perStage(() => between(0, 0.3)), 0),
      f: rarely(() => perStage(() => between(0, (a * a) / 100)), 0),
      ff: rarely(() => between(0, (a * a) / 10), 0),
      nmax: whole(2, among([40, 1e6])),
      axis: choice('axis'),
      scale: choice('scale'),
      sort: choice('sort'),
      group: choice('group'),
      chain: choice('chain'),
      indicator: among([[], ...indicators.map(({ id }) => [id]), indicators.slice(0, 2).map(({ id }) => id)])
    }
    return [
      state,
      {
        width: between(240, 1400),
        lang: choice('lang'),
        theme: among(['light', 'dark']),
        pixelRatio: among([1, 1.5, 2])
      }
    ]
  }
}

/** What a function returns, or how it refuses. */
function outcome(call) {
  try {
    return call()
  } catch ({ name, message, code, field, index, value, limit }) {
    return { name, message, code, field, index, value, limit }
  }
}

test('ten thousand random figures say exactly the same without WebAssembly', () => {
  const next = figures(5)
  let shown = 0
  for (let count = 0; count < 10_000; count++) {
    const [state, options] = next()
    const [expected, actual] = [wasm, translation].map((model) => outcome(() => model.showView(state, options)))
    assert.deepEqual(actual, expected, JSON.stringify(state))
    if (Array.isArray(expected)) shown++
    else assert.equal(typeof expected.code, 'string', JSON.stringify(expected))
  }
  assert.ok(shown > 6000, `only ${shown} were shown`)
})

test('without WebAssembly the equilibrium of a figure is that of the function for programmers', async () => {
  const { cases } = JSON.parse(await readFile(here('../vectors.json'), 'utf8'))
  const chains = cases.filter(({ kind }) => kind === 'equilibrium').map(({ inputs }) => inputs)
  assert.ok(chains.length > 0)
  for (const { a, b, c, n, f, f_integrated: fIntegrated, lambda } of chains) {
    const state = { view: 'price', a, b, k: n.length, c, n, f, ff: fIntegrated, lambda }
    const { equilibrium } = readInspection(translation.showView(state, { width: 720 }).slice(1))
    assert.deepEqual(equilibrium, programmers.equilibrium({ a, b, c, n, f, fIntegrated, lambda }))
  }
})

test('derivations are computed in the same steps without WebAssembly', () => {
  const next = figures(6)
  for (let count = 0; count < 200; count++) {
    const [state] = next()
    const [expected, actual] = [wasm, translation].map((model) => outcome(() => model.showView(state, { asks: 4 })[3]))
    assert.deepEqual(actual, expected, JSON.stringify(state))
  }
})

test('pictures are drawn by the same strokes without WebAssembly', () => {
  const next = figures(7)
  for (let count = 0; count < 500; count++) {
    const [state, options] = next()
    const [expected, actual] = [wasm, translation].map((model) => outcome(() => strokes(model, state, options)))
    assert.deepEqual(actual, expected, JSON.stringify(state))
  }
})

test('the functions for programmers are as before beside the translation, and WebAssembly is left alone', () => {
  assert.deepEqual(answers(), before)
  assert.equal(globalThis.WebAssembly, WebAssembly)
})

// The corner table: every function that the wasm exports, with hostile and extreme values. None traps, each answers or throws an
// error with a code, and none takes more time or memory than it may.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import init, * as programmers from '../../dist/cluster_pricing.js'
import { EXTREME, HOSTILE, OPTIONS } from './hostile.js'

// What a call may take: milliseconds of one processor, and bytes.
const MOST_TIME = 200
const MOST_MEMORY = 32 * 1024 * 1024

// Where the parts of the figure register.
const PARTS = Symbol.for(
  `cluster-figure ${JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')).version}`
)

const DRAWINGS = ['drawView', 'inspectView', 'showView', 'renderSvg']

const instances = recordInstances()
const here = (path) => new URL(path, import.meta.url)
await init({ module_or_path: await readFile(here('../../dist/cluster_pricing_bg.wasm')) })
const { default: _, initSync: __, ...full } = programmers
const views = await viewsOf('views')
views.showView({}, {})
const names = full.vocabulary().choices.find(({ key }) => key === 'view').values

/** Every instance of a wasm that is made: a second one of the same module has taken the place of one that trapped. */
function recordInstances() {
  const instances = []
  const add = (instance) => instances.push(instance)
  const { instantiate } = WebAssembly
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given)
    add(made.instance ?? made)
    return made
  }
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
    construct(target, given) {
      const instance = new target(...given)
      add(instance)
      return instance
    }
  })
  return instances
}

/** The functions of a part of the figure. */
async function viewsOf(name) {
  await import(here(`../../dist/cluster-figure-${name}.js`))
  const { views } = globalThis[PARTS]
  delete globalThis[PARTS]
  return views.model()
}

const memory = () => Math.max(0, ...instances.map(({ exports }) => exports.memory.buffer.byteLength))

const canvas = () => ({
  width: 0,
  height: 0,
  getContext: () => new Proxy({}, { get: () => () => {}, set: () => true })
})

/** How a call ends: `answered`, a code, or what is odd about it. */
function outcome(call) {
  try {
    call()
    return 'answered'
  } catch (error) {
    const isRefusal =
      error instanceof Error &&
      error.name === 'Refusal' &&
      /^[A-Z_]+$/.test(error.code) &&
      'field' in error &&
      'index' in error
    return isRefusal && error.code !== 'OUT_OF_MEMORY' ? error.code : `odd: ${error?.stack ?? String(error)}`
  }
}

/** Milliseconds of a processor that a call takes. */
function time(call) {
  const before = process.cpuUsage()
  call()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** How many times slower this machine is now than that of the budget: by a loop that takes 50 ms there. */
function slowness() {
  let sum = 0
  const ms = time(() => {
    for (let i = 1; i < 4e7; i++) sum = (sum + i * i) % 1000003
  })
  assert.ok(sum > 0)
  return Math.max(1, ms / CALIBRATION)
}
const CALIBRATION = 50

/** Whether a call that was slow once is slow by itself, and not in a slow moment: the least of three times against the machine's own. */
function slowBy(call) {
  const limit = MOST_TIME * slowness()
  const ms = Math.min(...Array.from({ length: 3 }, () => time(() => outcome(call))))
  return ms > limit ? `${Math.round(ms)} ms of ${Math.round(limit)}` : undefined
}

// A memory never shrinks: who makes it larger is told, and not everybody after.
let most = MOST_MEMORY

/** What is odd about each of some calls, each a name and a function without parameters. */
function odd(calls) {
  const faults = []
  for (const [name, call] of calls) {
    const before = instances.length
    let ended
    const ms = time(() => {
      ended = outcome(call)
    })
    const slow = ms > MOST_TIME ? slowBy(call) : undefined
    if (ended.startsWith('odd')) faults.push(`${name}: ${ended}`)
    if (slow) faults.push(`${name}: ${slow}`)
    if (instances.length > before) faults.push(`${name}: trapped`)
    if (memory() > most) {
      most = memory()
      faults.push(`${name}: ${most} bytes`)
    }
  }
  return faults
}

/** A function with a value in each of its places. */
function calls(model, name, values) {
  const call = model[name]
  const places =
    name === 'drawView'
      ? [(value) => call(value, {}, {}), (value) => call(canvas(), value, {}), (value) => call(canvas(), {}, value)]
      : [(value) => call(value), (value) => call(value, value), (value) => call({}, value)]
  return Object.entries(values).flatMap(([kind, make]) =>
    places.map((place, index) => [`${name}, ${kind}, ${index + 1}`, () => place(make(() => place({})))])
  )
}

for (const [what, model] of Object.entries({ 'for programmers': full, 'of the figure': views })) {
  test(`functions ${what} answer hostile values, or refuse them with a code`, () => {
    const functions = Object.keys(model).filter(
      (name) => typeof model[name] === 'function' && !/^(default|initSync|__wbg)/.test(name)
    )
    assert.ok(functions.length >= 6)
    assert.ok(Object.keys(HOSTILE).length >= 30)
    assert.deepEqual(
      functions.flatMap((name) => odd(calls(model, name, { ...HOSTILE, ...OPTIONS }))),
      []
    )
  })
}

for (const [what, model] of Object.entries({ 'for programmers': full, 'of the figure': views })) {
  test(`functions ${what} survive a stack of calls that is full`, () => {
    const state = { view: 'price', k: 8 }
    const expected = model.showView(state, {})
    let ended = 0
    // From the end of the stack on backwards: first there is no room at all, then some, then enough.
    const deep = () => {
      try {
        deep()
      } catch {
        // Counted below.
      }
      ended++
      if (ended < 200) model.showView(state, {})
    }
    deep()
    assert.ok(ended >= 200, `${ended} calls`)
    assert.deepEqual(model.showView(state, {}), expected)
  })
}

test('functions for programmers answer extreme values within their budget', () => {
  assert.ok(Object.keys(EXTREME).length >= 30)
  const functions = Object.keys(full).filter((name) => !DRAWINGS.includes(name) && !name.startsWith('__'))
  assert.deepEqual(
    functions.flatMap((name) =>
      odd(Object.entries(EXTREME).map(([kind, make]) => [`${name}, ${kind}`, () => full[name](make())]))
    ),
    []
  )
})

for (const name of names) {
  test(`the view ${name} is drawn within its budget, or refused with a code, in extreme states and options`, () => {
    const own = Object.entries(EXTREME).filter(([, make]) => {
      const state = make()
      return !('view' in state) || state.view === name
    })
    const states = own.map(([kind, make]) => [kind, () => withView(make(), name), () => ({})])
    const options = Object.entries(OPTIONS).map(([kind, make]) => [kind, () => ({ view: name }), make])
    const drawings = [...states, ...options].flatMap(([kind, state, look]) => [
      [`drawView, ${kind}`, () => full.drawView(canvas(), state(), look())],
      [`showView, ${kind}`, () => views.showView(state(), { asks: 15, ...look() })],
      [`renderSvg, ${kind}`, () => full.renderSvg(state(), look())]
    ])
    assert.deepEqual(odd(drawings), [])
  })
}

/** A state in a view of its own or, where it has none, in this one. */
const withView = (state, view) =>
  new Proxy(state, { get: (given, key) => (key === 'view' && !('view' in given) ? view : given[key]) })

// Millions of calls and thousands of random steps, for acceptance: node tests/storm.mjs [calls] [steps]. No part of the test command.
//
// Prints what it counted: traps, errors without a code, the slowest call in milliseconds of one processor, and the largest memory.

import { readFile } from 'node:fs/promises'
import { chromium } from '@playwright/test'
import { randomFrom, delayParts, walk } from './browser/walk.mjs'
import { serve } from './browser/server.mjs'
import { EXTREME, HOSTILE, OPTIONS } from './js/hostile.js'

const [calls = 7_000_000, steps = 20_000] = process.argv.slice(2).map(Number)

const here = (path) => new URL(path, import.meta.url)

/** Every instance that is made of the module for programmers. */
const instances = []
const { instantiate } = WebAssembly
WebAssembly.instantiate = async (...given) => {
  const made = await instantiate(...given)
  instances.push(made.instance)
  return made
}
const { Instance } = WebAssembly
WebAssembly.Instance = new Proxy(Instance, {
  construct(target, given) {
    const instance = new target(...given)
    instances.push(instance)
    return instance
  }
})

const { default: init, initSync: _, ...program } = await import('../dist/cluster_pricing.js')
await init({ module_or_path: await readFile(here('../dist/cluster_pricing_bg.wasm')) })

/** What starting made; another one stands for a trap. */
const atStart = instances.length

const random = randomFrom(2026)
const pick = (list) => list[Math.floor(random() * list.length)]

/** A number that is small, large, odd or none. */
const number = () =>
  pick([
    0,
    1,
    2,
    3,
    9,
    30,
    1000,
    1001,
    -1,
    -0,
    0.1,
    7.5,
    1e-300,
    5e-324,
    1e15,
    1e300,
    2 ** 53 - 1,
    2 ** 53,
    NaN,
    Infinity,
    random(),
    1e6 * random(),
    '7.5',
    '1e-99',
    '0.1',
    '99999999999999999999',
    'x',
    '',
    null,
    undefined,
    true
  ])
const values = () => (random() < 0.6 ? number() : Array.from({ length: pick([0, 1, 2, 3, 4, 8, 40]) }, number))

const { parameters, choices, indicators, places } = program.vocabulary()
const keys = [
  ...parameters.map(({ key }) => key),
  'nOthers',
  'fIntegrated',
  'first',
  'count',
  'nMerged',
  'total',
  'table',
  'kept'
]

/** A state or an input of which most is good, and some is anything. */
function input() {
  const given = { a: 100, b: 1, k: 4, n: 9, c: [7, 7, 7, 7], first: 1, count: 2, nMerged: 3, nOthers: [3, 4], f: 1 }
  if (random() < 0.5) given.n = [9, 9, 9, 9]
  for (let turn = 0; turn < 3; turn++) given[pick(keys)] = values()
  for (const { key, values } of choices) if (random() < 0.2) given[key] = pick([...values, 'odd', 5])
  if (random() < 0.1) given.indicator = [pick(indicators).id, pick(indicators).id]
  if (random() < 0.1) given.places = [pick(places), pick(places)]
  return given
}

const canvas = { width: 0, height: 0, getContext: () => new Proxy({}, { get: () => () => {}, set: () => true }) }
const DRAWN = ['drawView', 'inspectView', 'showView', 'renderSvg', 'selfCheck', 'readTable']
const light = Object.keys(program).filter(
  (name) =>
    typeof program[name] === 'function' &&
    !name.startsWith('__') &&
    !DRAWN.includes(name) &&
    !/^(indicators|derived|discrepancies|qualitative|vocabulary|names)$/.test(name)
)

/** One call of any function; drawings and large values are rarer, because they take longer. */
function call() {
  const chance = random()
  if (chance < 0.9) return [pick(light), [input()]]
  if (chance < 0.998)
    return [
      pick(DRAWN),
      [input(), { width: pick([1, 320, 640, 8192]), lang: pick(['en', 'zh-Hant', 'zh-Hans', 'odd']) }]
    ]
  const any = pick([...Object.values(HOSTILE), ...Object.values(EXTREME), ...Object.values(OPTIONS)])
  const name = pick(
    Object.keys(program).filter((name) => typeof program[name] === 'function' && !name.startsWith('__'))
  )
  return [name, [any(() => program[name]({})), any(() => program[name]({}))]]
}

function storm() {
  const told = { calls, traps: 0, withoutCode: [], refused: 0, slowest: 0, slow: [], memory: 0 }
  for (let at = 0; at < calls; at++) {
    const [name, given] = call()
    const before = process.cpuUsage()
    try {
      program[name](...(name === 'drawView' ? [canvas, ...given] : given))
    } catch (error) {
      told.refused++
      if (!(error instanceof Error && typeof error.code === 'string' && error.code !== 'OUT_OF_MEMORY'))
        told.withoutCode.push(`${name}: ${error?.stack ?? String(error)}`)
    }
    const { user, system } = process.cpuUsage(before)
    const ms = (user + system) / 1000
    if (ms > 200) told.slow.push(`${name} ${Math.round(ms)} ms: ${shown(given)}`)
    told.slowest = Math.max(told.slowest, ms)
    told.memory = Math.max(told.memory, instances.at(-1).exports.memory.buffer.byteLength)
    if (at % 500_000 === 0) console.log(at, JSON.stringify({ ...told, slow: told.slow.length }))
  }
  return { ...told, traps: instances.length - atStart, now: instances.at(-1).exports.memory.buffer.byteLength }
}

function shown(given) {
  try {
    return JSON.stringify(given).slice(0, 300)
  } catch {
    return typeof given
  }
}

/** Pages of two figures, left and opened anew every few hundred steps, while their parts arrive late. */
async function wander(home, views) {
  const STEPS = 400
  const server = await serve('dist')
  server.headers = {}
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu']
  })
  const errors = []
  let slowest = 0
  for (let turn = 0; turn * STEPS < steps; turn++) {
    const page = await browser.newPage({ viewport: { width: 1000, height: 1100 } })
    page.on('pageerror', (error) => errors.push(error.stack ?? String(error)))
    await page.route('**/walk.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A walk</title><link rel="icon" href="data:,"><script src="cluster-figure.js" defer></script>
        <div><cluster-figure view="${home}" id="one"></cluster-figure></div><div><cluster-figure link="page" id="two"></cluster-figure></div>`
      })
    )
    await delayParts(page, 300, turn + 1)
    await page.goto(`${server.url}/walk.html`)
    const walked = await walk(page, { seed: 1000 + turn, steps: STEPS, views, home })
    slowest = Math.max(slowest, walked.slowest)
    await page.close()
  }
  await browser.close()
  await server.close()
  return { home, steps, errors: [...new Set(errors)], count: errors.length, slowest }
}

if (steps > 0) {
  const views = choices.find(({ key }) => key === 'view').values
  for (const home of ['price', 'length', 'provinces']) console.log(JSON.stringify(await wander(home, views), null, 1))
}
if (calls > 0) console.log(JSON.stringify(storm(), null, 1))

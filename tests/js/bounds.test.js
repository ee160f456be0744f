// What a figure remembers is bounded.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { History } from '../../www/element/history.js'

test('the steps of a reader are remembered up to a number, and that of the author always', () => {
  const history = new History()
  history.begin({ n: 0 })
  for (let n = 1; n <= 1000; n++) history.add({ n })
  const { at, states } = history
  assert.ok(states.length >= 100 && states.length <= 200, `${states.length} states`)
  assert.equal(at, states.length - 1)
  assert.deepEqual([states[0], states[at], states[at - 1]], [{ n: 0 }, { n: 1000 }, { n: 999 }])
})

test('a step back and another way leaves nothing of the way that was not taken', () => {
  const history = new History()
  history.begin({ n: 0 })
  for (let n = 1; n <= 3; n++) history.add({ n })
  history.at = 1
  history.add({ n: 9 })
  assert.deepEqual([history.at, history.states], [2, [{ n: 0 }, { n: 1 }, { n: 9 }]])
})

test('colors that change by and by are not all remembered, and each is drawn as it is', async () => {
  const maps = []
  const { Map } = globalThis
  globalThis.Map = class extends Map {
    constructor(...given) {
      super(...given)
      maps.push(this)
    }
  }
  const { replay } = await import('../../www/element/canvas.js?bounded')
  globalThis.Map = Map
  const fills = []
  const context = new Proxy(
    {},
    {
      get: () => () => {},
      set: (_, name, value) => {
        if (name === 'fillStyle') fills.push(value)
        return true
      }
    }
  )
  const FILL = 1
  for (let color = 0; color < 10_000; color++)
    replay({ width: 1, height: 1, getContext: () => context }, Int32Array.of(FILL, color), '', [1, 1, 1], 'serif', 'en')
  assert.deepEqual([fills[0], fills[255], fills[9_999]], ['#000000', '#0000ff', '#00270f'])
  assert.equal(maps.length, 1)
  assert.ok(maps[0].size > 0 && maps[0].size <= 256, `${maps[0].size} colors`)
})

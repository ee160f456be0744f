// What a figure tells of its equilibrium is what the function `equilibrium` returns, field by field.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import init, { equilibrium, inspectView } from '../../dist/cluster_pricing.js'
import { readInspection } from '../../www/element/inspection.js'

const here = (path) => new URL(path, import.meta.url)
await init({ module_or_path: await readFile(here('../../dist/cluster_pricing_bg.wasm')) })
const { cases } = JSON.parse(await readFile(here('../vectors.json'), 'utf8'))
const chains = cases.filter(({ kind }) => kind === 'equilibrium').map(({ inputs }) => inputs)

test('the figure of every reference chain has the fields of its equilibrium', () => {
  assert.ok(chains.length > 0)
  for (const { a, b, c, n, f, f_integrated: fIntegrated, lambda } of chains) {
    const state = { view: 'price', a, b, k: n.length, c, n, f, ff: fIntegrated, lambda }
    const inspection = readInspection(inspectView(state, { width: 720 }))
    assert.deepEqual(inspection.equilibrium, equilibrium({ a, b, c, n, f, fIntegrated, lambda }))
  }
})

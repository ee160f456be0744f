// The reference values of the model, reproduced by the built module. `VECTORS` names another file of the same form.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import init, * as model from '../../dist/cluster_pricing.js'

const FUNCTIONS = {
  equilibrium: model.equilibrium,
  startup: model.startup,
  startup_asymmetric: model.startupAsymmetric,
  max_stages: model.maxStages,
  distribution: model.distribution,
  free_entry: model.freeEntry,
  externality: model.externality,
  partial_integration: model.partialIntegration
}

const here = (path) => new URL(path, import.meta.url)
await init({ module_or_path: await readFile(here('../../dist/cluster_pricing_bg.wasm')) })
const file = JSON.parse(await readFile(process.env.VECTORS ?? here('../vectors.json'), 'utf8'))

const answer = ({ kind, inputs }) => {
  assert.ok(kind in FUNCTIONS, `unknown kind ${kind}`)
  return FUNCTIONS[kind](asAPagePasses(inputs))
}

test('every case is reproduced within its tolerance', () => {
  assert.ok(file.cases.length > 0)
  const failures = file.cases.flatMap((vector) =>
    differences(vector.id, '', vector.outputs, answer(vector), vector.tol)
  )
  assert.deepEqual(failures, [])
})

test('every invalid case throws an Error with its code', () => {
  assert.ok(file.invalid_cases.length > 0)
  for (const invalid of file.invalid_cases) {
    const { id, error: code, field, index } = invalid
    assert.throws(
      () => answer(invalid),
      (error) => {
        assert.ok(error instanceof Error, id)
        assert.equal(error.code, code, id)
        if (field !== undefined) assert.equal(error.field, camelCase(field), id)
        if (index !== undefined) assert.equal(error.index, index, id)
        return true
      }
    )
  }
})

function differences(path, name, expected, actual, tolerance) {
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length) {
    return expected.flatMap((value, index) => differences(`${path}[${index}]`, name, value, actual[index], tolerance))
  }
  if (isRecord(expected) && isRecord(actual)) {
    const names = Object.keys(expected)
    const odd = symmetricDifference(names.map(camelCase), Object.keys(actual))
    return [
      ...odd.map((name) => `${path}: ${name} is only on one side`),
      ...names.flatMap((name) =>
        differences(`${path}.${name}`, name, expected[name], actual[camelCase(name)], tolerance)
      )
    ]
  }
  const isNumber = typeof expected === 'number' && typeof actual === 'number'
  const isSame = isNumber ? isClose(name, expected, actual, tolerance) : Object.is(expected, actual)
  return isSame ? [] : [`${path}: ${actual} instead of ${expected}`]
}

function isClose(name, expected, actual, { rtol, atol_price, atol_money, atol_ratio }) {
  const unit = file.meta.unit_of[name]
  if (unit === 'exact') return actual === expected
  const absolute = { price: atol_price, money: atol_money, ratio: atol_ratio }[unit]
  assert.ok(absolute !== undefined || unit?.endsWith('_rel'), `${name} has the unit ${unit}`)
  return Math.abs(actual - expected) <= rtol * Math.abs(expected) + (absolute ?? 0)
}

function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function symmetricDifference(some, others) {
  return [...some.filter((name) => !others.includes(name)), ...others.filter((name) => !some.includes(name))]
}

function camelCase(name) {
  return name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())
}

// Names in camel case, and the strings that stand for numbers JSON cannot hold as those numbers.
function asAPagePasses(value) {
  if (typeof value === 'string') return Number(value)
  if (Array.isArray(value)) return value.map(asAPagePasses)
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [camelCase(name), asAPagePasses(entry)]))
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { enduring } from '../../www/element/enduring.js'

/** A glue whose function ends in each of these ways in turn, and how often it was given a new instance. */
function glue(...ways) {
  const told = { renewed: 0, called: 0 }
  const end = (way) => {
    if (way instanceof Error) throw way
    return way
  }
  return {
    told,
    functions: enduring({
      __wbg_reset_state: () => {
        told.renewed++
      },
      compute: (given) => {
        told.called++
        return end(typeof ways[0] === 'function' ? ways.shift()(given) : ways.shift())
      }
    })
  }
}

const trap = () => new WebAssembly.RuntimeError('unreachable')
const refusal = () => Object.assign(new Error('not finite'), { name: 'Refusal', code: 'NOT_FINITE' })
const exhausted = { code: 'OUT_OF_MEMORY', field: null, index: null }

test('a function that traps is tried again with a new instance, once', () => {
  const { functions, told } = glue(trap(), 7)
  assert.equal(functions.compute(), 7)
  assert.deepEqual(told, { renewed: 1, called: 2 })
})

test('a function that traps twice throws an error with a code and its cause, and the next one has an instance that works', () => {
  const [first, second] = [trap(), trap()]
  const { functions, told } = glue(first, second, 7)
  assert.throws(
    () => functions.compute(),
    (error) =>
      error instanceof Error &&
      error.cause === second &&
      Object.entries(exhausted).every(([key, value]) => error[key] === value)
  )
  assert.equal(functions.compute(), 7)
  assert.deepEqual(told, { renewed: 2, called: 3 })
})

test('a stack of calls that is full is told like a memory that is full', () => {
  const { functions } = glue(
    new RangeError('Maximum call stack size exceeded'),
    new RangeError('Maximum call stack size exceeded')
  )
  assert.throws(() => functions.compute(), exhausted)
})

test('where no new instance can be made each call says so until one can', () => {
  let isFull = true
  const { compute } = enduring({
    __wbg_reset_state() {
      if (isFull) throw new RangeError('WebAssembly.Instance(): Out of memory')
    },
    compute() {
      if (isFull) throw trap()
      return 7
    }
  })
  for (let turn = 0; turn < 3; turn++) assert.throws(() => compute(), exhausted)
  isFull = false
  assert.equal(compute(), 7)
})

test('a refusal keeps the instance', () => {
  const { functions, told } = glue(refusal(), 7)
  assert.throws(() => functions.compute(), { code: 'NOT_FINITE' })
  assert.equal(functions.compute(), 7)
  assert.deepEqual(told, { renewed: 0, called: 2 })
})

test('a function that is called before there is an instance says what the bindings say', () => {
  const { functions, told } = glue(new TypeError("Cannot read properties of undefined (reading 'compute')"))
  assert.throws(() => functions.compute(), TypeError)
  assert.equal(told.renewed, 0)
})

test('what is handed over cannot call back, and the call goes on', () => {
  let inner
  const { functions } = glue((callBack) => {
    try {
      callBack()
    } catch (error) {
      inner = error
    }
    return 7
  })
  assert.equal(
    functions.compute(() => functions.compute()),
    7
  )
  assert.equal(inner.code, 'REENTERED')
})

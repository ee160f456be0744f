import assert from 'node:assert/strict'
import { test } from 'node:test'
import { replay } from '../../www/element/canvas.js'

/** A canvas that writes down what is asked of it. */
function paper() {
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
  return { log, canvas: { width: 0, height: 0, getContext: () => context } }
}

/** What is asked of a canvas of 10 by 5 pixels beyond what an empty list asks of it. */
function drawn(ops, texts = '', ratio = 1) {
  const asked = (ops) => {
    const { log, canvas } = paper()
    replay(canvas, Int32Array.from(ops), texts, [10, 5, ratio], 'serif', 'en')
    return log
  }
  return asked(ops).slice(asked([]).length)
}

const calls = (log, name) => log.filter(([called]) => called === name)

test('the canvas has the pixels of the screen, and is cleared before it is drawn on', () => {
  const { log, canvas } = paper()
  replay(canvas, new Int32Array(), '', [10, 5, 2.5], 'serif', 'en')
  assert.deepEqual([canvas.width, canvas.height], [25, 13])
  assert.deepEqual(calls(log, 'clearRect'), [['clearRect', 0, 0, 25, 13]])
})

test('lengths are counted in eighths of a CSS pixel', () => {
  const log = drawn([1, 0xff0000, 4, 8, 16, 24, 32], '', 2)
  assert.deepEqual(log, [
    ['fillStyle', '#ff0000'],
    ['fillRect', 2, 4, 6, 8]
  ])
})

test('dark colors keep their leading zeros', () => {
  assert.deepEqual(drawn([1, 0x00000a]), [['fillStyle', '#00000a']])
})

test('a hairline is one device pixel and runs through the middle of pixels, at every pixel ratio', () => {
  for (const ratio of [1, 1.5, 2, 3]) {
    const log = drawn([0, 0x123456, 0, 2, 2, 5, 9, 61, 9], '', ratio)
    assert.deepEqual(calls(log, 'lineWidth'), [['lineWidth', 1]])
    for (const [, x, y] of [...calls(log, 'moveTo'), ...calls(log, 'lineTo')]) {
      assert.deepEqual([x % 1, y % 1], [0.5, 0.5])
    }
  }
})

test('a hairline stands less than a device pixel from where it belongs', () => {
  for (let place = 0; place < 80; place++) {
    const [[, x]] = calls(drawn([0, 0, 0, 2, 2, place, 0, place, 8]), 'moveTo')
    assert.ok(Math.abs(x - place / 8) <= 0.5, `${place} eighths at ${x}`)
  }
})

test('lines of one style are stroked together, and before anything is painted over them', () => {
  const line = [2, 2, 0, 0, 8, 8]
  const log = drawn([0, 0x111111, 8, ...line, ...line, 1, 0x222222, 4, 0, 0, 8, 8])
  const names = log.map(([name]) => name)
  assert.equal(calls(log, 'stroke').length, 1)
  assert.equal(calls(log, 'beginPath').length, 1)
  assert.ok(names.indexOf('stroke') < names.indexOf('fillRect'))
})

test('every line is stroked, the last one too', () => {
  assert.equal(drawn([0, 0, 8, 2, 2, 0, 0, 8, 8]).at(-1)[0], 'stroke')
})

test('texts are taken in order, with their size, weight and alignment', () => {
  const log = drawn([7, 8, 16, 96, 0, 0, -1, 7, 8, 32, 96, 1, 2, -1], 'first\nsecond')
  assert.deepEqual(calls(log, 'font'), [
    ['font', '400 12px serif'],
    ['font', '600 12px serif']
  ])
  assert.deepEqual(calls(log, 'textAlign').at(-1), ['textAlign', 'right'])
  assert.deepEqual(calls(log, 'fillText'), [
    ['fillText', 'first', 1, 2],
    ['fillText', 'second', 1, 4]
  ])
})

test('a text with a halo is outlined in its color before it is written, and one without is not', () => {
  const log = drawn([1, 0x222222, 7, 8, 16, 96, 0, 0, 0xffffff, 7, 8, 32, 96, 0, 0, -1], 'first\nsecond', 2)
  const names = log.map(([name]) => name)
  assert.deepEqual(calls(log, 'strokeText'), [['strokeText', 'first', 2, 4]])
  assert.deepEqual(calls(log, 'strokeStyle'), [['strokeStyle', '#ffffff']])
  // Two pixels of CSS to either side.
  assert.deepEqual(calls(log, 'lineWidth'), [['lineWidth', 8]])
  assert.ok(names.indexOf('strokeText') < names.indexOf('fillText'))
  assert.deepEqual(
    calls(log, 'fillText').map(([, text]) => text),
    ['first', 'second']
  )
})

test('a disc is filled and a circle is stroked', () => {
  assert.equal(drawn([5, 8, 8, 8]).at(-1)[0], 'fill')
  assert.equal(drawn([6, 8, 8, 8]).at(-1)[0], 'stroke')
})

test('an operation that does not exist is an error, not a picture with holes', () => {
  assert.throws(
    () => drawn([99]),
    ({ code, cause }) => code === 'CANVAS' && cause instanceof RangeError
  )
})

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { letters, text } from '../../xtask/pack.mjs'
import { bytes } from '../../www/element/bytes.js'

const HEADER = [0, 97, 115, 109, 1, 0, 0, 0]
const TYPES = [1, 4, 1, 0x60, 0, 0]

/** A module of one function: its groups of variables and its instructions, which are all of a function but its end. */
function moduleOf(body, types = TYPES) {
  const code = [...body, 0x0b]
  return Uint8Array.from([
    ...HEADER,
    ...types,
    3,
    2,
    1,
    0,
    10,
    code.length + 2,
    1,
    code.length,
    ...code,
    0,
    3,
    1,
    97,
    255
  ])
}

// Each with what it is.
const bodies = {
  nothing: [0],
  'groups of variables': [2, 1, 0x7f, 200, 1, 0x7c],
  'blocks, loops, conditions and branches': [
    0, 0x02, 0x40, 0x03, 0x40, 0x20, 0, 0x0d, 1, 0x0b, 0x0b, 0x20, 0, 0x04, 0x7f, 0x41, 1, 0x05, 0x41, 2, 0x0b
  ],
  'a table of branches': [0, 0x02, 0x40, 0x20, 0, 0x0e, 2, 0, 1, 0, 0x0b],
  'whole numbers of every length': [
    0,
    ...[[0], [63], [64 + 128, 0], [127], [64], [191, 127], [255, 255, 255, 255, 7], [128, 128, 128, 128, 120]].flatMap(
      (number) => [0x41, ...number, 0x1a]
    )
  ],
  'long whole numbers and fractions': [0, 0x42, 128, 128, 4, 0x43, 0, 0, 192, 127, 0x44, 1, 2, 3, 4, 5, 6, 7, 8],
  'loads and stores with their natural alignment': [
    0,
    ...Array.from('23230011001122232301012', (alignment, index) => [0x28 + index, Number(alignment), 200, 1]).flat()
  ],
  'calls, globals, memory and references': [
    0, 0x10, 5, 0x11, 0, 0, 0x23, 1, 0x24, 1, 0x25, 0, 0x26, 0, 0x3f, 0, 0x40, 0, 0xd0, 0x6f, 0xd1, 0xd2, 7, 0x1c, 1,
    0x7f
  ],
  'longer operations': [
    0, 0xfc, 0, 0xfc, 7, 0xfc, 8, 0, 0, 0xfc, 9, 0, 0xfc, 10, 0, 0, 0xfc, 11, 0, 0xfc, 12, 0, 0, 0xfc, 13, 0, 0xfc, 14,
    0, 0, 0xfc, 15, 0, 0xfc, 16, 0, 0xfc, 17, 0
  ]
}

for (const [name, body] of Object.entries(bodies)) {
  test(`bytes(text) returns a module with ${name}`, () => assert.deepEqual(bytes(text(moduleOf(body))), moduleOf(body)))
}

test('every byte and every letter beside the code comes back', () => {
  const given = [
    ...HEADER,
    ...TYPES,
    3,
    2,
    1,
    0,
    10,
    4,
    1,
    2,
    0,
    0x0b,
    ...Array(256).keys(),
    ...Buffer.from('縣县、ａ😀é'),
    0xe4
  ]
  assert.deepEqual([...bytes(text(given))], given)
})

test('an alignment that is less than natural becomes natural, which has no effect', () => {
  assert.deepEqual(bytes(text(moduleOf([0, 0x2b, 0, 8]))), moduleOf([0, 0x2b, 3, 8]))
})

test('text(bytes) holds nothing that ends a string or a line', async () => {
  const given = [...HEADER, ...TYPES, 3, 2, 1, 0, 10, 4, 1, 2, 0, 0x0b, ...Array(256).keys()]
  assert.doesNotMatch(
    text(given) + [0, 0x3fff, 0x4000, 0x7fff, 2 ** 32 - 1].map(letters),
    /["\p{Zl}\p{Zp}\u0000-\u001F]/u
  )
})

test('of the modules of the site comes back what a browser compiles to the same', async () => {
  const module = await readFile('dist/cluster-figure.wasm')
  const unpacked = bytes(text(module))
  assert.equal(unpacked.length, module.length)
  for (const kind of ['imports', 'exports']) {
    const [one, other] = [module, unpacked].map((bytes) => WebAssembly.Module[kind](new WebAssembly.Module(bytes)))
    assert.deepEqual(one, other)
  }
})

test('of a text that was cut or changed nothing comes back that hangs', async () => {
  const packed = text(await readFile('dist/cluster-figure.wasm'))
  const middle = packed.length / 2
  for (const damaged of [
    packed.slice(0, middle),
    packed.slice(1),
    packed.slice(0, middle) + packed.slice(middle + 1),
    ''
  ]) {
    let module
    try {
      module = bytes(damaged)
    } catch {
      continue
    }
    assert.equal(WebAssembly.validate(module), false)
  }
})

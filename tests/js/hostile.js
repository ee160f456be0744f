// Values that nobody should hand over, and the largest that somebody may: what the corner table is made of. Each is made anew for
// every call, because some can be used once.

const LONG = 1 << 20
const MANY = 1000
const MOST_FIRMS = 2 ** 53 - 1

const explode = () => {
  throw new Error('mine')
}

const revoked = (target) => {
  const { proxy, revoke } = Proxy.revocable(target, {})
  revoke()
  return proxy
}

const circle = () => {
  const circle = {}
  return Object.assign(circle, { n: circle, a: [circle], k: circle })
}

const detached = () => {
  const numbers = Float64Array.of(1, 2, 3)
  structuredClone(numbers, { transfer: [numbers.buffer] })
  return numbers
}

const lying = (list, length) => Object.defineProperty(list, 'length', { value: length })

/** An object that answers every key with the same. */
const always = (answer) => new Proxy({}, { get: (_, key) => (typeof key === 'string' ? answer(key) : undefined) })

/** What is handed over in place of an object; `call` is the function that it is handed to. */
export const HOSTILE = {
  nothing: () => undefined,
  null: () => null,
  'a number': () => 5,
  'no number': () => NaN,
  'a boolean': () => true,
  'a text': () => 'text',
  'a text of 100 MB': () => 'x'.repeat(100 * LONG),
  'half a character': () => '\ud800',
  'a symbol': () => Symbol('state'),
  'a large whole number': () => 10n ** 30n,
  'a function': () => () => {},
  'a list': () => [[1], [2]],
  'a cyclic object': circle,
  'an object without a prototype': () => Object.assign(Object.create(null), { k: 2, n: 9 }),
  'what is only said to be long': () => ({ length: 2 ** 31 }),
  'an object with conversions that throw': () => ({
    valueOf: explode,
    toString: explode,
    [Symbol.toPrimitive]: explode
  }),
  'a revoked object': () => revoked({}),
  'a revoked list': () => revoked([]),
  'getters that throw': () => new Proxy({}, { get: explode, has: explode, ownKeys: explode, getPrototypeOf: explode }),
  'getters that call back': (call) => always(() => call()),
  'values with conversions that throw': () => always(() => ({ valueOf: explode, toString: explode })),
  'symbols everywhere': () => always(() => Symbol('value')),
  'large whole numbers everywhere': () => always(() => 10n ** 30n),
  'revoked lists everywhere': () => always(() => revoked([])),
  'lists that are said to be long': () =>
    always(() => new Proxy([], { get: (_, key) => (key === 'length' ? 2 ** 32 - 1 : 1) })),
  'long empty lists everywhere': () => always(() => new Array(2 ** 32 - 1)),
  'numbers that are said to be many': () => always(() => lying(Float64Array.of(1, 2, 3), 2 ** 31)),
  'numbers that are said to be none': () => always(() => lying(new Float64Array(4), -1)),
  'numbers without a memory': () => always(detached),
  'views of bytes everywhere': () => always(() => new DataView(new ArrayBuffer(8))),
  'a typed array': () => new Float64Array(1000),
  'bytes that are said to be many': () => lying(Uint8Array.of(0xff), 2 ** 31),
  'bytes without a memory': () => {
    const bytes = new Uint8Array(3)
    structuredClone(bytes, { transfer: [bytes.buffer] })
    return bytes
  },
  '16 MB of bytes': () => new Uint8Array(16 * LONG).fill(44),
  'infinite numbers everywhere': () => always(() => Infinity),
  'the least number everywhere': () => always(() => 5e-324),
  'the greatest number everywhere': () => always(() => Number.MAX_VALUE)
}

const each = (value) => Array.from({ length: MANY }, value)
const digits = (count) => '1234567890'.repeat(count / 10)

/** A table of as many rows as it may have, of as many places and as long names. */
const rows = (count, cell) =>
  ['place,series,year,value,unit,source,note', ...Array.from({ length: count }, (_, row) => cell(row))].join('\n')

/** States, and inputs of the functions for programmers, that are large or odd; keys that a function does not know it ignores. */
export const EXTREME = {
  'texts of 1 MB under every key': () => always(() => 'x'.repeat(LONG)),
  'texts of 100 MB under every key': () => always(() => 'x'.repeat(100 * LONG)),
  'lists of texts of 1 MB under every key': () => always(() => Array(4096).fill('x'.repeat(LONG))),
  'names that call things': () => always((key) => ['constructor', '__proto__', key]),
  '1,000 stages': () => chain({ n: each(() => 9) }),
  '1,000 stages of as many firms as there can be': () => chain({ n: each(() => MOST_FIRMS) }),
  '1,000 unequal stages': () =>
    chain({
      n: each((_, i) => 2 ** (i % 53)),
      c: each((_, i) => 0.09 * (i % 2) + i * 1e-9),
      f: each((_, i) => i * 1e-3),
      lambda: each((_, i) => -1 + i / 1000)
    }),
  '1,000 stages with conjectures close to one another': () =>
    chain({ n: each(() => MOST_FIRMS), lambda: each((_, i) => 1e15 + i) }),
  '1,000 stages with the least conjecture': () => chain({ lambda: 1e-300, n: each(() => 9) }),
  '1,000 stages with the least cost': () => chain({ c: 5e-324, a: 1, f: 5e-324 }),
  '1,000 stages with decimals of 40 digits': () =>
    chain({
      a: `${digits(30)}.${digits(10)}`,
      b: `0.${digits(40)}`,
      n: each(() => 9),
      c: each((_, i) => `0.${digits(40)}${i}`),
      lambda: each((_, i) => `0.${i + 1}${digits(40)}`),
      f: each((_, i) => `${i}.${digits(40)}`)
    }),
  '1,000 stages with decimals of 1,000 digits': () =>
    chain({
      a: digits(1000),
      c: each(() => `0.${digits(1000)}`),
      n: each(() => '9'),
      lambda: each(() => `0.${digits(1000)}`)
    }),
  'decimals with exponents without end': () =>
    chain({ a: '1e999999999', b: '1e-999999999', c: each(() => '1e-999999999'), lambda: each(() => '1e-99999') }),
  'a market too small for 1,000 stages': () =>
    chain({ f: each((_, i) => 3e-28 + i * 1e-31), c: each(() => 1e-3), n: each(() => 9), a: 100 }),
  'a huge market': () => chain({ a: 1e300, b: 1e-300, c: each(() => 1), f: each(() => 1e-300) }),
  'a tie but for the last digit': () =>
    chain({ k: 53, n: each(() => 2 ** 52).slice(0, 53), c: each(() => 0.1).slice(0, 53) }),
  'external economies without end': () => chain({ theta: 1e308, n: each(() => 1e6) }),
  '300 stages': () =>
    chain({
      k: 300,
      n: each((_, i) => i + 3).slice(0, 300),
      lambda: each((_, i) => i * 1e-17).slice(0, 300),
      c: each(() => 0.1).slice(0, 300)
    }),
  'more stages than there may be': () => ({ k: 4096, n: Array(4096).fill(9), c: Array(4096).fill(0) }),
  'many producers': () => ({
    total: MOST_FIRMS,
    producers: MOST_FIRMS,
    stages: MANY,
    k: MANY,
    n: MOST_FIRMS,
    N: MOST_FIRMS,
    nOthers: each(() => MOST_FIRMS)
  }),
  'one producer more than stages': () => ({ total: MANY + 1, n: MANY + 1, k: MANY, nOthers: each(() => 1) }),
  'an axis without an end': () => ({ nmax: 1e6, n: MOST_FIRMS, k: 8, scale: 'log', axis: 'total' }),
  'three runs of 1,000 stages to compare': () =>
    chain({ kept: Array(3).fill(`k1000*n${each(() => MOST_FIRMS).join('_')}*c${each(() => 0.01).join('_')}`) }),
  '4,096 places': () => ({
    places: Array(4096).fill('jilin'),
    highlight: Array(4096).fill('jilin'),
    indicator: ['high_tech_share_2006']
  }),
  'a table of 5,000 rows': () => ({
    view: 'provinces',
    table: rows(5000, (row) => `Place ${row % 100},Series ${Math.floor(row / 100)},,${row},,,`)
  }),
  'a table of 5,000 rows, compared': () => ({
    view: 'provinces',
    table: rows(5000, (row) => `Place ${row % 100},Series ${Math.floor(row / 100)},,${row},,,`),
    indicator: ['series_0', 'series_1']
  }),
  'a table of 100 places with long names': () => ({
    view: 'provinces',
    table: rows(100, (row) => `${String(row).padEnd(80, '長')},S,,${row},${'u'.repeat(80)},,`)
  }),
  'a table of 1 MB of quotation marks': () => ({ view: 'provinces', table: '"'.repeat(LONG) }),
  'a table of 1 MB of commas': () => ({ view: 'provinces', table: ','.repeat(LONG) }),
  'a table of 1 MB of empty lines': () => ({ view: 'provinces', table: '\n'.repeat(LONG) }),
  'a table of one note of 1 MB': () => ({
    view: 'provinces',
    table: rows(1, () => `A,B,,1,,,${'x'.repeat(LONG - 100)}`)
  })
}

function chain(given) {
  return {
    k: MANY,
    a: 100,
    b: 1,
    n: 9,
    c: 0.01,
    f: 0,
    ff: 1,
    lambda: 0,
    theta: 0,
    first: 1,
    count: 2,
    nMerged: 1,
    fIntegrated: 1,
    total: 5000,
    ...given
  }
}

/** The options of a drawing. */
export const OPTIONS = {
  'the largest picture': () => ({ width: 8192, height: 8192, pixelRatio: 16, textSize: 64 }),
  'the narrowest picture': () => ({ width: 1, height: 1, pixelRatio: 0.1, textSize: 64 }),
  'a list of fonts of 100 MB': () => ({ font: 'x'.repeat(100 * LONG), lang: 'x'.repeat(LONG) }),
  'colors without end': () => ({ colors: new Array(2 ** 32 - 1), width: '640' }),
  'odd colors': () => ({
    colors: [NaN, -1, 2 ** 53, 'red', Symbol('red'), Infinity, 0, 0, 0, 0, 0],
    width: -0,
    pixelRatio: NaN
  })
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mathLine } from '../../www/panels/mathml.js'

/** As much of a document as formulas need: elements that write themselves as markup. */
class Element {
  attributes = {}
  children = []

  constructor(name) {
    this.name = name
  }

  append(...children) {
    this.children.push(...children)
  }

  setAttribute(name, value) {
    this.attributes[name] = value
  }

  toString() {
    return `<${this.name}>${this.children.join('')}</${this.name}>`
  }
}

const namespaces = new Set()
globalThis.Document = class {
  createElementNS(namespace, name) {
    namespaces.add(namespace)
    return new Element(name)
  }
}
globalThis.document = new (class extends Document {})()

const number = (text) => ({ kind: 'number', text })
const symbol = (name, index = '') => ({ kind: 'symbol', name, index })
const minus = (one, other) => ({
  kind: 'sum',
  terms: [
    { isNegative: false, value: one },
    { isNegative: true, value: other }
  ]
})

test('a line is a table with its relations in one column', () => {
  const line = {
    left: symbol('p', '3'),
    steps: [
      { relation: '=', value: symbol('a', '4') },
      { relation: '≈', value: number('93000') }
    ]
  }
  const math = mathLine(line, 'spoken')
  assert.equal(
    String(math),
    '<math><mtable>' +
      '<mtr><mtd><msub><mi>p</mi><mn>3</mn></msub></mtd><mtd><mo>=</mo></mtd><mtd><msub><mi>a</mi><mn>4</mn></msub></mtd></mtr>' +
      '<mtr><mtd></mtd><mtd><mo>≈</mo></mtd><mtd><mn>93,000</mn></mtd></mtr>' +
      '</mtable></math>'
  )
  assert.deepEqual(math.attributes, { display: 'block', alttext: 'spoken', 'aria-label': 'spoken' })
  assert.equal(namespaces.size, 1)
})

test('a long beginning has a row of its own', () => {
  const rows = String(
    mathLine({ left: minus(symbol('p'), symbol('c')), steps: [{ relation: '=', value: number('7') }] }, '')
  ).split('<mtr>')
  assert.equal(rows.length, 3)
  assert.ok(!rows[1].includes('<mo>=</mo>'))
  assert.match(rows[2], /^<mtd><\/mtd><mtd><mo>=<\/mo>/)
})

test('products carry an invisible sign, sums in them brackets, and products over all stages their bounds', () => {
  const body = minus(symbol('n', 'i'), number('1'))
  const value = { kind: 'product', factors: [symbol('b'), { kind: 'repeated', operator: '∏', body }] }
  const math = String(mathLine({ left: symbol('R'), steps: [{ relation: '=', value }] }, ''))
  assert.ok(math.includes('<mi>b</mi><mo>\u2062</mo>'))
  assert.ok(
    math.includes(
      '<munderover><mo>∏</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>k</mi></munderover><mrow><mo>(</mo>'
    )
  )
})

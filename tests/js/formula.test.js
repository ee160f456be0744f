import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  formulaSpeaker,
  grouped,
  latex,
  latexLine,
  plain,
  plainLine,
  readDerivation
} from '../../www/panels/formula.js'
import { speaker } from '../../www/element/speech.js'
import words from '../../www/text/panels/derivation.json' with { type: 'json' }

const number = (text) => ({ kind: 'number', text })
const symbol = (name, index = '') => ({ kind: 'symbol', name, index })
const sum = (...terms) => ({ kind: 'sum', terms: terms.map(([sign, value]) => ({ isNegative: sign === '-', value })) })
const product = (...factors) => ({ kind: 'product', factors })
const fraction = (numerator, denominator) => ({ kind: 'fraction', numerator, denominator })
const power = (base, exponent) => ({ kind: 'power', base, exponent })
const repeated = (operator, body) => ({ kind: 'repeated', operator, body })

// Equation (7) in symbols and in numbers.
const firms = repeated('∏', symbol('n', 'i'))
const rivals = repeated('∏', sum(['+', symbol('n', 'i')], ['+', number('1')]))
const net = sum(['+', symbol('a')], ['-', repeated('∑', symbol('c', 'i'))])
const price = {
  left: symbol('p', 'k'),
  steps: [
    { relation: '=', value: sum(['+', symbol('a')], ['-', product(net, fraction(firms, rivals))]) },
    {
      relation: '=',
      value: sum(
        ['+', number('100')],
        ['-', product(sum(['+', number('100')], ['-', number('28')]), fraction(number('6561'), number('10000')))]
      )
    },
    { relation: '≈', value: number('52.7608') }
  ]
}

test('a line is LaTeX with one aligned row for each step', () => {
  assert.equal(
    latexLine(price),
    String.raw`\begin{aligned}
p_{k} &= a - \left(a - \sum_{i=1}^{k} c_{i}\right) \, \frac{\prod_{i=1}^{k} n_{i}}{\prod_{i=1}^{k} \left(n_{i} + 1\right)} \\
&= 100 - \left(100 - 28\right) \times \frac{6561}{10{,}000} \\
&\approx 52.7608
\end{aligned}`
  )
})

test('a line is plain text with brackets where a bar of a fraction had grouped', () => {
  assert.equal(
    plainLine(price),
    [
      'p_k',
      '  = a − (a − ∑(i=1..k) c_i) ((∏(i=1..k) n_i)/(∏(i=1..k) (n_i + 1)))',
      '  = 100 − (100 − 28) × (6561/10000)',
      '  ≈ 52.7608'
    ].join('\n')
  )
})

test('a cross stands where a number would run into what stands before it, and nowhere else', () => {
  assert.equal(plain(product(number('2'), firms)), '2 ∏(i=1..k) n_i')
  assert.equal(plain(product(symbol('q', '4'), number('3'))), 'q_4 × 3')
  assert.equal(plain(product(fraction(number('10'), number('9')), symbol('Q'))), '(10/9) Q')
  assert.equal(plain(product(number('72'), sum(['+', number('1')], ['-', number('0.5')]))), '72 × (1 − 0.5)')
  assert.equal(plain(product(symbol('M'), sum(['+', symbol('R')], ['-', number('1')]))), 'M (R − 1)')
})

test('a fraction is bracketed as the base of a power', () => {
  const base = fraction(number('9'), number('10'))
  assert.equal(plain(power(base, number('4'))), '(9/10)^4')
  assert.equal(latex(power(base, number('4'))), String.raw`\left(\frac{9}{10}\right)^{4}`)
  assert.equal(plain(power(number('2'), fraction(number('1'), symbol('k')))), '2^(1/k)')
})

test('a negative first term has its sign before it', () => {
  assert.equal(latex(power(number('10'), sum(['-', number('8')]))), '10^{-8}')
  assert.equal(plain(power(number('10'), sum(['-', number('8')]))), '10^(−8)')
})

test('Greek letters, least values and derivatives have their commands', () => {
  assert.equal(latex(symbol('π', 'f')), String.raw`\pi_{f}`)
  assert.equal(latex(symbol('λ', '12')), String.raw`\lambda_{12}`)
  assert.equal(latex(symbol('n', 'min')), String.raw`n_{\min}`)
  const derivative = { kind: 'derivative', of: symbol('p', '4'), by: symbol('Q') }
  assert.equal(latex(derivative), String.raw`\frac{dp_{4}}{dQ}`)
  assert.equal(plain(product(symbol('q', '4'), derivative)), 'q_4 (dp_4/dQ)')
})

test('thousands are set apart from five digits on, decimals never', () => {
  assert.equal(grouped('6561', ','), '6561')
  assert.equal(grouped('43046721', ','), '43,046,721')
  assert.equal(grouped('10000.123456', ','), '10,000.123456')
})

test('a line is spoken in each language, with every sign as a word', () => {
  const spoken = (language) => formulaSpeaker(speaker(words.figure[language], language).say)
  const line = {
    left: symbol('p', '3'),
    steps: [
      {
        relation: '≈',
        value: sum(['+', number('93')], ['-', product(fraction(number('10'), number('9')), symbol('Q'))])
      }
    ]
  }
  assert.equal(spoken('en').line(line), 'p 3 is about 93 minus 10 over 9 times Q')
  assert.equal(spoken('zh-Hant').line(line), 'p 3 約等於 93 減 9分之10 乘以 Q')
  assert.equal(spoken('zh-Hans').line(line), 'p 3 约等于 93 减 9分之10 乘以 Q')
  for (const language of Object.keys(words.figure))
    assert.doesNotMatch(spoken(language).line(price), /undefined|[=≈∏∑×()−]/)
})

test('a tape is read in the order of its kinds', () => {
  const texts = [
    'market',
    'demand',
    'paper',
    'demand',
    'symbol',
    'p',
    '',
    '=',
    'sum',
    'symbol',
    'a',
    '',
    'product',
    'number',
    '2',
    'symbol',
    'Q',
    '',
    ''
  ]
  const numbers = [4, 1, 0, 0, 1, 1, 2, 0, 1, 2]
  const { stages, sections } = readDerivation([numbers, texts.join('\n')])
  assert.equal(stages, 4)
  assert.equal(plainLine(sections[0].lines[0]), 'p\n  = a − 2 Q')
})

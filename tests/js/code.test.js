// The code of a student's progress: what it says is what was written, and a wrong character is found.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeOf, EMPTY, readCode } from '../../www/practice/code.js'

/** Values of the specification, and what stands for them. */
const KNOWN = [
  [EMPTY, '2000-0000-0000-0000-0000-0000-0000-0000-JD48'],
  [
    learned({ units: [2, 2, 1], tasks: [3], skills: [1, 2], cards: [1, 1], day: 2525 }),
    '3900-R000-3000-0000-0009-0000-0000-17EG-W0M4'
  ]
]

/** The first values of each list; the others are zero. */
function learned({ day, ...lists }) {
  const filled = Object.entries(lists).map(([name, first]) => [name, [...first, ...EMPTY[name].slice(first.length)]])
  return { ...EMPTY, ...Object.fromEntries(filled), day }
}

test('a code is that of the specification, and is read back', () => {
  for (const [known, code] of KNOWN) {
    assert.equal(codeOf(known), code)
    assert.deepEqual(readCode(code), known)
  }
})

test('a code is read as people write it: without hyphens, in small letters, wide, with letters that look like digits', () => {
  const [, [known, code]] = KNOWN
  const wide = [...code]
    .map((sign) => (sign === '-' ? sign : String.fromCharCode(sign.charCodeAt(0) + 0xfee0)))
    .join('')
  for (const written of [
    code.replaceAll('-', ''),
    code.toLowerCase(),
    ` ${code.replaceAll('-', '  ')}\n`,
    wide,
    code.replaceAll('0', 'O').replaceAll('1', 'l'),
    code.replaceAll('-', '\u2013')
  ])
    assert.deepEqual(readCode(written), known, written)
})

test('every single wrong character is found, and so are too many and too few', () => {
  const [, [, code]] = KNOWN
  const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  for (let at = 0; at < code.length; at++) {
    if (code[at] === '-') continue
    for (const digit of digits) {
      const changed = code.slice(0, at) + digit + code.slice(at + 1)
      if (changed !== code) assert.equal(readCode(changed), undefined, changed)
    }
  }
  for (const damaged of ['', code.slice(0, -1), `${code}0`, `${code}-${code}`, code.replace('W', 'U'), 'hello'])
    assert.equal(readCode(damaged), undefined, damaged)
})

test('every list holds its greatest values, each in its own place', () => {
  for (const [name, greatest] of Object.entries({ units: 3, tasks: 3, skills: 3, cards: 7 })) {
    for (let at = 0; at < EMPTY[name].length; at++) {
      const one = { ...EMPTY, [name]: EMPTY[name].with(at, greatest) }
      assert.deepEqual(readCode(codeOf(one)), one)
    }
  }
  const latest = { ...EMPTY, day: 2 ** 14 - 1 }
  assert.deepEqual(readCode(codeOf(latest)), latest)
})

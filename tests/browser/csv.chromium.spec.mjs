// The numbers of a figure as a file: what is a number there is one for every program.

import { readCsv } from './csv.mjs'
import { expect, test, views, words } from './figure.mjs'
import tools from '../../www/text/panels/tools.json' with { type: 'json' }

// What stands for a number: digits and the signs that numbers are written with, in whichever way.
const LIKE_A_NUMBER = /^['\s]*[-+−]?[\d.,\s]*\d[\d.,\s]*(×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+|e[-+]?\d+|%)?$/i

const saved = (figure) => figure.host.evaluate((element) => element.toCSV()).then(readCsv)

test('every number of every view is one for programs, in each language, however large or small', async ({ embed }) => {
  test.slow()
  const figure = await embed('<cluster-figure></cluster-figure>')
  const sizes = [{}, { a: '1e9', c: '7', f: '20', nmax: '100000' }, { a: '1e-5', c: '1e-7', f: '1e-14', nmax: '30' }]
  for (const view of views) {
    const files = await figure.host.evaluate(
      async (element, [view, languages, sizes]) => {
        const files = []
        element.setAttribute('view', view)
        for (const lang of languages) {
          for (const size of sizes) {
            for (const name of ['a', 'c', 'f', 'nmax']) element.removeAttribute(name)
            for (const [name, value] of Object.entries({ lang, ...size })) element.setAttribute(name, value)
            files.push({ lang, size, text: await element.toCSV() })
            // What is no model has one size.
            if (!('price' in (element.result ?? {}))) break
          }
        }
        return files
      },
      [view, Object.keys(words), sizes]
    )
    expect(files.length).toBeGreaterThanOrEqual(3)
    for (const { lang, size, text } of files) {
      const where = `${view} ${lang} ${JSON.stringify(size)}`
      const rows = readCsv(text)
      expect(rows.length, where).toBeGreaterThan(0)
      const numbers = rows.flatMap((row) => Object.values(row)).filter((cell) => LIKE_A_NUMBER.test(cell))
      expect(
        numbers.filter((cell) => !Number.isFinite(Number(cell))),
        where
      ).toEqual([])
    }
  }
})

test('numbers come at full length, and words beside them', async ({ figureOf }) => {
  const figure = await figureOf('price')
  const prices = await saved(figure)
  const at = prices.find(({ 'Firms in each stage': firms }) => firms === '6')
  expect(Number(at['4 stages'])).toBeCloseTo(100 - 72 * (6 / 7) ** 4, 10)
  expect(at['4 stages'].length).toBeGreaterThan(8)
  await figure.turnTo('duel')
  const [first] = await saved(figure)
  const worded = Object.keys(first).filter((name) => name.endsWith(', as shown'))
  expect(worded.length).toBeGreaterThan(0)
  for (const name of worded) {
    expect(Number.isFinite(Number(first[name.replace(', as shown', '')]))).toBe(true)
    expect(first[name]).toMatch(/\d, \S/)
  }
})

test('the first row says where the numbers come from', async ({ figureOf }) => {
  for (const lang of Object.keys(words)) {
    const figure = await figureOf('price', { lang, n: '12' })
    const { csv } = tools.figure[lang]
    const [first, second] = await saved(figure)
    const look = await figure.look()
    expect(first[csv.title]).toBe(look.title)
    expect(first[csv.parameters]).toContain('12')
    expect(first[csv.product]).toContain('Cluster Pricing')
    expect(new URL(first[csv.link]).searchParams.get('n')).toBe('12')
    expect(first[csv.source].length).toBeGreaterThan(20)
    expect([csv.title, csv.link].map((name) => second[name])).toEqual(['', ''])
  }
})

test('a text that spreadsheets would run is guarded, also in wide signs, and reads back', async ({ embed }) => {
  const table =
    "place,series,year,value,unit,source,note\nLyon,Mills,1831,3,,'=1+1,'＝1+1\n'＋Lille,Mills,1831,4,,'－2,'＠A1\n"
  const figure = await embed(
    `<cluster-figure view="provinces"><script type="text/csv">${table}</script></cluster-figure>`
  )
  const rows = await saved(figure)
  expect(rows.map(({ source, note, place }) => [place, source, note])).toEqual([
    ['Lyon', "'=1+1", "'＝1+1"],
    ["'＋Lille", "'－2", "'＠A1"]
  ])
})

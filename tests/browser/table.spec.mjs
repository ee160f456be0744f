// The table behind a chart: headed for those who hear it, and with the chart's own numbers.

import { readCsv } from './csv.mjs'
import { expect, test, views } from './figure.mjs'

test(
  'the table of every view has a caption and headings of columns and rows',
  { tag: '@once' },
  async ({ figureOf }) => {
    test.slow()
    const figure = await figureOf('price')
    for (const view of views) {
      await figure.turnTo(view)
      await figure.opener('table').click()
      const { title, table } = await figure.look('title', 'table')
      await expect(figure.table.getByRole('table', { name: `The numbers of the chart: ${title}` })).toBeVisible()
      await expect(figure.table.getByRole('columnheader')).toHaveCount(table[0].split(' | ').length)
      await expect(figure.table.getByRole('rowheader')).toHaveCount(table.length - 1)
    }
  }
)

test(
  'the prices of the table are those of the paper’s formulas, as exact as the axis writes them',
  { tag: '@once' },
  async ({ figureOf }) => {
    // The total cost is the same however many stages share it.
    const [a, c, total] = [90, 6, 3 * 6]
    const figure = await figureOf('price', { a, c, k: 3, n: 5, nmax: 12 })
    const {
      table: [head, ...rows]
    } = await figure.look()
    const columns = head.split(' | ').slice(1)
    expect(columns).toContain('3 stages')
    expect(rows).toHaveLength(12)
    for (const row of rows) {
      const [firms, ...prices] = row.replace(' (current)', '').split(' | ')
      const n = Number(firms)
      const expected = columns.map((column) => {
        if (column === 'One firm') return (a + total) / 2
        if (column === 'Total unit cost') return total
        const k = parseInt(column)
        return a - (a - total) * (n / (n + 1)) ** k
      })
      expect(prices, firms).toEqual(expected.map((price) => price.toFixed(1)))
    }
  }
)

test('the table can be taken away as CSV', { tag: '@once' }, async ({ figureOf }) => {
  const figure = await figureOf('price')
  const { table } = await figure.look('table')
  const rows = readCsv(await figure.host.evaluate((element) => element.toCSV()))
  expect(rows).toHaveLength(table.length - 1)
  for (const [index, row] of rows.entries()) {
    const [label, ...shown] = table[index + 1].replace(' (current)', '').split(' | ')
    // What a copy says of itself stands behind the numbers.
    const [first, ...numbers] = Object.values(row).slice(0, shown.length + 1)
    expect(first).toBe(label)
    expect(numbers.map((number) => Number(number).toFixed(1))).toEqual(shown)
  }
})

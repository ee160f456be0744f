// The page of the data: every number in a table, with its record, to search, to link to and to take away.

import { readFileSync } from 'node:fs'
import { violations } from './axe.mjs'
import { readCsv } from './csv.mjs'
import { expect, test } from './figure.mjs'

/** A file of the dataset, read as the downloads are: its lines end as those of the repository do. */
const dataset = (name) =>
  readCsv(
    '\uFEFF' + readFileSync(`src/data/files/${name}.csv`, 'utf8').replaceAll('\r\n', '\n').replaceAll('\n', '\r\n')
  )
const indicators = dataset('indicators')
const derived = dataset('derived')
const placeNotes = new Map(dataset('places').map(({ id, note }) => [id, note]))
const units = new Map(dataset('units').map(({ unit, factor }) => [unit, Number(factor)]))
let discrepancies

test.beforeAll(async () => {
  const model = await import('../../dist/cluster_pricing.js')
  await model.default({ module_or_path: readFileSync('dist/cluster_pricing_bg.wasm') })
  discrepancies = model.discrepancies()
})

/** The ids of the contradictions that touch a number. */
const touching = (id) =>
  discrepancies
    .filter(({ numbers }) => numbers.includes(id))
    .map(({ id }) => id)
    .sort()

/** The kind of the gravest contradiction that touches a number, if any does. */
const gravest = (id) =>
  ['contradiction', 'mismatch', 'ambiguity', 'structure', 'wording', 'rounding'].find((wanted) =>
    discrepancies.some(({ numbers, kind }) => kind === wanted && numbers.includes(id))
  )

/** The ids of the numbers that contradict others or do not fit them. */
const disputed = () =>
  [...indicators, ...derived].map(({ id }) => id).filter((id) => ['contradiction', 'mismatch'].includes(gravest(id)))

async function open(page, site, query = 'lang=en', hash = '') {
  await page.goto(`${site.url}/data.html?${query}${hash}`)
  await page.locator('tbody tr').first().waitFor()
}

const count = (page) => page.getByRole('status').textContent()
const ids = (page) => page.locator('tr[data-number]').evaluateAll((rows) => rows.map(({ dataset }) => dataset.number))

test('every number has a row whose record says what the files of the dataset say', async ({ page, site }) => {
  test.slow()
  await open(page, site)
  expect(await ids(page)).toEqual([...indicators, ...derived].map(({ id }) => id))
  const found = await page.evaluate(readRecords)
  expect(found.length).toBe(288)
  indicators.forEach((row, at) => expectPrinted(found[at], row))
  derived.forEach((row, at) => expectDerived(found[indicators.length + at], row))
})

/** Runs in the page: opens the record of one number after the other, and reads it. */
function readRecords() {
  const text = (element, selector) => element.querySelector(selector)?.textContent ?? null
  return [...document.querySelectorAll('tr[data-number]')].map(({ dataset: { number: id } }) => {
    const row = document.querySelector(`tr[data-number="${id}"]`)
    row.querySelector('button').click()
    const record = document.querySelector('.record article')
    const terms = [...record.children].find(({ localName }) => localName === 'dl')
    return {
      id,
      quote: text(record, ':scope > blockquote'),
      marked: text(record, ':scope > blockquote mark'),
      notes: [...record.querySelectorAll(':scope > .note')].map(({ textContent }) => textContent),
      terms: Object.fromEntries(
        [...terms.querySelectorAll('dt')].map((dt) => [dt.textContent, dt.nextElementSibling.textContent])
      ),
      disputes: [...record.querySelectorAll(':scope > h5:last-of-type ~ details > summary')].map(({ textContent }) =>
        textContent.slice(0, 3)
      ),
      records: document.querySelectorAll('.record').length,
      address: location.hash
    }
  })
}

/** The record of a printed number says what its row of the file says. */
function expectPrinted({ id, quote, marked, notes, terms, disputes, records, address }, row) {
  expect([id, quote, address, records]).toEqual([row.id, row.source_quote, `#${row.id}`, 1])
  expect(marked).toBe(row.value_printed)
  expect(terms.Source).toBe(`${row.source_file}, line ${row.source_line}`)
  expect(terms['Unit as printed']).toBe(row.unit)
  expect(terms['As printed'].startsWith(`${row.value_printed} (`)).toBe(true)
  if (row.year) expect(terms.Year).toContain(row.year)
  else expect(terms.Year).not.toMatch(/\d{4}/)
  if (row.unit !== row.unit_std)
    expect(parseFloat(terms['In the standard unit'])).toBeCloseTo(Number(row.value) * units.get(row.unit), 6)
  expect(notes).toEqual([row.note, placeNotes.get(row.place)].filter(Boolean))
  expect(disputes).toEqual(touching(row.id))
  for (const [named] of row.note.matchAll(/D\d\d/g)) expect(disputes, row.id).toContain(named)
}

/** The record of a derived number says what its row of the file says. */
function expectDerived({ id, notes, terms, disputes }, row) {
  expect(id).toBe(row.id)
  expect(terms.Result).toBe(`${row.result_rounded} ${row.unit}`)
  expect(terms.Formula).toBe(row.formula)
  expect(notes).toEqual([row.caution].filter(Boolean))
  expect(disputes).toEqual(touching(row.id))
}

test('from the article every number is two presses away', async ({ page, site }) => {
  await page.goto(`${site.url}/figures.html?lang=zh-Hans`)
  await page.locator('#provinces a[href*="data.html"]').click()
  await page.locator('tbody tr').first().waitFor()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  expect(await page.locator('tbody th button').count()).toBe(indicators.length + derived.length)
  await page.locator('tbody th button').last().click()
  await expect(page.locator('.record article')).toHaveCount(1)
})

test('a link to a number opens its record, whatever was filtered, and says so in every language', async ({
  page,
  site
}) => {
  for (const lang of ['en', 'zh-Hant', 'zh-Hans']) {
    await open(page, site, `lang=${lang}&kind=printed&q=nothing+has+this`, '#hlj_hhi')
    await expect(page.locator('.record')).toBeVisible()
    await expect(page.locator('.record')).toContainText('1949.5')
    await expect(page.locator('tbody button[aria-expanded=true]')).toBeFocused()
  }
  await page.evaluate(() => {
    location.hash = '#ht_share_jilin_2006'
  })
  await expect(page.locator('.record blockquote mark')).toHaveText('9.0')
  await expect(page.locator('.record')).toHaveCount(1)
})

test('a search finds names in three languages, words of the quotes, and numbers of contradictions', async ({
  page,
  site
}) => {
  await open(page, site)
  const search = page.getByRole('searchbox')
  for (const text of ['laid-off', '離崗', '离岗', 'ＬＡＩＤ－ＯＦＦ']) {
    await search.fill(text)
    expect(await ids(page), text).toContain('unemp_liaoning_soe_offpost')
    expect((await ids(page)).length).toBeLessThan(40)
  }
  await search.fill('d14')
  const wanted = [...indicators, ...derived].filter(({ id }) => touching(id).includes('D14')).map(({ id }) => id)
  expect((await ids(page)).filter((id) => wanted.includes(id))).toEqual(wanted)
  const [quote] = indicators.flatMap(({ source_quote }) => source_quote.split(/\s+/)).filter((text) => text.length > 12)
  await search.fill(quote)
  expect(await ids(page)).toEqual(indicators.filter((row) => row.source_quote.includes(quote)).map(({ id }) => id))
  await search.fill('<img src=x onerror=alert(1)>')
  expect(await count(page)).toBe('0 of 288 numbers')
  await page.getByRole('button', { name: 'Show all' }).click()
  expect(await count(page)).toBe('288 of 288 numbers')
})

test('a number shows its gravest doubt, and the filter leaves those that contradict or do not fit', async ({
  page,
  site
}) => {
  await open(page, site)
  const expected = [...indicators, ...derived].map(({ id }) =>
    gravest(id) ? [`${gravest(id)} (${touching(id).join(', ')})`] : []
  )
  const shown = await page
    .locator('tr[data-number]')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('.doubt')].map(({ textContent }) => textContent)))
  expect(shown).toEqual(expected)
  await page.getByLabel('only with contradictions or mismatches').check()
  expect(await ids(page)).toEqual(disputed())
  expect(disputed().length).toBeGreaterThan(5)
  expect(disputed().length).toBeLessThan(150)
})

test('filters and order stand in the address, and the address brings them back', async ({ page, site }) => {
  await open(page, site)
  await page.getByLabel('Kind').selectOption('printed')
  await page.getByLabel('Exactness').selectOption('more_than')
  await page.getByRole('button', { name: 'As printed' }).click()
  await page.getByRole('button', { name: 'As printed' }).click()
  const wanted = indicators.filter(({ qualifier }) => qualifier === 'more_than')
  const found = await ids(page)
  expect([...found].sort()).toEqual(wanted.map(({ id }) => id).sort())
  await expect(page.getByRole('columnheader', { name: 'As printed' })).toHaveAttribute('aria-sort', 'descending')
  await page.reload()
  await page.locator('tbody tr').first().waitFor()
  expect(await ids(page)).toEqual(found)
  await expect(page.getByLabel('Kind')).toHaveValue('printed')
  await page.getByLabel('Exactness').selectOption('')
  for (const [label, value, admits] of [
    ['Year', '1978', ({ year }) => year === '1978'],
    ['Place', 'jilin', ({ place }) => place === 'jilin'],
    ['Topic', 'soe', ({ topic }) => topic === 'soe']
  ]) {
    const list = page.getByRole('combobox', { name: label })
    await list.selectOption(value)
    expect((await ids(page)).sort()).toEqual(
      indicators
        .filter(admits)
        .map(({ id }) => id)
        .sort()
    )
    await list.selectOption('')
  }
  await page.getByRole('button', { name: 'Show all' }).click()
  await page.getByLabel('only with contradictions or mismatches').check()
  await page.reload()
  await page.locator('tbody tr').first().waitFor()
  await expect(page.getByLabel('only with contradictions or mismatches')).toBeChecked()
  expect((await ids(page)).sort()).toEqual(disputed().sort())
})

test('numbers are sorted within each unit, upwards and downwards', async ({ page, site }) => {
  await open(page, site, 'lang=en&kind=printed')
  const standard = async () =>
    (await ids(page))
      .map((id) => indicators.find((row) => row.id === id))
      .map(({ unit_std, value_std }) => [unit_std, Number(value_std)])
  for (const [order, direction] of [
    ['Standard value, rising', 1],
    ['Standard value, falling', -1]
  ]) {
    await page.getByLabel('Order').selectOption(order)
    const rows = await standard()
    expect(rows.length).toBe(indicators.length)
    for (const [at, [unit, value]] of rows.entries()) {
      const next = rows[at + 1]
      if (next?.[0] === unit) expect(direction * (next[1] - value)).toBeGreaterThanOrEqual(0)
    }
    expect(new Set(rows.map(([unit]) => unit)).size).toBe(
      rows.filter(([unit], at) => rows[at - 1]?.[0] !== unit).length
    )
  }
})

for (const width of [1200, 390]) {
  test(`every name, number, unit, place and source is whole and in sight at ${width} pixels`, async ({
    page,
    site
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await open(page, site)
    const seen = await page.locator('tr[data-number]').evaluateAll((rows) =>
      rows.map(({ cells, dataset }) => ({
        id: dataset.number,
        texts: [...cells].map((cell) => [...cell.childNodes].map(({ textContent }) => textContent).join('')),
        hidden: [...cells].filter(
          (cell) =>
            cell.textContent &&
            !(
              cell.getBoundingClientRect().right <= innerWidth &&
              cell.scrollWidth <= cell.clientWidth &&
              cell.clientHeight > 0
            )
        ).length,
        lines: [...cells]
          .filter(({ className }) => className === 'value')
          .map(({ firstChild }) => {
            const range = document.createRange()
            range.selectNode(firstChild)
            return range.getClientRects().length
          })[0]
      }))
    )
    expect(seen.length).toBe(288)
    expect(
      seen.filter(({ hidden, lines, texts }) => hidden || lines !== 1 || texts.length !== 5).map(({ id }) => id)
    ).toEqual([])
    for (const { id, value_printed, unit } of indicators) {
      const { texts } = seen.find((row) => row.id === id)
      expect(texts[3]).toContain(value_printed)
      if (unit) expect(texts[3].trim().split(' ').length, id).toBeGreaterThan(1)
    }
    const shown = await page.locator('thead').isVisible()
    expect(shown).toBe(width > 720)
  })
}

test('an address that names no number shows the table', async ({ page, site }) => {
  await open(page, site, 'lang=en&topic=no_such_topic', '#no_such_number')
  expect(await count(page)).toBe('288 of 288 numbers')
  await expect(page.locator('.record')).toHaveCount(0)
})

/** The text of a download. */
async function download(page, button) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') }
}

/** Expects two tables to agree: numbers as numbers, everything else letter by letter. One question for all, because each takes time. */
function expectTable(found, wanted) {
  expect(found.length).toBe(wanted.length)
  const isSame = (one, other) => one === other || (other !== '' && Number(one) === Number(other))
  const wrong = wanted.flatMap((row, at) =>
    Object.entries({ ...row, discrepancies: touching(row.id).join('; ') })
      .filter(([column, text]) => !isSame(found[at][column], text))
      .map(([column, text]) => `${row.id} ${column}: ${found[at][column]} for ${text}`)
  )
  expect(wrong).toEqual([])
}

test('the tables taken away equal those of the dataset, and every column is explained', async ({ page, site }) => {
  await open(page, site)
  const metadata = JSON.parse((await download(page, 'csv-metadata.json')).text)
  expect(metadata['dc:title']['zh-Hans']).toMatch(/\S/)
  expect(metadata['dc:hasVersion']).toMatch(/^\d+\.\d+\.\d+$/)
  for (const [name, table] of [
    ['indicators.csv', indicators],
    ['derived.csv', derived]
  ]) {
    const file = await download(page, name)
    expect(file.name).toBe(name)
    const rows = readCsv(file.text)
    expectTable(rows, table)
    const {
      tableSchema: { columns }
    } = metadata.tables.find(({ url }) => url === name)
    expect(columns.map(({ name }) => name)).toEqual(Object.keys(rows[0]))
    for (const { 'dc:description': meaning } of columns)
      for (const lang of ['en', 'zh-Hant', 'zh-Hans']) expect(meaning[lang]).toMatch(/\S/)
  }
  const all = JSON.parse((await download(page, 'cluster-pricing-data.json')).text)
  expect(Object.keys(all)).toEqual(['title', 'source', 'version', 'licence', 'columns', 'indicators', 'derived'])
  for (const [rows, table] of [
    [all.indicators, indicators],
    [all.derived, derived]
  ]) {
    expectTable(
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value ?? '')]))),
      table
    )
  }
})

test('only what is shown can be taken away too', async ({ page, site }) => {
  await open(page, site, 'lang=en&topic=unemployment&kind=printed')
  await page.getByLabel('Rows').selectOption('shown')
  expectTable(
    readCsv((await download(page, 'indicators.csv')).text),
    indicators.filter(({ topic }) => topic === 'unemployment')
  )
  expect((await download(page, 'derived.csv')).text.trim().split('\r\n').length).toBe(1)
})

test('the table is walked by keys alone', async ({ page, site }) => {
  await open(page, site)
  await page.getByRole('button', { name: 'Show all' }).focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('region')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending')
  await page.locator('tbody th button').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('tbody th button').first()).toHaveAttribute('aria-expanded', 'true')
  await expect(page.locator('tbody th button').first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('.record')).toHaveCount(0)
})

for (const lang of ['en', 'zh-Hant', 'zh-Hans']) {
  test(`the page fits a window of 320 pixels in ${lang}, light and dark${lang === 'en' ? ', and axe finds nothing' : ''}`, async ({
    page,
    site
  }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    for (const theme of ['light', 'dark']) {
      await open(page, site, `lang=${lang}&theme=${theme}&topic=soe`, '#soe_debt_ratio_ne')
      await page.locator('tbody th button').first().click()
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      ).toBeLessThanOrEqual(0)
      if (lang === 'en') expect(await violations(page)).toEqual([])
      await expect(page.locator('body')).not.toContainText(/undefined|NaN|\{\w+\}/)
    }
  })
}

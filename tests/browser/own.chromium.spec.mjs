// An author's own table: the same figure, the same panel, and a wrong table refused without harm to the page.

import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { violations } from './axe.mjs'
import { readCsv } from './csv.mjs'
import { expect, strictPolicy, test } from './figure.mjs'

const head = 'place,series,year,value,unit,source,note,place_zh_hant'
const csv = `${head}
Lyon,Mills,1831,>100,looms,"Census, page 3",Counted to 100,里昂
Lille,Mills,1831,60,looms,Census,,
Nîmes,Mills,1831,~20,looms,'=1+1,"two
lines",
Lyon,Rent,1831,-3,francs,,,里昂
Lille,Rent,1831,4.50,francs,,,
`
const inside = (text, attributes = '') =>
  `<cluster-figure view="provinces" lang="en" ${attributes}><script type="text/csv">${text}</script><p>What the author wrote</p></cluster-figure>`

/** A page with a figure whose table may be wrong; another figure stands beside it. */
async function page2(page, site, body, files = {}) {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,"><script src="cluster-figure.js" defer></script><body>${body}<cluster-figure id="other" n="3"></cluster-figure></body></html>`
  await page.route(`${site.url}/own.html`, (route) => route.fulfill({ contentType: 'text/html', body: html }))
  for (const [name, body] of Object.entries(files))
    await page.route(`${site.url}/${name}`, (route) => route.fulfill({ contentType: 'text/csv', body }))
  await page.goto(`${site.url}/own.html`)
  await page.locator('#other .sentence').waitFor()
  return page.locator('cluster-figure').first()
}

test('a table inside the element is drawn, read by keys, and each number opens what the table says of it', async ({
  embed,
  site
}) => {
  const figure = await embed(inside(csv))
  const { title, sentence, table } = await figure.look('title', 'sentence', 'table')
  expect(title).toBe('Lyon is highest with more than 100, Nîmes lowest with about 20')
  expect(sentence).toBe(
    'Mills, 1831: the places shown average about 60. Highest is Lyon with more than 100, lowest Nîmes with about 20.'
  )
  expect(table).toEqual(['Place | Mills, 1831 (looms)', 'Lyon | more than 100', 'Lille | 60', 'Nîmes | about 20'])
  expect((await figure.walk('Home')).text).toBe('Lyon; Mills, 1831 (looms): more than 100')
  await figure.page.keyboard.press('Enter')
  await expect(figure.panel.locator('article')).toHaveCount(1)
  await expect(figure.panel).toContainText('Census, page 3')
  await expect(figure.panel).toContainText('Counted to 100')
  await figure.page.keyboard.press('Escape')
  await figure.keys.getByRole('button').first().click()
  await expect(figure.panel.locator('article')).toHaveCount(3)
  await expect(figure.panel).toContainText('=1+1')
  await expect(figure.host.locator('.rank')).toContainText('author’s own table')
  expect(site.requests.some((path) => path.includes('cluster-figure-data'))).toBe(false)
})

test('controls choose series and places of the table, and attributes do', async ({ embed }) => {
  const figure = await embed(inside(csv))
  await figure.host.getByLabel('Indicator').selectOption('rent_1831')
  expect((await figure.look('table')).table).toEqual(['Place | Rent, 1831 (francs)', 'Lille | 4.50', 'Lyon | −3'])
  await expect(figure.host).toHaveAttribute('indicator', 'rent_1831')
  await figure.host.getByLabel('Compare with').selectOption('mills_1831')
  expect((await figure.look('table')).table).toEqual([
    'Place | Rent, 1831 (francs) | Mills, 1831 (looms)',
    'Lille | 4.50 | 60',
    'Lyon | −3 | more than 100',
    'Nîmes | – | about 20'
  ])
  await expect(figure.sentence).toContainText('There is no value of “Rent, 1831” for Nîmes')
  await figure.host.evaluate((element) => {
    element.indicator = ['mills_1831']
    element.places = ['nîmes', 'lyon']
  })
  await expect.poll(async () => (await figure.look('table')).table.length).toBe(3)
  await expect(figure.host.getByRole('checkbox', { name: 'Lille' })).not.toBeChecked()
  await figure.host.evaluate((element) => {
    element.indicator = ['high_tech_share_2006']
  })
  await expect(figure.notice).toContainText('“high_tech_share_2006” is not known. Possible: mills_1831, rent_1831')
  await figure.host.evaluate((element) => {
    element.lang = 'zh-Hant'
  })
  await expect(figure.sentence).toContainText('里昂')
})

test('a file beside the page is drawn, and another replaces it', async ({ embed }) => {
  const figure = await embed('<cluster-figure view="provinces" data="mills.csv" lang="en"></cluster-figure>', '', {
    'mills.csv': csv,
    'rent.csv': csv
      .split('\n')
      .filter((line) => !line.includes('Mills') && !line.startsWith('lines'))
      .join('\n')
  })
  expect((await figure.look('title')).title).toBe('Lyon is highest with more than 100, Nîmes lowest with about 20')
  await figure.host.evaluate((element) => element.setAttribute('data', 'rent.csv'))
  await expect(figure.host.locator('.title')).toHaveText('Lille is highest with 4.50, Lyon lowest with −3')
  await figure.host.evaluate((element) => element.removeAttribute('data'))
  await expect(figure.host.locator('.title')).toHaveText(
    'The Northeast is, on average, below the others: 9.50 against 18.85'
  )
})

const wrong = [
  [
    'an open quotation mark',
    `${head}\nLyon,Mills,1831,"100,looms,,,\n`,
    /Line 2, column 17: A quotation mark opens here/
  ],
  ['a decimal comma', `${head}\nLyon,Mills,1831,"1,5",looms,,,\n`, /Line 2, column 17: “1,5” is no number/],
  ['a missing column', 'place,series,value\nLyon,Mills,1\n', /Line 1, column 14: The column “year” is missing/],
  ['a column that nobody knows', `${head},colour\n`, /Line 1, column 56: The column “colour” is not known/],
  ['semicolons', `${head.replaceAll(',', ';')}\n`, /not divided by commas/],
  ['only a header', `${head}\n`, /There is a header but no row/],
  [
    'the same key twice',
    `${head}\nLyon,Mills,1831,1,,,,\nLyon,Mills,1831,2,,,,\n`,
    /Line 3, column 1: “Lyon” has the same series and year in line 2/
  ],
  [
    '50,000 rows',
    `${head}\n${Array.from({ length: 50_000 }, (_, at) => `P${at % 50},S${(at / 50) | 0},,1,,,,`).join('\n')}`,
    /Line 5002, column 1: There are more than 5000 rows/
  ],
  ['nothing', '', /There is nothing in it/],
  ['a broken character', `${head}\nOrl\uFFFDans,Mills,1831,1,,,,\n`, /Line 2, column 4: A character was lost/],
  ['a control character', `${head}\nLyon,Mills,1831,1,,,\u0007,\n`, /Line 2, column 21: A control character/]
]

for (const [name, text, says] of wrong) {
  test(`a table with ${name} is refused in its place, and the page is untouched`, async ({ page, site }) => {
    const host = await page2(
      page,
      site,
      '<cluster-figure view="provinces" lang="en" data="wrong.csv"><p>What the author wrote</p></cluster-figure>',
      { 'wrong.csv': text }
    )
    await expect(host.getByRole('alert')).toContainText(says)
    await expect(page.getByText('What the author wrote')).toBeVisible()
    await expect(page.locator('#other .sentence')).toBeVisible()
    const [problem] = await host.evaluate(({ problems }) =>
      problems.map(({ code, field, index, value }) => ({ code, field, index, value }))
    )
    expect(problem.field).toBe('data')
    expect(problem.index).toBeGreaterThan(0)
  })
}

test('files in other encodings are refused', async ({ page, site }) => {
  const utf16 = Buffer.from(`\uFEFF${csv}`, 'utf16le')
  const gbk = Buffer.concat([
    Buffer.from(`${head}\n`),
    Buffer.from([0xb3, 0xa4, 0xb4, 0xba]),
    Buffer.from(',Mills,1831,1,,,,\n')
  ])
  const host = await page2(
    page,
    site,
    '<cluster-figure view="provinces" lang="en" data="utf16.csv"></cluster-figure>',
    { 'utf16.csv': utf16, 'gbk.csv': gbk }
  )
  await expect(host.getByRole('alert')).toContainText(
    'Line 1, column 1: The file is not UTF-8. Save it as CSV in UTF-8.'
  )
  await host.evaluate((element) => element.setAttribute('data', 'gbk.csv'))
  await expect(host.getByRole('alert')).toContainText('Line 2, column 1: The file is not UTF-8.')
})

for (const [lang, says] of [
  ['zh-Hant', /第 2 行第 17 字：「1e5」不是數字。請寫成/],
  ['zh-Hans', /第 2 行第 17 字：“1e5”不是数字。请写成/]
]) {
  test(`a refusal is read in ${lang}, and the last good figure stays`, async ({ embed, page, site }) => {
    await page.route(`${site.url}/wrong.csv`, (route) => route.fulfill({ body: `${head}\nLyon,Mills,1831,1e5,,,,\n` }))
    const figure = await embed(
      `<cluster-figure view="provinces" data="good.csv" lang="${lang}"></cluster-figure>`,
      '',
      { 'good.csv': csv }
    )
    const before = await figure.look()
    await figure.host.evaluate((element) => element.setAttribute('data', 'wrong.csv'))
    await expect(figure.host.getByRole('alert').first()).toContainText(says)
    expect({ ...(await figure.look()) }).toEqual(before)
    await figure.host.evaluate((element) => element.setAttribute('data', 'good.csv'))
    await expect(figure.host.getByRole('alert').first()).toBeHidden()
  })
}

test('a table is found although the script of the figure runs before it is parsed', async ({ page, site }) => {
  const html = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script src="cluster-figure.js"></script>${inside(csv)}`
  await page.route(`${site.url}/early.html`, (route) => route.fulfill({ contentType: 'text/html', body: html }))
  await page.goto(`${site.url}/early.html`)
  await expect(page.locator('cluster-figure .title')).toHaveText(
    'Lyon is highest with more than 100, Nîmes lowest with about 20'
  )
})

const short = (...places) =>
  [
    'place,series,year,value,unit,source,note',
    ...places.map((place, at) => `${place},Mills,1831,${100 - 40 * at},looms,,`),
    ''
  ].join('\n')

test('a table that comes later, changes in place, is replaced or goes is seen, and nothing else is drawn anew', async ({
  page,
  site
}) => {
  const figure = '<cluster-figure view="provinces" lang="en"><p>What the author wrote</p></cluster-figure>'
  const host = await page2(page, site, figure)
  const title = host.locator('.title')
  await expect(host.getByRole('application')).toBeVisible()
  const provinces = await title.textContent()
  await host.evaluate(putTable, short('Lyon', 'Lille'))
  await expect(title).toHaveText('Lyon is highest with 100, Lille lowest with 60')
  await host.evaluate(
    (element, text) => {
      element.querySelector('script').textContent = text
    },
    short('Lyon', 'Tours')
  )
  await expect(title).toHaveText('Lyon is highest with 100, Tours lowest with 60')
  await host.evaluate((element) => {
    element.querySelector('script').firstChild.data += 'Nantes,Mills,1831,50,looms,,\n'
  })
  await expect(title).toHaveText('Lyon is highest with 100, Nantes lowest with 50')
  await host.evaluate(putTable, short('Lyon', 'Brest'))
  await expect(title).toHaveText('Lyon is highest with 100, Brest lowest with 60')
  expect(await host.evaluate(drawingsOfOtherWords)).toBe(0)
  await host.evaluate((element) => {
    element.querySelector('script').textContent = 'place'
  })
  await expect(host.getByRole('alert')).toBeVisible()
  await expect(title).toHaveText('Lyon is highest with 100, Brest lowest with 60')
  await host.evaluate((element) => element.querySelector('script').remove())
  await expect(title).toHaveText(provinces)
  await expect(host.getByRole('alert')).toBeHidden()
  await expect(host.getByText('Other words')).toBeHidden()
})

/** Runs in the page: puts a table into a figure, in the place of the one it has. */
function putTable(figure, text) {
  const table = Object.assign(document.createElement('script'), { type: 'text/csv', textContent: text })
  const before = figure.querySelector('script')
  if (before) before.replaceWith(table)
  else figure.append(table)
}

/** Runs in the page: how often a figure is drawn when its author writes other words into it. */
async function drawingsOfOtherWords(figure) {
  const { clearRect } = CanvasRenderingContext2D.prototype
  let drawings = 0
  CanvasRenderingContext2D.prototype.clearRect = function (...room) {
    drawings++
    return clearRect.apply(this, room)
  }
  figure.querySelector('p').textContent = 'Other words'
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  CanvasRenderingContext2D.prototype.clearRect = clearRect
  return drawings
}

test('a file that is not there is named', async ({ page, site, problems }) => {
  const host = await page2(
    page,
    site,
    '<cluster-figure view="provinces" lang="en" data="missing.csv"></cluster-figure>'
  )
  await expect(host.getByRole('alert')).toContainText('The file missing.csv could not be loaded.')
  // The browser's own complaint.
  problems.length = 0
})

test('markup and formulas in a table are text', async ({ embed }) => {
  const text = `${head}\n"<img src=x onerror=alert(1)>",=cmd|' /C calc'!A0,,1,<b>u</b>,javascript:alert(1),"<script>alert(1)<\\/script>",\nTwo,=cmd|' /C calc'!A0,,2,<b>u</b>,,,\n`
  const figure = await embed(inside(text))
  await expect(figure.sentence).toContainText('<img src=x onerror=alert(1)>')
  await figure.keys.getByRole('button').last().click()
  await expect(figure.panel).toContainText('javascript:alert(1)')
  expect(await figure.host.evaluate(({ shadowRoot }) => shadowRoot.querySelectorAll('img, script, b, a').length)).toBe(
    0
  )
})

test('the table comes back as CSV that gives the same figure and the same CSV', async ({ embed, page }) => {
  const figure = await embed(inside(csv))
  const first = await figure.host.evaluate((element) => element.toCSV())
  expect(first).toContain(",'=1+1,")
  const rows = readCsv(first.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n').replace('two\r\nlines', 'two\nlines'))
  expect(rows.map(({ place, value, note }) => [place, value, note])).toEqual([
    ['Lyon', '>100', 'Counted to 100'],
    ['Lille', '60', ''],
    ['Nîmes', '~20', 'two\nlines'],
    ['Lyon', '-3', ''],
    ['Lille', '4.50', '']
  ])
  const before = await figure.look()
  await figure.host.evaluate((element, text) => {
    const again = document.createElement('cluster-figure')
    for (const { name, value } of element.attributes) again.setAttribute(name, value)
    const script = document.createElement('script')
    script.type = 'text/csv'
    script.textContent = text
    again.append(script)
    element.replaceWith(again)
  }, first)
  await figure.sentence.waitFor()
  const after = await figure.look()
  expect({ ...after, value: 0 }).toEqual({ ...before, value: 0 })
  expect(await page.locator('cluster-figure').evaluate((element) => element.toCSV())).toBe(first)
})

test('names are compared as they are seen, in whichever way they are spelled and spaced', async ({ embed }) => {
  const rows = ['Nîmes,Mills,1831,3,,,,', 'Ni\u0302mes,Rent,1831,5,,,,', 'Arles,Mills\u00A0,1831,4,,,,']
  const figure = await embed(inside([head, ...rows].join('\n')))
  expect((await figure.look('table')).table.slice(1)).toEqual(['Arles | 4', 'Nîmes | 3'])
  await figure.host.evaluate((element) => {
    element.indicator = ['mills_1831', 'rent_1831']
  })
  await expect.poll(async () => (await figure.look('table')).table.slice(1)).toEqual(['Nîmes | 3 | 5', 'Arles | 4 | –'])
})

test('opened from a disk, a file is refused with the remedy, and a table inside is drawn', async ({ page }) => {
  const stick = await mkdtemp(join(tmpdir(), 'stick-'))
  await cp('dist', join(stick, 'dist'), { recursive: true })
  await page.goto(String(pathToFileURL(join(stick, 'dist/examples/own-data.html'))))
  const [first, second] = await page.locator('cluster-figure').all()
  await expect(first.locator('.title')).toHaveText(
    'South Valley is highest with more than 120, Hills lowest with about 20'
  )
  await expect(second.getByRole('alert')).toContainText('Put the table inside the element')
  await expect(page.getByText('from the file own-data.csv')).toBeVisible()
  await rm(stick, { recursive: true })
})

test.describe('under a strict policy that lets the page ask its own host', () => {
  test.use({ policy: `${strictPolicy}; connect-src 'self'` })

  test('the example paints both of its figures, fits 320 pixels, and axe finds nothing', async ({ page, site }) => {
    await page.setViewportSize({ width: 320, height: 700 })
    await page.goto(`${site.url}/examples/own-data.html`)
    await expect(page.locator('cluster-figure .title')).toHaveText([
      'South Valley is highest with more than 120, Hills lowest with about 20',
      'South Valley is highest on both indicators'
    ])
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    ).toBeLessThanOrEqual(0)
    await page.locator('cluster-figure .keys button').first().click()
    expect(await violations(page, 'cluster-figure')).toEqual([])
  })
})

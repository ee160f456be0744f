// Many places of an author's table: chosen among by a search, and named on the chart where there is room.

import { violations } from './axe.mjs'
import { expect, test } from './figure.mjs'
import { atRest } from './rest.mjs'

const rows = (count) =>
  Array.from({ length: count }, (_, at) =>
    [
      `Place ${at},地點 ${at},地点 ${at},Mills,,${12 + ((at * 37) % 82)},looms,,`,
      `Place ${at},地點 ${at},地点 ${at},Rent,,${12 + ((at * 53) % 76)},francs,,`
    ].join('\n')
  )

/** A figure of a table with so many places, and two more whose names are spelled with accents. */
const table = (
  count,
  attributes = ''
) => `<main><h1>Mills</h1><cluster-figure view="provinces" lang="en" ${attributes}><script type="text/csv">place,place_zh_hant,place_zh_hans,series,year,value,unit,source,note
${rows(count - 2).join('\n')}
Nîmes,尼姆,尼姆,Mills,,120,looms,,
Nîmes,尼姆,尼姆,Rent,,3,francs,,
Mâcon,馬貢,马贡,Mills,,2,looms,,
Mâcon,馬貢,马贡,Rent,,110,francs,,
</script></cluster-figure><p id="below">Below</p></main>`

const group = (figure) => figure.host.getByRole('group', { name: 'Places' })
const boxes = (figure) => group(figure).getByRole('checkbox')
const search = (figure) => group(figure).getByRole('searchbox')
const em = (figure) => figure.host.evaluate((element) => parseFloat(getComputedStyle(element).fontSize))

for (const width of [390, 1000]) {
  test(`sixty places take a room of at most 15em that scrolls, at ${width} px`, async ({ embed, page }) => {
    await page.setViewportSize({ width, height: 900 })
    const figure = await embed(table(60))
    const room = figure.host.locator('.boxes')
    const { height } = await room.boundingBox()
    expect(height).toBeLessThanOrEqual(15 * (await em(figure)) + 0.5)
    expect(height).toBeGreaterThan(8 * (await em(figure)))
    expect(await room.evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)).toBe(true)
    await expect(boxes(figure)).toHaveCount(60)
    await expect(group(figure)).toContainText('60 of 60 places shown')
    expect(await violations(page)).toEqual([])
  })
}

test('of a dozen places each has its box, without a search', async ({ embed }) => {
  const figure = await embed(table(12))
  await expect(boxes(figure)).toHaveCount(12)
  await expect(search(figure)).toBeHidden()
})

test('a search finds a place by any of its names, without its accents, says how many there are, and moves nothing', async ({
  embed,
  page
}) => {
  const figure = await embed(table(60))
  const below = () => page.locator('#below').boundingBox()
  const before = await below()
  for (const [text, found] of [
    ['nimes', ['Nîmes']],
    ['MÂCON', ['Mâcon']],
    ['马贡', ['Mâcon']],
    ['地點 17', ['Place 17']],
    ['尼', ['Nîmes']],
    ['nowhere', []]
  ]) {
    await search(figure).fill(text)
    expect(
      await boxes(figure).evaluateAll((found) => found.map(({ parentNode }) => parentNode.textContent)),
      text
    ).toEqual(found)
    await expect(figure.live).toHaveText(`${found.length} of 60 places found`)
    expect(await below(), text).toEqual(before)
  }
  await search(figure).press('Escape')
  await expect(boxes(figure)).toHaveCount(60)
  await expect(search(figure)).toHaveValue('')
})

test('by keys alone all are left out, three are found and chosen, and all come back', async ({ embed, page }) => {
  const figure = await embed(table(60))
  const before = await figure.look()
  await group(figure).getByRole('button', { name: 'None' }).focus()
  await page.keyboard.press('Enter')
  // A chart of nothing shows nothing: the last one stays until there is another.
  await expect(figure.live).toHaveText('Choose one place or more')
  expect(await figure.look()).toEqual(before)
  await expect(group(figure).getByRole('checkbox', { checked: true })).toHaveCount(0)
  for (const [text, names] of [
    ['macon', ['Mâcon']],
    ['nîmes', ['Nîmes', 'Mâcon']],
    ['place 17', ['Nîmes', 'Place 17', 'Mâcon']]
  ]) {
    await search(figure).focus()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(text)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    expect((await figure.look('table')).table.slice(1).map((row) => row.split(' | ')[0])).toEqual(names)
  }
  await search(figure).press('Escape')
  await expect(group(figure)).toContainText('3 of 60 places shown')
  await group(figure).getByRole('button', { name: 'All' }).press('Enter')
  expect((await figure.look('table')).table).toEqual(before.table)
  expect(await figure.host.getAttribute('places')).toBe('')
})

test('all and none are meant of what a search has found', async ({ embed }) => {
  const figure = await embed(table(60))
  await search(figure).fill('place 1')
  await group(figure).getByRole('button', { name: 'None' }).click()
  await search(figure).fill('')
  await expect(group(figure)).toContainText('49 of 60 places shown')
  await search(figure).fill('place 10')
  await group(figure).getByRole('button', { name: 'All' }).click()
  await search(figure).fill('')
  await expect(group(figure)).toContainText('50 of 60 places shown')
})

test('a place that is pointed at is named with its numbers, whether its name stands on the chart or not', async ({
  embed,
  page
}) => {
  const figure = await embed(table(60, 'indicator="mills,rent"'))
  const box = figure.host.locator('.chart .box')
  const { table: lines } = await figure.look()
  for (const name of ['Place 20', 'Place 41', 'Nîmes']) {
    const at = lines.findIndex((line) => line.startsWith(`${name} | `))
    await figure.chart.blur()
    const { x, y } = await figure.walk('Home', ...Array(at - 1).fill('ArrowRight'))
    await figure.chart.blur()
    await page.mouse.move(0, 0)
    await figure.chart.evaluate(atRest)
    await page.mouse.move(x, y)
    await expect(figure.reading).toContainText(name)
    await expect(box.locator('.place')).toHaveText(name)
    const [, ...numbers] = lines[at].split(' | ')
    await expect(box.locator('b')).toHaveText(numbers)
    const edges = await box.evaluate((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      const chart = element.closest('.chart').getBoundingClientRect()
      return [left - chart.left, top - chart.top, chart.right - right, chart.bottom - bottom]
    })
    expect(Math.min(...edges)).toBeGreaterThanOrEqual(0)
  }
})

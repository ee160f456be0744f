// Files of a figure and its print, where the browser lets a test look at them.

import { readFile } from 'node:fs/promises'
import { expect, test } from './figure.mjs'
import { find, pagesOf } from './paper.mjs'
import palette from '../../www/style/palette.json' with { type: 'json' }
import tools from '../../www/text/panels/tools.json' with { type: 'json' }

const words = tools.figure.en

async function openPanel(figure) {
  await figure.opener('tools').click()
  await figure.host.locator('.tasks').waitFor()
}

const button = (figure, name) => figure.host.locator('.tasks').getByRole('button', { name, exact: true })

/** What a reader gets who presses the button of a format. */
async function saved(figure, format) {
  const download = figure.page.waitForEvent('download')
  await button(figure, `${words.save}: ${format}`).click()
  const file = await download
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) }
}

test('every format is downloaded under the name of its view', async ({ figureOf }) => {
  const figure = await figureOf('price')
  await openPanel(figure)
  const png = await saved(figure, 'PNG')
  expect(png.name).toBe('cluster-pricing-price.png')
  expect([...png.content.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
  const svg = await saved(figure, 'SVG')
  expect(svg.content.toString()).toBe(await figure.host.evaluate((element) => element.toSVG()))
  const csv = await saved(figure, 'CSV')
  expect(csv.content.toString()).toBe(await figure.host.evaluate((element) => element.toCSV()))
  await expect(figure.host.locator('.answer')).toHaveText(words.saved.replace('{file}', 'cluster-pricing-price.csv'))
})

test('the saved JSON shows the same figure again', async ({ figureOf, page }) => {
  const figure = await figureOf('price', { n: '3,9,9,4', a: 120.5, kept: 'k2,k3*n8', scale: 'log' })
  await openPanel(figure)
  const { content } = await saved(figure, 'JSON')
  const { state, result, link, version, table } = JSON.parse(content)
  const look = await figure.look()
  expect(state).toEqual(look.value)
  expect(result).toEqual(look.result)
  expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  expect(table.rows.length + 1).toBe(look.table.length)
  const again = await page.evaluate((state) => {
    const element = document.createElement('cluster-figure')
    for (const [key, value] of Object.entries(state)) element.setAttribute(key, String(value))
    document.body.append(element)
    return element.value
  }, state)
  expect(again).toEqual(state)
  expect(new URL(link).searchParams.get('n')).toBe('3,9,9,4')
})

test('the reader copies the link to the clipboard', async ({ context, figureOf, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const figure = await figureOf('price', { n: 12 })
  await openPanel(figure)
  await button(figure, words.copyWhat.replace('{name}', words.link)).click()
  await expect(figure.host.locator('.answer')).toHaveText(words.copied.replace('{name}', words.link))
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('embed.html?n=12&v=2')
})

for (const format of ['A4', 'Letter']) {
  test(`the figure is printed alone on ${format}, with all it says`, async ({ embed, page }, info) => {
    const figure = await embed(
      `<div style="height: 5000px">Another text</div><main><cluster-figure lang="en" theme="dark"></cluster-figure></main>`
    )
    await openPanel(figure)
    const { title, sentence, keys } = await figure.look('title', 'sentence', 'keys')
    await page.evaluate(() => {
      window.print = () => dispatchEvent(new Event('beforeprint'))
    })
    await button(figure, words.print).click()
    await page.emulateMedia({ media: 'print' })
    const paper = page.locator('.cluster-paper')
    await expect(paper).toBeVisible()
    await expect(page.getByText('Another text')).toBeHidden()
    await expect(figure.host).toBeHidden()
    for (const text of [title, sentence, ...keys, 'n = 9', 'Jing Xia', 'embed.html'])
      await expect(paper).toContainText(text)
    await expect(paper.getByRole('row')).toHaveCount(31)
    // Lines in the colors of the light theme, and no pixels.
    await expect(paper.locator('canvas')).toHaveCount(0)
    await expect(paper.locator(`svg path[stroke="${palette.light.cluster}"]`).first()).toBeVisible()
    const file = info.outputPath(`${format}.pdf`)
    await page.pdf({ format, path: file })
    const pages = pagesOf(file)
    expect(pages.length).toBe(2)
    const [above, below] = [title, sentence].map((text) => find(pages[0], text))
    expect(pages[0].ink({ top: above.bottom + 20, bottom: below.top - 4 }), 'ink of the chart').toBeGreaterThan(0.01)
    // The page is as it was.
    await expect(paper).toHaveCount(0)
    await page.emulateMedia({ media: 'screen' })
    await expect(figure.host).toBeVisible()
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0)
  })
}

test('a printed article shows its figure light and in lines, without what cannot be pressed on paper', async ({
  figureOf,
  page
}) => {
  const figure = await figureOf('price', { theme: 'dark' })
  const paper = () =>
    figure.host.evaluate((element) =>
      getComputedStyle(element.shadowRoot.querySelector('.figure')).getPropertyValue('--background')
    )
  const dark = await paper()
  await page.emulateMedia({ media: 'print' })
  await expect.poll(paper).not.toBe(dark)
  const drawing = figure.host.locator('.chart > svg')
  await expect(drawing).toBeVisible()
  await expect(drawing.locator(`path[stroke="${palette.light.cluster}"]`).first()).toBeVisible()
  await expect(figure.canvas).toBeHidden()
  for (const part of ['.panel', 'details.table', '.footer button', '.reading', '.ring'])
    await expect(figure.host.locator(part).first()).toBeHidden()
  await expect(figure.slider('n')).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await expect(figure.canvas).toBeVisible()
  await expect(drawing).toBeHidden()
  await expect.poll(paper).toBe(dark)
})

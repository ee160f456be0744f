// Files of a figure and its print, where the browser lets a test look at them.

import { readFile } from 'node:fs/promises'
import { expect, test } from './figure.mjs'
import tools from '../../www/text/views/tools.json' with { type: 'json' }

const words = tools.figure.en

async function openPanel(figure) {
  await figure.host.locator('.panel.tools > summary').click()
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
  expect([...png.content.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4E, 0x47])
  const svg = await saved(figure, 'SVG')
  expect(svg.content.toString()).toBe(await figure.host.evaluate((element) => element.toSVG()))
  const csv = await saved(figure, 'CSV')
  const rows = csv.content.toString().replace('\uFEFF', '').trimEnd().split('\r\n')
  const { table } = await figure.look()
  expect(rows.map((row) => row.replaceAll(',', ' | '))).toEqual(table.map((row) => row.replace(' (current)', '')))
  await expect(figure.host.locator('.answer')).toHaveText(words.saved.replace('{file}', 'cluster-pricing-price.csv'))
})

test('A6.1 the saved JSON shows the same figure again', async ({ figureOf, page }) => {
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
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('embed.html?n=12&v=1')
})

for (const format of ['A4', 'Letter']) {
  test(`C22 the figure is printed alone on ${format}, with all it says`, async ({ embed, page }) => {
    const figure = await embed(`<div style="height: 5000px">Another text</div><main><cluster-figure lang="en" theme="dark"></cluster-figure></main>`)
    await openPanel(figure)
    const { title, sentence, keys } = await figure.look()
    await page.evaluate(() => { window.print = () => dispatchEvent(new Event('beforeprint')) })
    await button(figure, words.print).click()
    await page.emulateMedia({ media: 'print' })
    const paper = page.locator('.cluster-paper')
    await expect(paper).toBeVisible()
    await expect(page.getByText('Another text')).toBeHidden()
    await expect(figure.host).toBeHidden()
    for (const text of [title, sentence, ...keys, 'n = 9', 'Jing Xia', 'embed.html']) await expect(paper).toContainText(text)
    await expect(paper.getByRole('row')).toHaveCount(31)
    const corner = await paper.locator('canvas').evaluate((canvas) => [...canvas.getContext('2d').getImageData(canvas.width / 2, 1, 1, 1).data])
    expect(corner[0] === 0 && corner[3] === 0 || corner[0] > 240).toBe(true)
    const pdf = await page.pdf({ format })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length).toBe(2)
    // The page is as it was.
    await expect(paper).toHaveCount(0)
    await page.emulateMedia({ media: 'screen' })
    await expect(figure.host).toBeVisible()
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0)
  })
}

test('D9 a printed article shows its figure light, without what cannot be pressed on paper', async ({ figureOf, page }) => {
  const figure = await figureOf('price', { theme: 'dark' })
  const paper = () => figure.host.evaluate((element) => getComputedStyle(element.shadowRoot.querySelector('.figure')).getPropertyValue('--background'))
  const dark = await paper()
  const before = await figure.canvas.evaluate((canvas) => canvas.toDataURL())
  await page.emulateMedia({ media: 'print' })
  await expect.poll(paper).not.toBe(dark)
  expect(await figure.canvas.evaluate((canvas) => canvas.toDataURL())).not.toBe(before)
  await expect(figure.host.locator('.panel').first()).toBeHidden()
  await expect(figure.slider('n')).toBeHidden()
  const { shown, drawn } = await figure.canvas.evaluate((canvas) => {
    const { width, height } = canvas.getBoundingClientRect()
    return { shown: width / height, drawn: canvas.width / canvas.height }
  })
  expect(shown).toBeCloseTo(drawn, 1)
})

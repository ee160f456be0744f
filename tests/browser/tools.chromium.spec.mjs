// What is done with a figure: its link, its code, its files, its citation.

import { expect, strictPolicy, test } from './figure.mjs'
import palette from '../../www/style/palette.json' with { type: 'json' }
import tools from '../../www/text/panels/tools.json' with { type: 'json' }

const words = tools.figure.en

/** Opens the panel of a figure, and finds what it offers by its name. */
async function panelOf(figure) {
  await figure.opener('tools').click()
  const panel = figure.host.locator('.tasks')
  await panel.waitFor()
  return {
    panel,
    field: (name) => panel.getByRole('textbox', { name }),
    list: (name) => panel.getByRole('combobox', { name }),
    button: (name) => panel.getByRole('button', { name, exact: true }),
    answer: panel.locator('.answer')
  }
}

/** What a PNG says of itself, and what it shows: its size, and the color of some pixels. */
function pictureOf(figure, scale, points = []) {
  return figure.host.evaluate(
    async (element, [scale, points]) => {
      const blob = await element.toPNG({ scale })
      const bytes = new Uint8Array(await blob.arrayBuffer())
      const view = new DataView(bytes.buffer)
      const texts = {},
        resolution = []
      for (let at = 8; at < bytes.length;) {
        const length = view.getUint32(at)
        const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
        if (name === 'iTXt') {
          const [keyword, , , language, , text] = new TextDecoder()
            .decode(bytes.subarray(at + 8, at + 8 + length))
            .split('\0')
          texts[keyword] = { language, text }
        }
        if (name === 'pHYs') resolution.push(view.getUint32(at + 8), view.getUint32(at + 12), bytes[at + 16])
        at += 12 + length
      }
      const bitmap = await createImageBitmap(blob)
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const context = canvas.getContext('2d')
      context.drawImage(bitmap, 0, 0)
      const colors = points.map(
        ([x, y]) =>
          '#' +
          [...context.getImageData(x, y, 1, 1).data.subarray(0, 3)]
            .map((channel) => channel.toString(16).padStart(2, '0'))
            .join('')
      )
      return { type: blob.type, width: bitmap.width, height: bitmap.height, texts, resolution, colors }
    },
    [scale, points]
  )
}

/** An SVG document as a program reads it. */
function documentOf(figure) {
  return figure.host.evaluate(async (element) => {
    const parsed = new DOMParser().parseFromString(await element.toSVG(), 'image/svg+xml')
    const text = (selector) => parsed.querySelector(selector)?.textContent
    return {
      root: parsed.documentElement.localName,
      error: text('parsererror') ?? null,
      language: parsed.documentElement.getAttribute('xml:lang'),
      family: parsed.documentElement.getAttribute('font-family'),
      title: text('svg > title'),
      description: text('svg > desc'),
      metadata: Object.fromEntries(
        [...parsed.querySelectorAll('Description > *')].map(({ localName, textContent }) => [localName, textContent])
      ),
      texts: [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent)
    }
  })
}

test('the link says what differs from the defaults, the code to embed pins all that its view reads, and nothing else', async ({
  figureOf
}) => {
  const figure = await figureOf('length', { n: 12 })
  const { field, list } = await panelOf(figure)
  const url = await figure.host.evaluate(() => document.baseURI)
  const keys = ['a', 'b', 'c', 'chain', 'controls', 'cost', 'f', 'ff', 'k', 'lambda', 'lang', 'n', 'theme', 'v', 'view']
  await expect(field(words.link)).toHaveValue(new URL('embed.html?n=12&v=2&view=length&lang=en', url).href)
  const element = await field(words.embed).inputValue()
  const named = await figure.host.evaluate(
    (_, code) => new DOMParser().parseFromString(code, 'text/html').querySelector('cluster-figure').getAttributeNames(),
    element
  )
  expect(named.sort()).toEqual([...keys, 'loading'].sort())
  await list(words.embed).selectOption('frame')
  const frame = await field(words.embed).inputValue()
  expect(frame).toMatch(
    /^<script src=".+cluster-embed\.js" defer><\/script>\n<iframe title=".+" src=".+embed\.html\?.+" loading="lazy" .+><\/iframe>$/
  )
  const [, address] = / src="([^"]+embed\.html[^"]+)"/.exec(frame)
  expect([...new URL(address.replaceAll('&#38;', '&')).searchParams.keys()].sort()).toEqual(keys)
})

test('the embedded code shows the same figure', async ({ figureOf, page }) => {
  const figure = await figureOf('price', { n: '3,9,9,4', a: 120, axis: 'total' })
  const { field } = await panelOf(figure)
  const code = await field(words.embed).inputValue()
  const { value, again } = await figure.host.evaluate((element, code) => {
    const parsed = new DOMParser().parseFromString(code, 'text/html').querySelector('cluster-figure')
    document.body.append(document.adoptNode(parsed))
    return { value: element.value, again: document.body.lastChild.value }
  }, code)
  expect(again).toEqual(value)
  await expect(page.locator('cluster-figure')).toHaveCount(2)
})

test('a cell that would end its script stays a cell in the code to embed', async ({ embed }) => {
  const cells = ['</script><img src=x onerror=alert(1)>', '<!--<script>', '<\\/SCRIPT >', 'C:\\>']
  const figure = await embed(
    '<cluster-figure view="provinces" lang="en"><script type="text/csv">place,series,year,value,unit,source,note\nLyon,Mills,1831,1,looms,,\n</script></cluster-figure>'
  )
  const found = await figure.host.evaluate(async (element, cells) => {
    const table = element.querySelector('script')
    const rows = cells.map((cell, at) => `Place ${at},Mills,1831,${at + 1},looms,"${cell}",`).join('\n')
    const again = document.createElement('cluster-figure')
    again.setAttribute('view', 'provinces')
    again.append(
      Object.assign(document.createElement('script'), {
        type: 'text/csv',
        textContent: `place,series,year,value,unit,source,note\n${rows}`.replaceAll('</', '<\\/').replace('<!', '<\\!')
      })
    )
    table.closest('cluster-figure').replaceWith(again)
    const csv = await again.toCSV()
    again.shadowRoot.querySelector('button[aria-controls=tools]').click()
    const field = () => again.shadowRoot.querySelector('.tasks textarea')?.value
    while (!field()) await new Promise(requestAnimationFrame)
    const pasted = new DOMParser().parseFromString(field(), 'text/html')
    const copy = document.adoptNode(pasted.querySelector('cluster-figure'))
    const others = [...pasted.querySelectorAll('*')].map(({ localName }) => localName)
    document.body.append(copy)
    return { csv, others, again: await copy.toCSV() }
  }, cells)
  for (const cell of [cells[0], cells[1], cells[3]]) expect(found.csv).toContain(cell)
  expect(found.again).toBe(found.csv)
  expect(
    found.others.filter((name) => !['html', 'head', 'body', 'div', 'script', 'cluster-figure'].includes(name))
  ).toEqual([])
})

test('the PNG says in itself what it shows, in the language of the figure', async ({ figureOf }) => {
  const figure = await figureOf('price', { lang: 'zh-Hant', n: '3,9,9,4' })
  const { texts, type } = await pictureOf(figure, 1)
  const { title, sentence } = await figure.look('title', 'sentence')
  expect(type).toBe('image/png')
  expect(texts.Title).toEqual({ language: 'zh-Hant', text: title })
  expect(texts.Description.text).toContain(sentence)
  expect(texts.Description.text).toContain('n = 3、9、9、4')
  expect(texts.Source.text).toContain('景俠')
  expect(texts.Software.text).toMatch(/^Cluster Pricing \d+\.\d+\.\d+/)
  expect(texts.URL.text).toContain('embed.html?n=3,9,9,4')
})

test('a PNG is as sharp as it was asked for, in the theme that is shown', async ({ figureOf }) => {
  const figure = await figureOf('price', { theme: 'dark' })
  const one = await pictureOf(figure, 1, [[2, 2]])
  const four = await pictureOf(figure, 4, [[8, 8]])
  expect([four.width, four.height]).toEqual([4 * one.width, 4 * one.height])
  expect(one.colors).toEqual([palette.dark.background])
  expect(four.colors).toEqual(one.colors)
  const refusal = await figure.host.evaluate((element) =>
    element.toPNG({ scale: 9 }).catch(({ name, message }) => `${name}: ${message}`)
  )
  expect(refusal).toBe('RangeError: scale is 9; possible are 1 to 4')
})

test('a PNG has in documents the size that the figure has on the page', async ({ figureOf }) => {
  const figure = await figureOf('price')
  const width = await figure.canvas.evaluate(({ clientWidth }) => clientWidth)
  for (const scale of [1, 1.5, 2, 4]) {
    const picture = await pictureOf(figure, scale)
    const [across, down, isMeter] = picture.resolution
    expect([down, isMeter]).toEqual([across, 1])
    // In an inch of 25.4 mm there are 96 pixels of CSS; the sheet has a margin of 16 on both sides.
    expect((picture.width / across / 0.0254) * 96).toBeCloseTo(width + 32, 0)
  }
})

test('the SVG carries title, parameters, source, link and alternative text as text', async ({ figureOf }) => {
  const figure = await figureOf('price', { lang: 'zh-Hans', n: 12 })
  const { title, sentence } = await figure.look('title', 'sentence')
  const svg = await documentOf(figure)
  expect(svg).toMatchObject({ root: 'svg', error: null, language: 'zh-Hans', title })
  expect(svg.description).toContain(sentence)
  expect(svg.metadata).toMatchObject({ title, language: 'zh-Hans' })
  expect(svg.metadata.identifier).toContain('?n=12&')
  const text = svg.texts.join('')
  for (const shown of [title, sentence, 'n = 12', '景侠', 'Cluster Pricing', '起步规模：6 家'])
    expect(text).toContain(shown)
  // The fonts of the reader's own script, not of another region.
  expect(svg.family).toMatch(/PingFang SC/)
  expect(svg.family).not.toMatch(/PingFang TC/)
})

for (const view of ['provinces', 'cities', 'history']) {
  test(`the view ${view} is saved in every format`, async ({ figureOf }) => {
    const figure = await figureOf(view)
    const { title, table } = await figure.look('title', 'table')
    expect((await documentOf(figure)).title).toBe(title)
    expect((await pictureOf(figure, 2)).texts.Title.text).toBe(title)
    const csv = await figure.host.evaluate((element) => element.toCSV())
    expect(csv.trimEnd().split('\r\n').length).toBeGreaterThanOrEqual(table.length)
  })
}

test('names with signs of markup make no broken document', async ({ embed }) => {
  const figure = await embed(
    '<cluster-figure view="provinces" lang="en"><script type="text/csv">place,series,year,value,unit,source,note\nA & <B>,R&D <share>,2020,1,%,Own,\nC ]]> \uFFFFD,R&D <share>,2020,2,%,Own,\n</script></cluster-figure>'
  )
  const svg = await documentOf(figure)
  expect(svg).toMatchObject({ root: 'svg', error: null })
  expect(svg.texts).toContain('A & <B>')
})

test.describe('under the strictest policy', () => {
  test.use({ policy: strictPolicy })

  test('everything is saved, copied and printed', async ({ figureOf }) => {
    const figure = await figureOf('price')
    const { button, answer } = await panelOf(figure)
    expect((await pictureOf(figure, 1)).width).toBeGreaterThan(200)
    expect(await figure.host.evaluate((element) => element.toSVG())).toContain('<desc>')
    await figure.host.evaluate(() => {
      window.print = () => dispatchEvent(new Event('beforeprint'))
    })
    await button(words.print).click()
    await expect(figure.page.locator('.cluster-paper')).toHaveCount(1)
    await figure.host.evaluate(() => dispatchEvent(new Event('afterprint')))
    await expect(figure.page.locator('.cluster-paper')).toHaveCount(0)
    await expect(answer).toBeHidden()
  })
})

test('where a page may not write to the clipboard, the text is selected and the reader told', async ({
  figureOf,
  page
}) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }))
  const figure = await figureOf('price')
  const { button, field, answer } = await panelOf(figure)
  await button(words.copyWhat.replace('{name}', words.link)).click()
  await expect(field(words.link)).toBeFocused()
  const selected = await field(words.link).evaluate(({ value, selectionStart, selectionEnd }) =>
    value.slice(selectionStart, selectionEnd)
  )
  expect(selected).toBe(await field(words.link).inputValue())
  await expect(answer).toHaveText(words.copyByHand)
  await expect(figure.live).toHaveText(words.copyByHand)
})

test('a sandbox that forbids printing is named', async ({ figureOf }) => {
  const figure = await figureOf('price')
  const { button, answer } = await panelOf(figure)
  await figure.host.evaluate(() => {
    window.print = () => {}
  })
  await button(words.print).click()
  await expect(answer).toHaveText(words.printBlocked)
  await expect(figure.page.locator('.cluster-paper')).toHaveCount(0)
})

test('the citation names the figure, the version, the link, the day and the paper', async ({ figureOf }) => {
  const figure = await figureOf('price', { n: 12 })
  const { field, list } = await panelOf(figure)
  const { title } = await figure.look('title')
  const link = await field(words.link).inputValue()
  const plain = await field(words.cite).inputValue()
  for (const part of [title, link, 'Jing Xia']) expect(plain).toContain(part)
  expect(plain).toMatch(/version \d+\.\d+\.\d+.+accessed \d{4}-\d\d-\d\d/)
  await list(words.cite).selectOption('bibtex')
  const bibtex = await field(words.cite).inputValue()
  expect(bibtex).toContain(`  url = {${link}}`)
  expect(bibtex).toContain('author = {Jing, Xia}')
  await list(words.cite).selectOption('csl')
  const [software, paper] = JSON.parse(await field(words.cite).inputValue())
  expect(software).toMatchObject({ type: 'software', title, URL: link })
  expect(paper.author).toEqual([{ family: 'Jing', given: 'Xia' }])
})

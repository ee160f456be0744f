// One figure in an iframe, and what it says to the page around.

import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, Figure, strictPolicy, test as base, views } from './figure.mjs'

const test = base.extend({
  /** A page of a host with one iframe; `messages` are those it got. */
  host: async ({ page, site }, use) => {
    await use(
      async (
        query,
        { attributes = '', script = '<script src="cluster-embed.js" defer></script>', width = 600 } = {}
      ) => {
        const body = `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">${script}
        <input><iframe title="Figure" src="embed.html?${query}" ${attributes} style="width:${width}px;height:600px;border:0"></iframe>`
        await page.addInitScript(() => {
          if (parent !== window) return
          window.messages = []
          addEventListener('message', ({ data }) => window.messages.push(data))
        })
        await page.route(`${site.url}/host.html`, (route) => route.fulfill({ contentType: 'text/html', body }))
        await page.goto(`${site.url}/host.html`)
        const frame = page.frameLocator('iframe')
        await frame.locator('cluster-figure .sentence').waitFor()
        return frame
      }
    )
  }
})

const messages = (page) => page.evaluate(() => window.messages)
const own = (all, name) => all.filter(({ type }) => type === `cluster-figure:${name}`)

test('the height is told in the words of this product, of pym, Datawrapper, AMP and, with a secret, WordPress', async ({
  page,
  host
}) => {
  await host('lang=en&childId=figure-7#?secret=abc123')
  await expect.poll(async () => own(await messages(page), 'ready').length).toBe(1)
  const told = await messages(page)
  const { height } = own(told, 'height').at(-1)
  expect(told).toContainEqual({ type: 'cluster-figure:height', id: 'figure-7', version: 1, height })
  expect(told).toContainEqual(`pymxPYMxfigure-7xPYMxheightxPYMx${height}`)
  expect(told).toContainEqual({ 'datawrapper-height': { 'figure-7': height } })
  expect(told).toContainEqual({ sentinel: 'amp', type: 'embed-size', height })
  expect(told).toContainEqual({ message: 'height', value: height, secret: 'abc123' })
})

test('without a secret nothing is said to WordPress', async ({ page, host }) => {
  await host('lang=en')
  await expect.poll(async () => own(await messages(page), 'height').length).toBeGreaterThan(0)
  expect((await messages(page)).filter(({ message }) => message)).toEqual([])
})

test('the script of the host follows its own iframe, keeps within bounds and ignores what is no number', async ({
  page,
  host
}) => {
  const frame = await host('lang=en')
  const iframe = page.locator('iframe')
  const height = () => iframe.evaluate(({ clientHeight }) => clientHeight)
  const content = await frame.locator('main').evaluate((main) => main.getBoundingClientRect().height)
  await expect.poll(height).toBe(Math.ceil(content) + 1)
  const say = (value) =>
    frame
      .locator('main')
      .evaluate((_, value) => parent.postMessage({ type: 'cluster-figure:height', height: value }, '*'), value)
  await expect.poll(height).toBeGreaterThan(300)
  await say('77')
  await say(NaN)
  await page.evaluate(() => window.postMessage({ type: 'cluster-figure:height', height: 300 }, '*'))
  await say(1e9)
  await expect.poll(height).toBe(10000)
  await say(-5)
  await expect.poll(height).toBe(100)
})

test('a frame whose box counts borders and padding has room for its figure within', async ({ page, host }) => {
  const frame = await host('lang=en', {
    script:
      '<style>iframe { box-sizing: border-box; border: 7px solid !important; padding: 5px }</style><script src="cluster-embed.js" defer></script>'
  })
  const content = await frame.locator('main').evaluate((main) => main.getBoundingClientRect().height)
  await expect
    .poll(() => page.locator('iframe').evaluate((iframe) => iframe.offsetHeight))
    .toBe(Math.ceil(content) + 1 + 2 * 7 + 2 * 5)
  expect(await frame.locator('html').evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0)
})

test('a frame of somebody else’s keeps its height, and ours is set once a picture however much it tells', async ({
  page,
  site
}) => {
  const flood = `<script>for (let at = 0; at < 500; at++) parent.postMessage({ type: 'cluster-figure:height', height: 200 + at }, '*'); parent.postMessage('done', '*')</script>`
  const names = ['foreign.html', 'other/embed.html', 'embed.html']
  for (const name of names)
    await page.route(`${site.url}/${name}`, (route) => route.fulfill({ contentType: 'text/html', body: flood }))
  const frames = names
    .map((name) => `<iframe title="${name}" src="${name}" style="height:150px;border:0"></iframe>`)
    .join('')
  await page.route(`${site.url}/host.html`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Host</title><link rel="icon" href="data:,">
    <script>let done = 0; addEventListener('message', ({ data }) => { done += data === 'done' })</script><script src="cluster-embed.js"></script>${frames}
    <script>window.changes = 0; new MutationObserver((all) => { changes += all.length }).observe(document.body, { subtree: true, attributeFilter: ['style'] })</script>`
    })
  )
  await page.goto(`${site.url}/host.html`)
  await expect.poll(() => page.evaluate('done')).toBe(names.length)
  const heights = () => page.locator('iframe').evaluateAll((frames) => frames.map(({ offsetHeight }) => offsetHeight))
  await expect.poll(heights).toEqual([150, 150, 699])
  // 500 messages arrive within a few pictures.
  expect(await page.evaluate('changes')).toBeLessThan(50)
})

for (const lang of ['en', 'zh-Hant', 'zh-Hans']) {
  test(`the view price in ${lang} is at most 1000 px high at 320 px, and high enough for its chart and its sentence`, async ({
    page,
    host
  }) => {
    await host(`lang=${lang}`, { width: 320 })
    const height = async () => own(await messages(page), 'height').at(-1)?.height
    await expect.poll(height).toBeLessThanOrEqual(1000)
    expect(await height()).toBeGreaterThan(600)
  })
}

test('where the controls wait, a button brings them and takes them away', async ({ host }) => {
  const frame = await host('lang=en', { width: 320 })
  const button = frame.getByRole('button', { name: 'Try your own numbers' })
  const slider = frame.getByRole('slider', { name: 'Firms in each stage' })
  await expect(slider).toBeHidden()
  await button.click()
  await expect(slider).toBeVisible()
  await expect(button).toHaveAttribute('aria-expanded', 'true')
  await button.press('Enter')
  await expect(slider).toBeHidden()
})

// At once in four iframes, so that it takes a quarter of the time.
for (const view of ['price', 'provinces']) {
  test(`the view ${view} comes to rest within 3 messages at every width from 280 to 1200 px`, async ({
    page,
    host
  }) => {
    test.setTimeout(180_000)
    await host(`lang=en&view=${view}`, { width: 280 })
    const widths = Array.from({ length: 921 }, (_, index) => 280 + index)
    const restless = await page.evaluate(sweep, widths)
    expect(restless).toEqual([])
  })
}

/** Runs in the page: the widths at which the iframe, or one of three like it, sends more messages or has other than its height. */
async function sweep(widths) {
  const [first] = document.querySelectorAll('iframe')
  const frames = [first, ...[1, 2, 3].map(() => first.cloneNode())]
  document.body.append(...frames.slice(1))
  const frame = () => new Promise(requestAnimationFrame)
  while (frames.some(({ contentDocument }) => !contentDocument.querySelector('cluster-figure')?.result)) await frame()
  const counts = new Map(frames.map(({ contentWindow }) => [contentWindow, 0]))
  addEventListener(
    'message',
    ({ source, data }) => data.type === 'cluster-figure:height' && counts.set(source, counts.get(source) + 1)
  )
  const spare = ({ contentDocument, clientHeight }) =>
    clientHeight - contentDocument.querySelector('main').getBoundingClientRect().height
  const sweepOne = async (iframe, at) => {
    const bad = []
    for (const width of widths.filter((width) => width % 4 === at)) {
      iframe.style.width = `${width}px`
      counts.set(iframe.contentWindow, 0)
      // Rest is four pictures in a row without a message.
      for (let still = 0, before = 0, seen = 0; still < 4 && seen < 60; seen++) {
        await frame()
        const now = counts.get(iframe.contentWindow)
        still = now === before ? still + 1 : 0
        before = now
      }
      const count = counts.get(iframe.contentWindow)
      if (count > 3 || spare(iframe) < 0 || spare(iframe) > 3)
        bad.push(`${width} px: ${count} messages, ${spare(iframe)} px to spare`)
    }
    return bad
  }
  return (await Promise.all(frames.map(sweepOne))).flat()
}

test('a host that always gives more than was asked for is not followed for ever', async ({ page, host }) => {
  const frame = await host('lang=en', { script: '' })
  await frame.locator('main').evaluate((main) => {
    // A mistake of the host’s style that makes the content depend on the window.
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('main { min-height: calc(100vh + 50px) }')
    document.adoptedStyleSheets = [sheet]
  })
  const count = await page.evaluate(async () => {
    const iframe = document.querySelector('iframe')
    let count = 0
    addEventListener('message', ({ data }) => {
      if (data.type !== 'cluster-figure:height') return
      count++
      iframe.style.height = `${data.height}px`
    })
    iframe.style.height = '2000px'
    for (let frames = 0; frames < 60; frames++) await new Promise(requestAnimationFrame)
    return count
  })
  expect(count).toBeLessThanOrEqual(6)
  expect(count).toBeGreaterThan(0)
})

test('what the reader opens is followed as often as they open it', async ({ page, host }) => {
  const frame = await host('lang=en')
  const opener = frame.locator('button[aria-controls=table]')
  for (let times = 0; times < 8; times++) {
    await opener.click()
    await expect
      .poll(async () => {
        const content = await frame.locator('main').evaluate((main) => Math.ceil(main.getBoundingClientRect().height))
        return Math.abs((await page.locator('iframe').evaluate(({ clientHeight }) => clientHeight)) - content) <= 2
      })
      .toBe(true)
  }
})

for (const view of ['price', 'length', 'provinces']) {
  test(`the view ${view} works in sandbox="allow-scripts" under the strict policy`, async ({
    page,
    host,
    problems
  }) => {
    const frame = await host(`lang=en&view=${view}`, { attributes: 'sandbox="allow-scripts"' })
    await expect(frame.locator('canvas')).toBeVisible()
    await expect.poll(async () => own(await messages(page), 'ready').length).toBe(1)
    // A sandbox refuses modules, before the classic script is taken.
    const refused = problems.splice(0)
    expect(refused.filter((text) => !/cluster-figure-\w+\.(m?js|mjs)|ERR_FAILED|CORS/.test(text))).toEqual([])
  })
}

test('the figure moves in a sandbox', async ({ host }) => {
  const frame = await host('lang=en', { attributes: 'sandbox="allow-scripts"', width: 800 })
  const before = await frame.locator('.sentence').textContent()
  await frame.getByRole('slider', { name: 'Firms in each stage' }).focus()
  await frame.getByRole('slider', { name: 'Firms in each stage' }).press('ArrowRight')
  await expect(frame.locator('.sentence')).not.toHaveText(before)
})

test('an embedded page tells when it is there and when its figure is ready, in this order', async ({ page, host }) => {
  await host('lang=en&id=seven')
  await expect.poll(async () => own(await messages(page), 'ready').length).toBe(1)
  const told = (await messages(page)).filter(({ type }) => /:(load|ready)$/.test(type))
  expect(told).toEqual(['load', 'ready'].map((name) => ({ type: `cluster-figure:${name}`, id: 'seven', version: 1 })))
})

test('an embedded figure takes neither focus nor scroll', async ({ page, host }) => {
  const frame = await host('lang=en', {
    script:
      '<script>addEventListener("load", () => document.querySelector("input").focus())</script><script src="cluster-embed.js" defer></script>'
  })
  await expect(frame.locator('canvas')).toBeVisible()
  await expect(page.locator('input')).toBeFocused()
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('every key of the state can stand in the query and in the fragment, and the fragment comes first', async ({
  page,
  site
}) => {
  await page.goto(`${site.url}/embed.html?view=price&k=3&n=5,6,7&c=10&theme=dark&lang=zh-Hant&v=1#n=8&a=120`)
  const figure = new Figure(page, 'cluster-figure', 'zh-Hant')
  await figure.sentence.waitFor()
  const value = await figure.host.evaluate((element) => element.value)
  expect(value).toMatchObject({ view: 'price', k: 3, n: 8, c: 10, a: 120, theme: 'dark', lang: 'zh-Hant', v: 2 })
  await page.evaluate(() => {
    location.hash = 'n=2'
  })
  await expect.poll(() => figure.host.evaluate((element) => element.value.n)).toBe(2)
})

for (const lang of ['en', 'zh-Hant', 'zh-Hans']) {
  test(`the page is called what its figure says, in ${lang}, and in its language`, async ({ page, site }) => {
    await page.goto(`${site.url}/embed.html?lang=${lang}&view=welfare`)
    const figure = new Figure(page, 'cluster-figure', lang)
    await figure.sentence.waitFor()
    await expect(page).toHaveTitle((await figure.look('title')).title)
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })
}

const ODD_QUERIES = [
  'k=zzz',
  'view=nothing',
  'n=%E0%A4%A',
  'k=&n=9',
  'a=-1&b=0&n=0',
  '%%%',
  'k=5&v=99',
  'v=99',
  'v=20241201',
  '=&&=;?'
]

test('an odd query gives a figure, and a notice if it asks for something', async ({ page, site }) => {
  for (const query of ODD_QUERIES) {
    await page.goto(`${site.url}/embed.html?lang=en&${query}`)
    const figure = new Figure(page, 'cluster-figure')
    await figure.sentence.waitFor()
    await expect(figure.canvas, query).toBeVisible()
    if (/^[%=v]/.test(query) && !query.includes('view')) await expect.soft(figure.notice, query).toBeHidden()
    else await expect.soft(figure.notice.first(), query).toBeVisible()
  }
})

test('embed.html opens from a disk', async ({ page }) => {
  await page.goto(`${pathToFileURL(resolve('dist/embed.html'))}?lang=en&view=length&k=6`)
  const figure = new Figure(page, 'cluster-figure')
  await figure.sentence.waitFor()
  expect((await figure.look('value')).value).toMatchObject({ view: 'length', k: 6 })
})

test.describe('under the strict policy', () => {
  test.use({ policy: strictPolicy })

  test('every view is embedded without a violation', async ({ page, site, problems }) => {
    test.slow()
    for (const view of views) {
      await page.goto(`${site.url}/embed.html?lang=en&view=${view}`)
      const figure = new Figure(page, `cluster-figure`)
      await figure.sentence.waitFor()
      await expect(figure.chart).toBeVisible()
      expect.soft(problems.splice(0), view).toEqual([])
    }
  })
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('a sentence says what is missing, and a link leads to the article', async ({ page, site }) => {
    await page.goto(`${site.url}/embed.html`)
    await expect(page.locator('main')).toContainText('as soon as its script runs')
    await expect(page.getByRole('link')).toHaveAttribute('href', 'index.html')
  })
})

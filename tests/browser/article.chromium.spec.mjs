// The article: what is in sight at first, what a reader moves in its prose, and what it is without a script and on paper.

import { violations } from './axe.mjs'
import { expect, strictPolicy, test } from './figure.mjs'

const ADDRESSES = { en: 'index.html', 'zh-Hant': 'zh-hant/index.html', 'zh-Hans': 'zh-hans/index.html' }

/** The article with its first figure ready. */
async function open(page, site, address = ADDRESSES.en) {
  await page.goto(`${site.url}/${address}`)
  await page.waitForFunction(() => document.querySelector('cluster-figure').result)
}

const valueOf = (page, id) => page.locator(`#${id} cluster-figure`).evaluate(({ value }) => value)
const live = (page, id, key) => page.locator(`#${id} input.live[type=number]`).and(page.locator(`[data-live=${key}] *`))

for (const [lang, address] of Object.entries(ADDRESSES)) {
  for (const [width, height] of [
    [1280, 800],
    [390, 844]
  ]) {
    test(`question, chart and slider are in sight at ${width} × ${height}, in ${lang}, and nothing moves`, async ({
      page,
      site
    }) => {
      await page.setViewportSize({ width, height })
      await page.addInitScript(() => {
        window.shift = 0
        new PerformanceObserver((list) => {
          for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.shift += value
        }).observe({ type: 'layout-shift', buffered: true })
      })
      await open(page, site, address)
      const { question, chart, slider, over } = await page.evaluate(() => {
        const box = (element) => element.getBoundingClientRect().toJSON()
        return {
          question: box(document.querySelector('h1')),
          chart: box(document.querySelector('cluster-figure').shadowRoot.querySelector('canvas')),
          slider: box(document.querySelector('[data-knob]')),
          over: document.documentElement.scrollWidth - innerWidth
        }
      })
      expect(question.top).toBeGreaterThanOrEqual(0)
      if (width === 1280) expect(chart.top).toBeLessThan(340)
      expect(chart.height).toBeGreaterThan(200)
      expect(slider.bottom).toBeLessThanOrEqual(height)
      expect(over).toBeLessThanOrEqual(0)
      expect(await page.evaluate(() => window.shift)).toBeLessThan(0.001)
    })
  }
}

test('a number of the prose moves by keys, by typing and by a drag to the side, and what follows from it follows', async ({
  page,
  site
}) => {
  await open(page, site)
  const firms = live(page, 'when', 'n')
  const price = page.locator('#when [data-fact=clusterPrice]')
  await expect(price).toHaveText('70.5')
  await firms.press('ArrowUp')
  await expect(price).toHaveText('65.3')
  await firms.fill('6')
  await expect(price).toHaveText('61.1')
  expect((await valueOf(page, 'when')).n).toBe(6)
  await expect(page.locator('#when [data-knob=n]')).toHaveValue('6')
  const { x, y, width, height } = await firms.boundingBox()
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width / 2 + 9, y + height / 2)
  await page.mouse.move(x + width / 2 + 18, y + height / 2)
  await page.mouse.up()
  expect((await valueOf(page, 'when')).n).toBe(9)
  await expect(price).toHaveText('52.8')
  await page.locator('#when [data-knob=n]').fill('5')
  await expect(firms).toHaveValue('5')
  await expect(price).toHaveText('65.3')
  await expect(page.locator('#when .shown > [role=status]')).toContainText('65.3')
})

test('a number that the model refuses is named, and the last good figure stays', async ({ page, site }) => {
  await open(page, site)
  await live(page, 'when', 'a').fill('20')
  await expect(page.locator('#when cluster-figure').getByRole('alert').first()).toContainText(/\S/)
  await expect(live(page, 'when', 'a')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.locator('#when [data-fact=clusterPrice]')).toHaveText('70.5')
  await live(page, 'when', 'a').fill('120')
  await expect(live(page, 'when', 'a')).not.toHaveAttribute('aria-invalid')
  await expect(page.locator('#when [data-fact=integratedPrice]')).toHaveText('74.0')
})

test('each link moves its figure and back, scrolls nothing, and shows the number that its sentence says', async ({
  page,
  site
}) => {
  test.slow()
  await open(page, site)
  for (const unit of await page.locator('.unit').all()) {
    const figure = unit.locator('cluster-figure')
    await figure.scrollIntoViewIfNeeded()
    await expect.poll(() => figure.evaluate(({ result }) => result !== undefined)).toBe(true)
    for (const button of await unit.locator('button.move').all()) {
      await button.scrollIntoViewIfNeeded()
      const before = await figure.evaluate(({ value }) => value)
      const at = await page.evaluate(() => scrollY)
      await button.press('Enter')
      await expect(button).toHaveAttribute('aria-pressed', 'true')
      const wanted = Object.fromEntries(new URLSearchParams(await button.getAttribute('data-state')))
      await expect
        .poll(() => figure.evaluate(({ value }, keys) => keys.map((key) => String(value[key])), Object.keys(wanted)))
        .toEqual(Object.values(wanted))
      expect(await figure.evaluate(({ problems }) => problems)).toEqual([])
      expect(await page.evaluate(() => scrollY)).toBe(at)
      await button.press('Escape')
      await expect(button).toHaveAttribute('aria-pressed', 'false')
      expect(await figure.evaluate(({ value }) => value)).toEqual(before)
    }
  }
})

test('a link that is pressed lets another take its place, and whoever moves on from it is not led back', async ({
  page,
  site
}) => {
  await open(page, site)
  const [five, six] = ['Five', 'Six'].map((name) => page.getByRole('button', { name, exact: true }))
  await five.click()
  await six.click()
  await expect(five).toHaveAttribute('aria-pressed', 'false')
  await six.click()
  expect((await valueOf(page, 'when')).n).toBe(4)
  await six.click()
  await page.locator('#when [data-knob=n]').fill('12')
  await expect(six).toHaveAttribute('aria-pressed', 'false')
  expect((await valueOf(page, 'when')).n).toBe(12)
})

test('a guess is answered with what it leads to', async ({ page, site }) => {
  await open(page, site)
  const guess = page.getByLabel('Your guess')
  for (const [number, said] of [
    ['4', 'You said 4: at that number the chain sells at 70.5 and the big firm at 64.0. It takes 6.'],
    ['6', '6 it is: the chain sells at 61.1 and the big firm at 64.0. One firm fewer per stage would not do.'],
    ['40', 'You said 40: the chain sells at 34.8 and the big firm at 64.0. Fewer will do: 6.']
  ]) {
    await guess.fill(number)
    await page.getByRole('button', { name: 'Show me' }).click()
    await expect(page.locator('#answer')).toHaveText(said)
  }
})

test('the list of units marks the present one, and another language goes on at the same place', async ({
  page,
  site
}) => {
  await open(page, site)
  await page.locator('#units').getByRole('link', { name: 'Who gains' }).click()
  const present = page.locator('#units [aria-current]')
  await expect(present).toHaveText('Who gains')
  await expect(page.locator('#progress')).toHaveText('3 of 7')
  await page.getByRole('combobox', { name: 'Language' }).selectOption('zh-Hant')
  await expect(page).toHaveURL(`${site.url}/zh-hant/index.html#gains`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant')
  await expect(present).toHaveText('誰得利')
})

for (const [old, now] of [
  ['index.html#spread', 'figures.html?lang=en#spread'],
  ['index.html?view=length&k=6', 'figures.html?lang=en&view=length&k=6'],
  ['index.html?lang=zh-Hans', 'zh-hans/index.html'],
  ['zh-hant/index.html?preset=tie', 'figures.html?lang=zh-Hant&preset=tie']
]) {
  test(`${old} leads to ${now}`, async ({ page, site }) => {
    await page.goto(`${site.url}/${old}`)
    await expect(page).toHaveURL(`${site.url}/${now}`)
    await page.waitForFunction(() => [...document.querySelectorAll('cluster-figure')].some(({ result }) => result))
  })
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  for (const [lang, address] of Object.entries(ADDRESSES)) {
    test(`the article is there to be read in ${lang}: prose, pictures, and links that lead to their figures`, async ({
      page,
      site
    }) => {
      await page.goto(`${site.url}/${address}`)
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
      await expect(page.locator('.unit cluster-figure > svg')).toHaveCount(7)
      for (const picture of await page.locator('.unit cluster-figure > svg').all()) await expect(picture).toBeVisible()
      for (const paragraph of await page.locator('.prose p').all()) await expect(paragraph).toHaveText(/\S/)
      await expect(page.locator('input:visible')).toHaveCount(0)
      const links = page.locator('a.move')
      expect(await links.count()).toBeGreaterThanOrEqual(20)
      await links.first().click()
      await expect(page).toHaveURL(/\/embed\.html\?view=price&k=4&n=5&v=\d&lang=/)
      await page.goto(`${site.url}/${address}`)
      await page.getByRole('link', { name: lang === 'en' ? '繁體中文' : 'English' }).click()
      await expect(page.locator('html')).toHaveAttribute('lang', lang === 'en' ? 'zh-Hant' : 'en')
    })
  }
})

test.describe('under the strict policy', () => {
  test.use({ policy: strictPolicy })

  for (const [lang, address] of Object.entries(ADDRESSES)) {
    test(`axe finds nothing in the article in ${lang}, and nothing has to be scrolled sideways at 320 pixels`, async ({
      page,
      site
    }) => {
      await page.setViewportSize({ width: 320, height: 640 })
      await open(page, site, address)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
      })
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    })
  }
})

test('axe finds nothing in the article, light and dark', async ({ page, site }) => {
  test.slow()
  for (const theme of ['light', 'dark']) {
    await open(page, site, `index.html?theme=${theme}`)
    expect(await violations(page), theme).toEqual([])
  }
})

test('in a window of 1280 pixels the article is at most 14,000 pixels long', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await open(page, site)
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  expect(height).toBeGreaterThan(4000)
  expect(height).toBeLessThanOrEqual(14_000)
})

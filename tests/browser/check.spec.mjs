// The page that an author opens within their own site says the truth about it.

import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, strictPolicy, test as base } from './figure.mjs'
import words from '../../www/text/pages/check.json' with { type: 'json' }

const test = base.extend({
  /** The page of a host with the check in a frame, opened; gives the frame. */
  framed: async ({ page, site }, use) => {
    await use(async ({ attributes = '', script = '' } = {}) => {
      const body = `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">${script}
        <iframe title="Check" src="check.html?lang=en" ${attributes} style="width:800px;height:600px;border:0"></iframe>`
      await page.route(`${site.url}/host.html`, (route) => route.fulfill({ contentType: 'text/html', body }))
      await page.goto(`${site.url}/host.html`)
      return page.frameLocator('iframe')
    })
  },

  /** The check by itself. */
  alone: async ({ page, site }, use) => {
    await use(async (lang = 'en') => {
      await page.goto(`${site.url}/check.html?lang=${lang}`)
      return page
    })
  }
})

/** Expects of every line named here its verdict and its outcome: `{ wasm: 'works compiled' }`. */
async function expectLines(place, expected, lang = 'en') {
  const { verdicts, lines } = words[lang]
  for (const [id, finding] of Object.entries(expected)) {
    const [verdict, outcome] = finding.split(' ')
    const line = place.locator(`#line-${id}`)
    await expect(line.locator('strong'), id).toHaveText(verdicts[verdict])
    await expect(line.locator('.sentence'), id).toHaveText(pattern(lines[id][outcome]))
  }
}

/** A text of the catalogue with anything for its values. */
const pattern = (text) =>
  new RegExp(
    `^${text
      .split(/\{\w+\}/)
      .map((piece) => piece.replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
      .join('.+')}$`
  )

/** The browsers' own complaints about what is only tried. */
const allow = (problems, expected) => expect(problems.splice(0).filter((text) => !expected.test(text))).toEqual([])

for (const lang of Object.keys(words)) {
  test(`opened by itself the check finds that everything works, in ${lang}`, async ({ alone }) => {
    await expectLines(
      await alone(lang),
      {
        frame: 'fact alone',
        origin: 'fact own',
        secure: 'works yes',
        protocol: 'fact http',
        height: 'unneeded alone',
        taken: 'works left',
        focus: 'unknown press',
        scroll: 'unknown press',
        wasm: 'works compiled',
        styles: 'works adopted',
        inline: 'works applied',
        import: 'works loaded',
        script: 'works loaded',
        refused: 'fact none',
        canvas: 'works same',
        fonts: 'works found',
        storage: 'works granted',
        downloads: 'works granted',
        worker: 'works granted',
        figure: 'works painted'
      },
      lang
    )
  })
}

test(
  'the report as a text says what the lines say, also after another language was chosen',
  { tag: '@once' },
  async ({ alone, page }) => {
    await expectLines(await alone(), { figure: 'works painted', import: 'works loaded' })
    await page.locator('#language').selectOption('zh-Hant')
    await expectLines(page, { figure: 'works painted' }, 'zh-Hant')
    const text = await page.locator('#text').inputValue()
    const lines = await page
      .locator('.lines li')
      .evaluateAll((items) =>
        items.map(({ children }) => [...children].map(({ textContent }) => textContent).join(' – '))
      )
    expect(text.split('\n').slice(2)).toEqual(lines)
  }
)

test(
  'the code for the author’s page is a frame of this page, with a title and loaded when it is near',
  { tag: '@once' },
  async ({ alone, page, site }) => {
    await alone()
    const frame = await page.locator('#snippet textarea').evaluate(({ value }) => {
      const { title, attributes } = new DOMParser().parseFromString(value, 'text/html').querySelector('iframe')
      return { title, src: attributes.src.value, loading: attributes.loading.value, allow: attributes.allow.value }
    })
    expect(frame).toEqual({
      title: words.en.title,
      src: `${site.url}/check.html`,
      loading: 'lazy',
      allow: 'clipboard-write; web-share; fullscreen'
    })
  }
)

test('a host that follows heights is found to do so, and shows the whole report afterwards', async ({
  framed,
  page
}) => {
  const frame = await framed({ script: '<script src="cluster-embed.js" defer></script>' })
  await expectLines(frame, {
    frame: 'fact framed',
    height: 'works follows',
    taken: 'works left',
    downloads: 'unknown press',
    figure: 'works painted'
  })
  await expect
    .poll(async () => {
      const content = await frame.locator('body').evaluate((body) => body.getBoundingClientRect().height)
      return Math.abs((await page.locator('iframe').evaluate(({ clientHeight }) => clientHeight)) - content)
    })
    .toBeLessThanOrEqual(2)
})

test('a host that follows no height is told what to do', async ({ framed }) => {
  const frame = await framed()
  await expectLines(frame, { height: 'fails ignored', figure: 'works painted' })
  await expect(frame.locator('#line-height')).toContainText('stays 600 pixels')
})

test('a host that gives less height than is asked for is told both', { tag: '@once' }, async ({ framed }) => {
  const script = `<script>addEventListener('message', ({ data }) => {
    if (data.type === 'cluster-figure:height') document.querySelector('iframe').style.height = '650px'
  })</script>`
  const frame = await framed({ script })
  await expectLines(frame, { height: 'fails bounded' })
  await expect(frame.locator('#line-height')).toContainText('asked for 700 pixels and got 650')
})

test('after a press the page has the focus, and nothing has scrolled', async ({ framed }) => {
  const frame = await framed()
  await expectLines(frame, { figure: 'works painted', height: 'fails ignored' })
  await frame.getByRole('button', { name: words.en.focus }).click()
  await expectLines(frame, { focus: 'works given', scroll: 'works still' })
})

test('a host that scrolls when the frame has the focus is found out', async ({ framed }) => {
  const script = `<style>body { height: 5000px }</style><script>addEventListener('blur', () => scrollTo(0, 300))</script>`
  const frame = await framed({ script })
  await expectLines(frame, { figure: 'works painted', height: 'fails ignored' })
  // By the script of somebody in the frame, because a real press would scroll before the button hears of it.
  await frame.getByRole('button', { name: words.en.focus }).evaluate((button) => button.click())
  await expectLines(frame, { scroll: 'fails moved' })
})

test('a page that takes the focus while it loads is found out', async ({ alone, page }) => {
  await page.addInitScript(() =>
    document.addEventListener('DOMContentLoaded', () => document.getElementById('save').focus())
  )
  await expectLines(await alone(), { taken: 'fails taken' })
})

test('in sandbox="allow-scripts" the check tells what is missing, and that the figure works', async ({
  framed,
  problems
}) => {
  const frame = await framed({ attributes: 'sandbox="allow-scripts"' })
  await expectLines(frame, {
    origin: 'fact opaque',
    import: 'unneeded other',
    script: 'works loaded',
    storage: 'unneeded refused',
    downloads: 'unknown press',
    worker: 'unneeded refused',
    height: 'fails ignored',
    figure: 'works painted'
  })
  allow(problems, /cluster-figure-tools|ERR_FAILED|CORS/)
})

test.describe('under the strict policy', () => {
  test.use({ policy: strictPolicy })

  test('the check tells what was refused, and that the figure needs none of it', async ({ alone, problems }) => {
    const page = await alone()
    await expectLines(page, {
      wasm: 'works compiled',
      styles: 'works adopted',
      inline: 'unneeded ignored',
      import: 'works loaded',
      figure: 'works painted',
      refused: 'fact some'
    })
    await expect(page.locator('#line-refused')).toContainText('style-src')
    allow(problems, /policy|Policy|Trusted/)
  })
})

test.describe('under the strict policy without WebAssembly', () => {
  test.use({ policy: strictPolicy.replace(" 'wasm-unsafe-eval'", '') })

  test('the check says that the figure does without, and what the policy might allow', async ({ alone, problems }) => {
    const page = await alone()
    await expectLines(page, {
      wasm: 'unneeded refused',
      styles: 'works adopted',
      import: 'works loaded',
      figure: 'works painted'
    })
    await expect(page.locator('#line-wasm')).toContainText("'wasm-unsafe-eval'")
    await expect(page.getByRole('alert')).toHaveCount(0)
    allow(problems, /policy|Policy|Trusted/)
  })
})

test(
  'without WebAssembly the check tells of the translation, and the figure is painted',
  { tag: '@once' },
  async ({ alone, page }) => {
    await page.addInitScript(() => {
      delete globalThis.WebAssembly
    })
    await expectLines(await alone(), { wasm: 'unneeded absent', figure: 'works painted' })
  }
)

test('the check says when the script of the figure is missing, and when its parts are', async ({
  alone,
  page,
  site,
  problems
}) => {
  for (const name of ['cluster-figure.js', 'cluster-figure-tools.js'])
    await page.route(`${site.url}/${name}`, (route) => route.fulfill({ status: 404 }))
  await expectLines(await alone(), { figure: 'fails missing', import: 'fails refused', script: 'fails refused' })
  allow(problems, /404|cluster-figure|module/)
})

test(
  'a browser that changes what is read off a canvas is told to save no PNG',
  { tag: '@once' },
  async ({ alone, page }) => {
    await page.addInitScript(() => {
      const read = CanvasRenderingContext2D.prototype.getImageData
      CanvasRenderingContext2D.prototype.getImageData = function (...area) {
        const image = read.apply(this, area)
        image.data[0] ^= 1
        return image
      }
    })
    await expectLines(await alone(), { canvas: 'unneeded other', figure: 'works painted' })
  }
)

test('check.html opens from a disk', async ({ page, problems }) => {
  await page.goto(`${pathToFileURL(resolve('dist/check.html'))}?lang=en`)
  await expectLines(page, {
    origin: 'fact file',
    protocol: 'fact file',
    script: 'works loaded',
    figure: 'works painted'
  })
  allow(problems, /cluster-figure-tools|ERR_FAILED|CORS/)
})

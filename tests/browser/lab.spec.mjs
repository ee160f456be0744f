// The one file with everything inside, and the copies that it makes of itself.

import { createHash } from 'node:crypto'
import { chmod, copyFile, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, Figure, test as base } from './figure.mjs'

const test = base.extend({
  /** A folder of a disk with nothing but the file in it. */
  disk: async ({}, use) => {
    const disk = await mkdtemp(join(tmpdir(), 'lab-'))
    await copyFile('dist/cluster-lab.html', join(disk, 'cluster-lab.html'))
    await use(disk)
  },

  /** What was asked for besides the file itself. */
  asked: async ({ context }, use) => {
    const asked = []
    context.on('request', (request) => {
      if (!request.isNavigationRequest() && !/^(data|blob):/.test(request.url())) asked.push(request.url())
    })
    await use(asked)
    expect(asked).toEqual([])
  },

  /** Opens a file of the disk, without a network: `open('cluster-lab.html', { view: 'length' })`. */
  open: async ({ page, disk, asked, context }, use) => {
    await context.setOffline(true)
    await use(async (name = 'cluster-lab.html', query = {}, view = 'price') => {
      await page.goto(
        `${pathToFileURL(join(disk, name))}?${new URLSearchParams({ lang: 'en', page: 'figures', ...query })}`
      )
      const figure = new Figure(page, `cluster-figure[view=${view}]`)
      await figure.sentence.waitFor()
      return figure
    })
  }
})

async function moveOn(figure) {
  await figure.slider('n').focus()
  await figure.page.keyboard.press('ArrowRight')
}

/**
 * Saves a copy beside the file: what the page hands to the browser, because Firefox reports no download from a disk. It begins
 * none either: a download that begins late would end whatever navigation comes next.
 */
async function saveCopy(page, disk, name) {
  const given = await page.evaluateHandle(() => {
    const text = Promise.withResolvers()
    HTMLAnchorElement.prototype.click = () => {}
    const { createObjectURL } = URL
    URL.createObjectURL = (blob) => {
      text.resolve(blob.text())
      return createObjectURL.call(URL, blob)
    }
    return { text: text.promise }
  })
  await page.getByRole('button', { name: 'Save a copy' }).click()
  await writeFile(join(disk, name), await given.evaluate(({ text }) => text))
}

test('the one file opens from a disk without a network, moves, shows a source and leads to its other pages', async ({
  open,
  page
}) => {
  const figure = await open()
  const before = await figure.look()
  await moveOn(figure)
  expect((await figure.look('keys')).keys).not.toEqual(before.keys)
  const provinces = new Figure(page, 'cluster-figure[view=provinces]')
  await provinces.keys.getByRole('button').last().click()
  await expect(provinces.panel.locator('blockquote mark')).toHaveText('7.2')
  await provinces.panel.getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'The sources: what the texts print, and what follows from it'
  )
  await expect(page.locator(':target')).toBeInViewport()
  await page.getByRole('link', { name: 'All figures' }).click()
  await page.getByRole('link', { name: 'The model: assumptions' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The model: assumptions, equations, limits')
})

test('every view of the one file is painted', async ({ open, page }) => {
  await open()
  const painted = () =>
    page.evaluate(() => [...document.querySelectorAll('cluster-figure')].map(({ result }) => result !== undefined))
  await page.evaluate(() => document.querySelectorAll('cluster-figure').forEach((figure) => figure.scrollIntoView()))
  for (const figure of await page.locator('cluster-figure').all()) await figure.scrollIntoViewIfNeeded()
  await expect.poll(async () => (await painted()).every(Boolean)).toBe(true)
})

test(
  'every link of every page of the one file stays in it, and every place that it names is there',
  { tag: '@once' },
  async ({ open, page }) => {
    await open()
    const addresses = () => page.locator('a[href]').evaluateAll((links) => links.map(({ href }) => href))
    // A page has the same links whatever its figures show.
    const pageOf = (href) => {
      const { searchParams } = new URL(href)
      return searchParams.get('page') ?? searchParams.get('lang')
    }
    const pages = new Map((await addresses()).map((href) => [pageOf(href), href.split('#')[0]]))
    expect(pages.size).toBeGreaterThan(3)
    const file = page.url().split('?')[0]
    for (const address of [...pages.values(), `${file}?lang=zh-Hant`, `${file}?lang=zh-Hans`]) {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/)
      for (const href of await addresses()) expect(href).toMatch(/\/cluster-lab\.html(\?|#|$)/)
      const lost = await page
        .locator('a[href^="#"]')
        .evaluateAll((links) =>
          links.filter(({ hash }) => !document.getElementById(hash.slice(1))).map(({ hash }) => hash)
        )
      expect(lost).toEqual([])
    }
  }
)

test(
  'the policy of the one file lists the hashes of its own scripts and styles, and nothing can be sent',
  { tag: '@once' },
  async ({ disk }) => {
    const file = await readFile(join(disk, 'cluster-lab.html'), 'utf8')
    const [policy] = file.match(/(?<=http-equiv="Content-Security-Policy"\s+content=")[^"]*/)
    const directives = Object.fromEntries(
      policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)])
    )
    expect(directives).toMatchObject({
      'default-src': ["'none'"],
      'connect-src': ["'none'"],
      'form-action': ["'none'"]
    })
    const hashes = (name) =>
      [...file.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'gs'))].map(
        ([, content]) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`
      )
    expect(new Set(directives['script-src'])).toEqual(new Set([...hashes('script'), "'wasm-unsafe-eval'"]))
    expect(new Set(directives['style-src'])).toEqual(new Set(hashes('style')))
  }
)

test('a request from the one file is refused by its own policy', async ({ open, page, problems }) => {
  await open()
  const refused = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective))
        fetch('https://example.org/').catch(() => {})
      })
  )
  expect(refused).toBe('connect-src')
  expect(problems.splice(0).join()).toContain('connect-src')
})

test('no inlined text ends its script or opens a comment', { tag: '@once' }, async ({ disk }) => {
  const file = await readFile(join(disk, 'cluster-lab.html'), 'utf8')
  const scripts = file
    .split('<script>')
    .slice(1)
    .map((rest) => rest.split(/<\/script/i)[0])
  expect(scripts.length).toBeGreaterThan(5)
  for (const script of scripts) expect(script).not.toContain('<!--')
  const ends = file.match(/<\/script/gi)
  expect(ends.length).toBe(scripts.length)
})

test('a copy shows what the figures showed, and so does a copy of the copy', async ({ open, page, disk, context }) => {
  const figure = await open()
  await moveOn(figure)
  await page.locator('cluster-figure[view=duel]').evaluate((duel) => {
    duel.a = 140
  })
  const shown = await figure.look()
  await saveCopy(page, disk, 'copy.html')
  const copied = await open('copy.html')
  expect(await copied.look()).toMatchObject({ keys: shown.keys, sentence: shown.sentence, value: shown.value })
  expect(await page.locator('cluster-figure[view=duel]').evaluate((duel) => duel.value.a)).toBe(140)
  await moveOn(copied)
  const moved = await copied.look()
  expect(moved.keys).not.toEqual(shown.keys)
  await saveCopy(page, disk, 'copy of copy.html')
  const again = await open('copy of copy.html')
  expect(await again.look()).toMatchObject({ keys: moved.keys, sentence: moved.sentence, value: moved.value })
  // What the reader moved has attributes, and no picture of the state before; all else is the same, as a browser reads it.
  const files = await Promise.all(
    ['cluster-lab.html', 'copy.html', 'copy of copy.html'].map((name) => readFile(join(disk, name), 'utf8'))
  )
  const blank = await context.newPage()
  const [original, first, second] = await Promise.all(
    files.map((file) =>
      blank.evaluate((file) => {
        // Blanks behind the body become a part of it.
        const read = new DOMParser().parseFromString(file, 'text/html')
        const { content } = read.querySelector('template[data-page=figures]')
        const moved = [...content.querySelectorAll('cluster-figure')].filter(({ attributes: { view } }) =>
          ['price', 'duel'].includes(view?.value ?? 'price')
        )
        return {
          moved: moved.map((figure) => [figure.remove(), figure.innerHTML.length][1]),
          rest: read.documentElement.outerHTML.replace(/\s+(?=<\/body>)/, '')
        }
      }, file)
    )
  )
  expect(first.moved).toEqual(original.moved.map(() => 0))
  expect(second.moved).toEqual(first.moved)
  for (const { rest } of [first, second]) expect(rest === original.rest, 'all else is the same').toBe(true)
})

test('a link names a state of a figure of the one file', { tag: '@once' }, async ({ open }) => {
  const figure = await open('cluster-lab.html', { view: 'length', k: '6' }, 'length')
  expect((await figure.look('value')).value.k).toBe(6)
})

test(
  'the language that is chosen goes along to the other pages of the one file',
  { tag: '@once' },
  async ({ open, page }) => {
    await open()
    await page.locator('#language').selectOption('zh-Hant')
    await page.locator('footer a[href*="page=model"]').click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/模型/)
  }
)

for (const folder of ['a folder with spaces', '集群 #1 100% ?']) {
  test(`the one file works in a folder called “${folder}” on a medium that cannot be written`, async ({
    open,
    disk,
    page
  }) => {
    await mkdir(join(disk, folder))
    await copyFile('dist/cluster-lab.html', join(disk, folder, 'cluster-lab.html'))
    await chmod(join(disk, folder, 'cluster-lab.html'), 0o444)
    await chmod(join(disk, folder), 0o555)
    const figure = await open(join(folder, 'cluster-lab.html'))
    const before = await figure.look()
    await moveOn(figure)
    expect((await figure.look('keys')).keys).not.toEqual(before.keys)
    await page.locator('footer a[href*="page=model"]').click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The model: assumptions, equations, limits')
  })
}

test('the one file works where nothing can be stored', { tag: '@once' }, async ({ open, page }) => {
  await page.addInitScript(() => {
    const refused = {
      get() {
        throw new DOMException('storage is off', 'SecurityError')
      }
    }
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, refused)
    Object.defineProperty(Document.prototype, 'cookie', refused)
  })
  const figure = await open()
  const before = await figure.look()
  await moveOn(figure)
  expect((await figure.look('keys')).keys).not.toEqual(before.keys)
})

test(
  'version, sources and the licenses of others can be read in the one file',
  { tag: '@once' },
  async ({ open, page }) => {
    await open()
    await page.getByRole('link', { name: 'Version, data and licenses' }).click()
    await expect(page.getByText(/version\s+\d+\.\d+\.\d+/)).toBeVisible()
    await expect(page.getByText('Jing Xia')).toBeVisible()
    const plotters = page.locator('details').filter({ hasText: 'plotters' }).first()
    await plotters.locator('summary').click()
    await expect(plotters.locator('pre').first()).toContainText(/copyright/i)
    const without = await page.locator('details:not(:has(pre))').allTextContents()
    expect(without).toEqual([])
  }
)

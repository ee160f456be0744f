// Why a figure cannot start, by cause: what the author wrote stays, and a sentence says what to do.

import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { letters } from '../../xtask/pack.mjs'
import { expect, strictPolicy, test, words } from './figure.mjs'

const CORE = 'cluster-figure.js'
const VIEWS = 'cluster-figure-views.js'
const WASMLESS = 'cluster-figure-wasmless.js'

const MAGIC = [0, 97, 115, 109].map(letters).join('')

const fixed = 'With four stages of nine firms the cluster sells at 52.8.'

const withoutWebAssembly = () => {
  delete globalThis.WebAssembly
}

const article = (
  lang,
  view
) => `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>An article</title><link rel="icon" href="data:,">
<script src="${CORE}" defer></script><cluster-figure view="${view}"><p>${fixed}</p></cluster-figure>`

const built = (name) => readFile(join('dist', name), 'utf8')

/** What is left of a file when copying it broke off. */
const start = async (name) => (await built(name)).slice(0, 100_000)

/** Opens an article of one figure whose files may be others than those of the site; `undefined` is a missing one. */
async function open(page, { url }, { lang = 'en', view = 'price', files = {}, policy = '' } = {}) {
  for (const [name, body] of Object.entries({ 'failing.html': article(lang, view), ...files })) {
    await page.route(`${url}/${name}`, (route) =>
      route.fulfill(
        body === undefined
          ? { status: 404 }
          : {
              contentType: name.endsWith('.js') ? 'text/javascript' : 'text/html',
              headers: policy ? { 'Content-Security-Policy': policy } : {},
              body
            }
      )
    )
  }
  await page.goto(`${url}/failing.html`)
}

async function expectFailure(page, code, { lang = 'en', file = '' } = {}) {
  await expect(page.getByRole('alert')).toHaveText(words[lang].failure[code].replace('{file}', file))
  await expect(page.getByText(fixed)).toBeVisible()
  await expect(page.locator('canvas')).toHaveCount(0)
}

// The browsers' own complaints come on top.
test.afterEach(({ problems }) => {
  problems.length = 0
})

const causes = {
  policy: {
    policy: strictPolicy.replace(" 'wasm-unsafe-eval'", ''),
    file: WASMLESS,
    files: () => ({ [WASMLESS]: undefined })
  },
  // One byte of the inlined wasm, whose first are letters of their own.
  damaged: {
    files: async () => ({ [CORE]: (await built(CORE)).replace(MAGIC, `${MAGIC.slice(0, -1)}${letters(110)}`) })
  },
  // As in Safari 16.3 and Firefox 100.
  old: {
    before: () => {
      globalThis.CSSStyleSheet = class {
        constructor() {
          throw new TypeError('Illegal constructor')
        }
      }
    }
  },
  part: { view: 'length', file: VIEWS, files: () => ({ [VIEWS]: undefined }) },
  wasm: { before: withoutWebAssembly, file: WASMLESS, files: () => ({ [WASMLESS]: undefined }) }
}

for (const [code, { before, file, files, ...given }] of Object.entries(causes)) {
  for (const lang of Object.keys(words)) {
    test(`failure “${code}” says what to do in ${lang}, beside what the author wrote`, async ({ page, site }) => {
      await page.addInitScript(() => {
        window.told = []
        document.addEventListener('error', ({ detail }) => window.told.push(detail.code ?? 'old'))
      })
      if (before) await page.addInitScript(before)
      await open(page, site, { ...given, lang, files: await files?.() })
      await expectFailure(page, code, { lang, file })
      expect(await page.evaluate(() => window.told)).toEqual([code])
    })
  }
}

test('failure “old” is also that of a browser that compiles the wasm and cannot start it', async ({ page, site }) => {
  await page.addInitScript(() => {
    WebAssembly.Instance = class {
      constructor() {
        throw new WebAssembly.LinkError('import object field is not a Function')
      }
    }
  })
  await open(page, site)
  await expectFailure(page, 'old')
})

test('a first script that broke off leaves what the author wrote', async ({ page, site, problems }) => {
  await open(page, site, { files: { [CORE]: await start(CORE) } })
  await expect.poll(() => problems.length).toBeGreaterThan(0)
  await expect(page.getByText(fixed)).toBeVisible()
})

test('a part that broke off is named', async ({ page, site }) => {
  await open(page, site, { view: 'length', files: { [VIEWS]: await start(VIEWS) } })
  await expectFailure(page, 'part', { file: VIEWS })
})

test('a translation that broke off is named', async ({ page, site }) => {
  await page.addInitScript(withoutWebAssembly)
  await open(page, site, { files: { [WASMLESS]: await start(WASMLESS) } })
  await expectFailure(page, 'wasm', { file: WASMLESS })
})

test('a translation that could not be loaded is asked for again at the next change', async ({ page, site }) => {
  await page.addInitScript(withoutWebAssembly)
  await open(page, site, { files: { [WASMLESS]: undefined } })
  await expectFailure(page, 'wasm', { file: WASMLESS })
  await page.unroute(`${site.url}/${WASMLESS}`)
  await page.locator('cluster-figure').evaluate((element) => {
    element.n = [12]
  })
  await expect(page.locator('cluster-figure .sentence')).toContainText('12 firms')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByText(fixed)).toBeHidden()
})

for (const [code, { before, view = 'price', file }] of Object.entries(causes).filter(
  ([, { file, policy }]) => file && !policy
)) {
  for (const [state, change] of Object.entries({
    missing: (path) => rm(path),
    incomplete: async (path) => writeFile(path, await start(file))
  })) {
    test(`failure “${code}” is told on a page opened from a disk where the file is ${state}`, async ({
      page,
      disk
    }) => {
      if (before) await page.addInitScript(before)
      await change(join(disk, file))
      await writeFile(join(disk, 'failing.html'), article('en', view))
      await page.goto(String(pathToFileURL(join(disk, 'failing.html'))))
      await expectFailure(page, code, { file })
    })
  }
}

/** How the promises of copies end: with a copy, or with the code of the failure. */
const copies = (page, selector = 'cluster-figure') =>
  page.evaluate((selector) => {
    const element = document.querySelector(selector)
    return Promise.all(
      ['toCSV', 'toSVG', 'toPNG'].map((name) =>
        element[name]().then(
          () => 'copy',
          ({ code = 'old' }) => code
        )
      )
    )
  }, selector)

for (const [code, { before, files, ...given }] of Object.entries(causes)) {
  test(`copies of a figure that fails by “${code}” are refused with that cause`, async ({ page, site }) => {
    if (before) await page.addInitScript(before)
    await open(page, site, { ...given, files: await files?.() })
    await expectFailure(page, code, given)
    expect(await copies(page)).toEqual([code, code, code])
  })
}

test('copies of a figure whose table is refused are refused with the fault of the table', async ({ page, site }) => {
  const table = '<script type="text/csv">place,series\nLyon,Mills</script>'
  await open(page, site, { files: { 'failing.html': article('en', 'provinces').replace('<p>', `${table}<p>`) } })
  await expect(page.getByRole('alert')).toBeVisible()
  expect(await copies(page)).toEqual(['MISSING_COLUMN', 'MISSING_COLUMN', 'MISSING_COLUMN'])
})

test('a copy of a figure that is taken away meanwhile is refused', async ({ page, site }) => {
  await open(page, site, { view: 'length', files: { [VIEWS]: await built(VIEWS) } })
  await expect(page.locator('canvas')).toBeVisible()
  const ended = await page.evaluate(async () => {
    const element = document.createElement('cluster-figure')
    element.data = 'none.csv'
    element.setAttribute('data', 'none.csv')
    element.view = 'provinces'
    document.body.append(element)
    const copy = element.toSVG().then(
      () => 'copy',
      ({ message }) => message
    )
    element.remove()
    return copy
  })
  expect(ended).toContain('in no page')
})

/** No further canvas can be drawn on, as where the memory for them is used up. */
const withoutCanvas = () => {
  const { getContext } = HTMLCanvasElement.prototype
  const given = new WeakSet()
  window.full = true
  HTMLCanvasElement.prototype.getContext = function (...wanted) {
    if (window.full && !given.has(this)) return null
    given.add(this)
    return Reflect.apply(getContext, this, wanted)
  }
}

for (const lang of Object.keys(words)) {
  test(`without a canvas what the author wrote stands there, and says why in ${lang}, until there is one`, async ({
    page,
    site
  }) => {
    await page.addInitScript(withoutCanvas)
    await open(page, site, { lang })
    await expect(page.getByRole('alert')).toHaveText(words[lang].failure.CANVAS)
    await expect(page.getByText(fixed)).toBeVisible()
    await expect(page.locator('canvas')).toBeHidden()
    expect(await copies(page)).toEqual(['CANVAS', 'CANVAS', 'CANVAS'])
    await page.evaluate(() => {
      window.full = false
    })
    await page.locator('cluster-figure').evaluate((element) => {
      element.n = 12
    })
    await expect(page.locator('canvas')).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(page.getByText(fixed)).toBeHidden()
  })
}

test('a figure that loses its canvas to want of memory while it is used says so, and its neighbor stays', async ({
  page,
  site
}) => {
  await page.addInitScript(withoutCanvas)
  await page.addInitScript(() => {
    window.full = false
  })
  await open(page, site, {
    files: { 'failing.html': `${article('en', 'price')}<cluster-figure id="neighbor"></cluster-figure>` }
  })
  await expect(page.locator('#neighbor canvas')).toBeVisible()
  await page.evaluate(() => {
    window.full = true
  })
  await page
    .locator('cluster-figure')
    .first()
    .evaluate((element) => {
      element.lang = 'zh-Hans'
    })
  await expect(page.getByRole('alert')).toHaveText(words['zh-Hans'].failure.CANVAS)
  await expect(page.getByText(fixed)).toBeVisible()
  await expect(page.locator('#neighbor canvas')).toBeVisible()
})

/** Memories of WebAssembly that have `pages` pages of 64 KiB beyond those they start with, and never more. */
const capMemory = (pages) => {
  const number = (bytes, at) => {
    let value = 0,
      shift = 0
    for (;;) {
      const byte = bytes[at++]
      value |= (byte & 127) << shift
      shift += 7
      if (byte < 128) return { value, at }
    }
  }
  const written = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...written(value >> 7)])
  const capped = (bytes) => {
    for (let at = 8; at < bytes.length;) {
      const size = number(bytes, at + 1)
      const end = size.at + size.value
      if (bytes[at] === 5) {
        const initial = number(bytes, size.at + 2).value
        const memory = [1, 1, ...written(initial), ...written(initial + pages)]
        return Uint8Array.from([...bytes.slice(0, at), 5, ...written(memory.length), ...memory, ...bytes.slice(end)])
      }
      at = end
    }
    // One without a memory, to find out whether there may be any.
    return bytes
  }
  WebAssembly.Module = new Proxy(WebAssembly.Module, { construct: (target, [bytes]) => new target(capped(bytes)) })
}

for (const lang of Object.keys(words)) {
  test(`where the memory cannot grow what the author wrote stands there, and says why in ${lang}`, async ({
    page,
    site
  }) => {
    await page.addInitScript(capMemory, 0)
    await open(page, site, { lang })
    await expectFailure(page, 'OUT_OF_MEMORY', { lang })
    expect(await copies(page)).toEqual(['OUT_OF_MEMORY', 'OUT_OF_MEMORY', 'OUT_OF_MEMORY'])
  })
}

test('a figure for which the memory is too small leaves the others as they were, and they go on', async ({
  page,
  site,
  problems
}) => {
  await page.addInitScript(capMemory, 24)
  const table = [
    'place,series,year,value,unit,source,note',
    ...Array.from(
      { length: 5000 },
      (_, row) => `Place ${row % 100},Series ${(row / 100) | 0},,${row},,,${'x'.repeat(150)}`
    )
  ].join('\n')
  const large = `<cluster-figure id="large" view="provinces" lang="en"><script type="text/csv">${table}</script><p>Too many rows.</p></cluster-figure>`
  await open(page, site, { files: { 'failing.html': `${article('en', 'length')}${large}` } })
  await expect(page.locator('#large').getByRole('alert')).toHaveText(words.en.failure.OUT_OF_MEMORY)
  await expect(page.getByText('Too many rows.')).toBeVisible()
  const first = page.locator('cluster-figure').first()
  for (const k of [5, 6]) {
    await first.evaluate((element, k) => {
      element.k = k
    }, k)
    await expect(first.locator('.sentence')).toContainText(`Divided into ${k} stages`)
  }
  expect(problems).toEqual([])
})

test('a part that never answers is told after a while, in the figure and in its panels, and shown if it comes after all', async ({
  page,
  site,
  problems
}) => {
  await page.clock.install()
  const held = []
  for (const name of [VIEWS, 'cluster-figure-tools.js']) await page.route(`**/${name}`, (route) => held.push(route))
  await open(page, site, {
    files: { 'failing.html': `${article('en', 'length')}<cluster-figure id="neighbor" lang="en"></cluster-figure>` }
  })
  const panel = page.locator('#neighbor details.tools')
  await page.locator('#neighbor button[aria-controls=tools]').click()
  await expect.poll(() => held.length).toBe(2)
  await page.clock.fastForward(30_000)
  const late = (file) => words.en.failure.late.replace('{file}', file)
  await expect(page.getByRole('alert')).toHaveText(late(VIEWS))
  await expect(page.getByText(fixed)).toBeVisible()
  await expect(panel).toContainText(late('cluster-figure-tools.js'))
  for (const route of held) await route.continue()
  await expect(page.locator('cluster-figure').first().locator('canvas')).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(panel.getByRole('button', { name: 'PNG' })).toBeVisible()
  expect(problems).toEqual([])
})

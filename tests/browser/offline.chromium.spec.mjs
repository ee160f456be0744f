// What is kept in a browser, and only where and when the reader wants it.

import { createHash } from 'node:crypto'
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, Figure, test as base } from './figure.mjs'
import { serve } from './server.mjs'

const test = base.extend({
  // The certificate of the tests is its own authority.
  launchOptions: [
    async ({ launchOptions }, use) => {
      await use({ ...launchOptions, args: [...launchOptions.args, '--ignore-certificate-errors'] })
    },
    { scope: 'worker' }
  ],

  /** A copy of the site on https, in a folder of its server beside others; `stop()` takes the server away. */
  secure: async ({}, use) => {
    const root = await mkdtemp(join(tmpdir(), 'site-'))
    await cp('dist', join(root, 'figures'), { recursive: true })
    const [key, cert] = await Promise.all(
      ['key', 'certificate'].map((name) => readFile(`tests/browser/https/${name}.pem`))
    )
    const server = await serve(root, { certificate: { key, cert } })
    let stopped
    const stop = () => (stopped ??= server.close())
    await use({ folder: join(root, 'figures'), url: `${server.url}/figures`, requests: server.requests, stop })
    await stop()
  },

  /** The article on https, in a page that may ask this server too. */
  article: async ({ context, secure }, use) => {
    const page = await context.newPage()
    const problems = []
    page.on('pageerror', (error) => problems.push(String(error)))
    await page.goto(`${secure.url}/figures.html?lang=en`)
    await use(page)
    expect(problems).toEqual([])
  }
})

const keep = (page) => page.getByRole('button', { name: /^Keep for offline reading \(\d+\.\d MB\)$/ })
const remove = (page) => page.getByRole('button', { name: 'Remove from this browser' })
const update = (page) => page.getByRole('button', { name: 'Reload to update' })
// The browser fetches a version when it has time for it.
const arrives = { timeout: 15_000 }
const row = (page) => page.locator('#offline')

const stored = (page) =>
  page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope)
  }))

/** A newer version of the article, and the worker that knows it: what becomes of each of the two files at the server. */
async function newerVersion({ folder }) {
  const [article, worker] = await Promise.all(
    ['figures.html', 'service-worker.js'].map((name) => readFile(join(folder, name), 'utf8'))
  )
  const newer = article.replace('<main>', '<main data-newer>')
  const hashed = worker.replace(hash(article), hash(newer)).replace(/"[0-9a-f]{16}"/, '"0123456789abcdef"')
  return {
    article: () => writeFile(join(folder, 'figures.html'), newer),
    worker: () => writeFile(join(folder, 'service-worker.js'), hashed)
  }
}

const hash = (text) => createHash('sha256').update(text).digest('base64')

async function keepIt(page) {
  await keep(page).click()
  await expect(remove(page)).toBeVisible(arrives)
}

test('nothing is stored before the reader asks for it', async ({ article: page, secure }) => {
  await expect(keep(page)).toBeVisible()
  expect(await stored(page)).toEqual({ caches: [], workers: [] })
  expect(secure.requests.join()).not.toContain('service-worker')
})

test('once kept, the pages open and move without their server', async ({ article: page, secure }) => {
  await keepIt(page)
  await secure.stop()
  await page.goto(`${secure.url}/figures.html?lang=en`)
  const price = new Figure(page, 'cluster-figure[view=price]')
  await price.sentence.waitFor()
  const before = await price.keys.textContent()
  await price.slider('n').focus()
  await page.keyboard.press('ArrowRight')
  expect(await price.keys.textContent()).not.toBe(before)
  const provinces = new Figure(page, 'cluster-figure[view=provinces]')
  await provinces.keys.getByRole('button').last().click()
  await expect(provinces.panel.locator('blockquote mark')).toHaveText('7.2')
  await page.getByRole('link', { name: 'The model: assumptions' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The model: assumptions, equations, limits')
})

test('what is kept is named after its contents, and reaches no farther than the folder of the site', async ({
  article: page,
  secure
}) => {
  await keepIt(page)
  const { caches, workers } = await stored(page)
  expect(workers).toEqual([`${secure.url}/`])
  expect(caches).toEqual([expect.stringMatching(new RegExp(`^cluster-pricing ${secure.url}/ [0-9a-f]{16}$`))])
})

test('a newer version waits until the reader reloads, and takes the place of the old', async ({
  article: page,
  secure
}) => {
  await keepIt(page)
  const [old] = (await stored(page)).caches
  const newer = await newerVersion(secure)
  await newer.article()
  await newer.worker()
  await page.reload()
  await expect(update(page)).toBeVisible(arrives)
  await expect(page.locator('main[data-newer]')).toHaveCount(0)
  await page.reload()
  await expect(update(page)).toBeVisible(arrives)
  await expect(page.locator('main[data-newer]')).toHaveCount(0)
  await update(page).click()
  await expect(page.locator('main[data-newer]')).toHaveCount(1)
  await expect(remove(page)).toBeVisible()
  await expect(update(page)).toHaveCount(0)
  await expect.poll(async () => (await stored(page)).caches).toEqual([old.replace(/\w+$/, '0123456789abcdef')])
})

test('a version of which some files are still to come is not kept, and is tried again a minute later', async ({
  article: page,
  secure
}) => {
  await keepIt(page)
  const before = await stored(page)
  const newer = await newerVersion(secure)
  await newer.worker()
  await page.clock.install()
  await page.reload()
  await page.evaluate(async () => {
    const found = await navigator.serviceWorker.getRegistration()
    const worker =
      found.installing ??
      (await new Promise((resolve) =>
        found.addEventListener('updatefound', () => resolve(found.installing), { once: true })
      ))
    while (worker.state !== 'redundant')
      await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }))
  })
  expect(await stored(page)).toEqual(before)
  await expect(remove(page)).toBeVisible()
  await expect(update(page)).toHaveCount(0)
  await newer.article()
  await page.clock.fastForward(60_000)
  await expect(update(page)).toBeVisible(arrives)
  await update(page).click()
  await expect(page.locator('main[data-newer]')).toHaveCount(1)
  await expect.poll(async () => (await stored(page)).caches).toEqual([expect.stringContaining('0123456789abcdef')])
})

test('a file that is not the one that was built is not kept, and the reader can try again', async ({
  article: page,
  secure
}) => {
  const path = join(secure.folder, 'model.html')
  const built = await readFile(path, 'utf8')
  await writeFile(path, built.replace('</body>', '<p>Not built</p></body>'))
  await keep(page).click()
  await expect(row(page)).toContainText('could not be kept', arrives)
  expect(await stored(page)).toEqual({ caches: [], workers: [] })
  await writeFile(path, built)
  await keepIt(page)
})

test('what was kept can be removed, and nothing is left of it', async ({ article: page }) => {
  await keepIt(page)
  await page.evaluate(() => caches.open('of somebody else'))
  await remove(page).click()
  await expect(keep(page)).toBeVisible()
  expect(await stored(page)).toEqual({ caches: ['of somebody else'], workers: [] })
})

test('where a file cannot be fetched, nothing is kept, and the row says so', async ({ article: page, secure }) => {
  await secure.stop()
  await keep(page).click()
  await expect(row(page)).toContainText('could not be kept')
  await expect(keep(page)).toBeVisible()
  expect((await stored(page)).workers).toEqual([])
})

test('the row speaks the language that is chosen', async ({ article: page }) => {
  await keepIt(page)
  await page.locator('#language').selectOption('zh-Hans')
  await expect(page.getByRole('button', { name: '从此浏览器中移除' })).toBeVisible()
})

test('on plain http under the name of a machine nothing is offered, and the figures work', async ({ context }) => {
  const host = Object.values(networkInterfaces())
    .flat()
    .find(({ family, internal }) => family === 'IPv4' && !internal).address
  const server = await serve('dist', { host })
  const page = await context.newPage()
  const problems = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(`${server.url}/figures.html?lang=en`)
  expect(
    await page.evaluate(() => [
      isSecureContext,
      'serviceWorker' in navigator,
      'clipboard' in navigator,
      'randomUUID' in crypto
    ])
  ).toEqual([false, false, false, false])
  const price = new Figure(page, 'cluster-figure[view=price]')
  await price.sentence.waitFor()
  const before = await price.keys.textContent()
  await price.slider('n').focus()
  await page.keyboard.press('ArrowRight')
  expect(await price.keys.textContent()).not.toBe(before)
  await expect(row(page)).toBeHidden()
  expect(problems).toEqual([])
  await server.close()
})

test('a secure context that is not https, such as this machine, is offered nothing either', async ({ page, site }) => {
  await page.goto(`${site.url}/figures.html?lang=en`)
  expect(await page.evaluate(() => isSecureContext)).toBe(true)
  await new Figure(page, 'cluster-figure[view=price]').sentence.waitFor()
  await expect(row(page)).toBeHidden()
})

// A browser that its reader has hardened: JavaScript is interpreted, and WebAssembly is switched off.

import { expect, test } from './figure.mjs'

test.use({
  launchOptions: [
    async ({ launchOptions, browserName }, use) => {
      await use(
        browserName === 'chromium'
          ? { ...launchOptions, args: [...launchOptions.args, '--js-flags=--jitless'] }
          : {
              ...launchOptions,
              firefoxUserPrefs: {
                ...launchOptions.firefoxUserPrefs,
                'javascript.options.wasm': false,
                'javascript.options.ion': false
              }
            }
      )
    },
    { scope: 'worker' }
  ]
})

test('where WebAssembly is switched off the article draws all its figures, and asks for one file more', async ({
  page,
  site
}) => {
  await page.goto(`${site.url}/figures.html?lang=en`)
  expect(await page.evaluate(() => 'WebAssembly' in globalThis)).toBe(false)
  for (const figure of await page.locator('cluster-figure').all())
    await expect(figure.locator('.sentence')).not.toBeEmpty()
  const scripts = site.requests.filter((path) => /^\/cluster-figure.*\.js$/.test(path)).sort()
  expect(scripts).toEqual(['/cluster-figure-wasmless.js', '/cluster-figure.js'])
})

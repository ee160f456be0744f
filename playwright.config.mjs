import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { pace } from './tests/browser/pace.mjs'

// Every browser sees the fonts of the suite, and no others that the machine may have.
process.env.FONTCONFIG_FILE = fileURLToPath(new URL('tests/browser/fonts.conf', import.meta.url))

// Three engines: *.spec.mjs runs in Chromium and Firefox, *.chromium.spec.mjs only in Chromium,
// *.webkit.spec.mjs in WebKit, which its own driver moves (tests/browser/webdriver.mjs). A test tagged @once is about the project's own
// logic, which no engine decides, and runs in Chromium alone.
export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  // Browsers wait for one another less than they would share a processor.
  workers: '100%',
  timeout: 60_000 * pace,
  expect: { timeout: 10_000 * pace, toMatchAriaSnapshot: { pathTemplate: 'tests/browser/trees/{arg}{ext}' } },
  projects: [
    {
      name: 'chromium',
      testMatch: /\.spec\.mjs$/,
      testIgnore: /\.webkit\.spec\.mjs$/,
      use: {
        browserName: 'chromium',
        launchOptions: {
          // The same engine without a window: twice as quick for each new page.
          executablePath: '/usr/bin/chromium-headless-shell',
          args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync'
          ]
        }
      }
    },
    {
      name: 'firefox',
      testMatch: /\.spec\.mjs$/,
      testIgnore: /\.(chromium|webkit)\.spec\.mjs$/,
      grepInvert: /@once/,
      use: {
        browserName: 'firefox',
        // Firefox as it is released, by the standard protocol instead of a patched build.
        channel: 'moz-firefox',
        launchOptions: {
          executablePath: '/usr/bin/firefox-esr',
          firefoxUserPrefs: {
            // A policy that allows no images would be violated by the browser's own wish for an icon.
            'browser.chrome.site_icons': false,
            // Off in automated Firefox, where pages opened from disk would then do more than they do for a reader.
            'security.fileuri.strict_origin_policy': true
          }
        }
      }
    },
    { name: 'webkit', testMatch: /\.webkit\.spec\.mjs$/ }
  ]
})

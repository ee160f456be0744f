import { defineConfig } from '@playwright/test'

// Three engines: *.spec.mjs runs in Chromium and Firefox, *.chromium.spec.mjs only in Chromium,
// *.webkit.spec.mjs in WebKit, which its own driver moves (tests/browser/webdriver.mjs).
export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  // Browsers wait for one another less than they would share a processor.
  workers: '100%',
  expect: { toMatchAriaSnapshot: { pathTemplate: 'tests/browser/trees/{arg}{ext}' } },
  projects: [
    {
      name: 'chromium',
      testMatch: /\.spec\.mjs$/,
      testIgnore: /\.webkit\.spec\.mjs$/,
      use: {
        browserName: 'chromium',
        launchOptions: {
          executablePath: '/usr/bin/chromium',
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

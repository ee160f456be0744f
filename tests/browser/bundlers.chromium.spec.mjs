// The packed package in the hands of bundlers.

import { join } from 'node:path'
import { bundlers } from '../package/bundlers.mjs'
import { project } from '../package/pack.mjs'
import { test } from './fixtures.mjs'
import { expectPainted } from './painted.mjs'

for (const [name, bundle] of Object.entries(bundlers)) {
  test(`bundled by ${name} for production, the package registers the figure, which paints a view of its own and one of a part`, async ({
    page,
    site
  }) => {
    // A bundler minifies megabytes, on a machine that may be busy.
    test.setTimeout(240_000)
    const { root } = await project(`package-${name}`, ['article.js', 'index.html'])
    const built = join(root, 'built')
    await bundle(root, built)
    await page.route(`${site.url}/**`, (route) =>
      route.fulfill({ path: join(built, new URL(route.request().url()).pathname) })
    )
    await page.goto(`${site.url}/index.html`)
    await expectPainted(page.locator('cluster-figure'), 2)
  })
}

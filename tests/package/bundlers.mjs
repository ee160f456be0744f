// Bundlers as authors run them, for production: each makes a folder of the page `index.html` and the script `article.js` of a
// project.

import { cp } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import * as esbuild from 'esbuild'
import { rollup } from 'rollup'
import { build } from 'vite'
import webpack from 'webpack'

export const bundlers = {
  async vite(root, outDir) {
    await build({ root, base: './', logLevel: 'error', build: { outDir: resolve(outDir) } })
  },

  async webpack(root, path) {
    const output = { path: resolve(path), filename: 'article.js' }
    const stats = await promisify(webpack)({
      mode: 'production',
      context: resolve(root),
      entry: './article.js',
      output
    })
    const unclear = stats.compilation.warnings.filter(({ message }) => /dependency/i.test(message))
    if (stats.hasErrors() || unclear.length) throw new Error(stats.toString('errors-warnings'))
    await page(root, path)
  },

  async rollup(root, dir) {
    const bundle = await rollup({ input: join(root, 'article.js'), plugins: [nodeResolve()] })
    await bundle.write({ dir, format: 'es' })
    await page(root, dir)
  },

  async esbuild(root, outdir) {
    const options = { bundle: true, format: 'esm', splitting: true, minify: true, logLevel: 'error' }
    await esbuild.build({ ...options, entryPoints: [join(root, 'article.js')], outdir })
    await page(root, outdir)
  }
}

const page = (root, folder) => cp(join(root, 'index.html'), join(folder, 'index.html'))

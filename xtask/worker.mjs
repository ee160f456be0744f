// Writes the service worker, and says in the article how much it keeps: node xtask/worker.mjs <site>

import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as esbuild from 'esbuild'

const [site] = process.argv.slice(2)

// What readers do not open while they read, and the worker itself, which would keep itself from being renewed.
const LEFT_OUT = /^(cluster-lab\.html|oembed\b.*|social\/.*|cluster-figure.*\.(mjs|wasm)|cluster-figure-data\.json|cluster_pricing.*|.*\.d\.ts|service-worker\.js)$/

const entries = await readdir(site, { recursive: true, withFileTypes: true })
const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(join(site, '/').length).replaceAll('\\', '/'))
const files = paths.filter((path) => !LEFT_OUT.test(path)).sort()
const contents = await Promise.all(files.map((file) => readFile(join(site, file))))

const hash = createHash('sha256')
files.forEach((file, index) => hash.update(`${file}\0${contents[index].length}\0`).update(contents[index]))
await esbuild.build({
  entryPoints: ['www/offline/worker.js'],
  outfile: join(site, 'service-worker.js'),
  define: { FILES: JSON.stringify(files), VERSION: JSON.stringify(hash.digest('hex').slice(0, 16)) },
  charset: 'utf8',
  minify: true,
  target: 'es2022'
})

const article = join(site, 'index.html')
const bytes = contents.reduce((sum, { length }) => sum + length, 0)
await writeFile(article, (await readFile(article, 'utf8')).replace('data-bytes=""', `data-bytes="${bytes}"`))

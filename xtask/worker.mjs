// Writes the service worker, and says on the pages that offer it how much it keeps: node xtask/worker.mjs <site>

import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as esbuild from 'esbuild'

const [site] = process.argv.slice(2)
const WORKER = 'www/offline/worker.js'

// What readers do not open while they read, and the worker itself, which would keep itself from being renewed.
const LEFT_OUT =
  /^(cluster-lab\.html|NOTICES\.txt|oembed\b.*|social\/.*|cluster-figure.*\.(mjs|wasm)|cluster-figure-data\.json|cluster_pricing.*|programmers\.(html|js)|style\/programmers\.css|.*\.d\.ts|service-worker\.js)$/

const entries = await readdir(site, { recursive: true, withFileTypes: true })
const paths = entries
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).slice(join(site, '/').length).replaceAll('\\', '/'))
const files = paths.filter((path) => !LEFT_OUT.test(path)).sort()

const offering = ['index.html', 'zh-hant/index.html', 'zh-hans/index.html', 'figures.html']
const sizes = await Promise.all(files.map(async (file) => (await readFile(join(site, file))).length))
const bytes = sizes.reduce((sum, size) => sum + size, 0)
for (const page of offering.map((name) => join(site, name)))
  await writeFile(page, (await readFile(page, 'utf8')).replace('data-bytes=""', `data-bytes="${bytes}"`))

// After that no file changes any more.
const hashed = await Promise.all(
  files.map(async (file) => [file, `sha256-${sha256(await readFile(join(site, file))).digest('base64')}`])
)
const version = sha256(JSON.stringify(hashed))
  .update(await readFile(WORKER))
  .digest('hex')
  .slice(0, 16)
await esbuild.build({
  entryPoints: [WORKER],
  outfile: join(site, 'service-worker.js'),
  define: { FILES: JSON.stringify(Object.fromEntries(hashed)), VERSION: JSON.stringify(version) },
  charset: 'utf8',
  minify: true,
  target: 'es2022'
})

/** @param {string | NodeJS.ArrayBufferView} content */
function sha256(content) {
  return createHash('sha256').update(content)
}

// Bundles the scripts and styles of the site: node xtask/bundle.mjs <directory of the wasm and its glue> <site>

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import * as esbuild from 'esbuild'
import { text } from '../www/element/bytes.js'

const [generated, site] = process.argv.slice(2)
const figure = join(generated, 'figure')
const views = join(generated, 'views')
const full = join(generated, 'full')

// The standard bindings import their canvas from beside themselves; the source stands with the element.
const project = (wasm) => ({
  name: 'project',
  setup(build) {
    build.onResolve({ filter: /^#glue$/ }, () => ({ path: resolve(wasm, 'cluster_pricing.js') }))
    build.onResolve({ filter: /^#wasm$/ }, () => ({ path: resolve(wasm, 'cluster_pricing_bg.wasm') }))
    build.onResolve({ filter: /^#(data|vocabulary)$/ }, ({ path }) => ({ path: resolve(generated, `${path.slice(1)}.json`) }))
    // The parts on demand stay files of their own.
    build.onResolve({ filter: /^\.\/cluster-figure-\w+\.js$/ }, ({ path }) => ({ path, external: true }))
    build.onResolve({ filter: /^\.\/canvas\.js$/ }, () => ({ path: resolve('www/element/canvas.js') }))
    build.onLoad({ filter: /\.wasm$/ }, async ({ path }) => ({
      contents: text(await readFile(path)),
      loader: 'text'
    }))
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => ({
      contents: (await esbuild.transform(await readFile(path), { ...options, loader: 'css' })).code,
      loader: 'text'
    }))
  }
})

const options = { charset: 'utf8', legalComments: 'none', minify: true, target: 'es2022' }

await Promise.all([
  script('www/element/index.js', 'cluster-figure.js', { format: 'iife' }),
  script('www/element/index.js', 'cluster-figure.mjs', { format: 'esm' }),
  script('www/views/index.js', 'cluster-figure-views.js', { format: 'iife', wasm: views }),
  script('www/sources/index.js', 'cluster-figure-data.js', { format: 'iife' }),
  script('www/tools/index.js', 'cluster-figure-tools.js', { format: 'iife' }),
  // No file of the site: it opens the pages of the one file.
  script('www/lab/index.js', resolve(generated, 'lab.js'), { format: 'iife' }),
  script(join(full, 'cluster_pricing.js'), 'cluster_pricing.js', { format: 'esm' }),
  binary(join(full, 'cluster_pricing_bg.wasm'), 'cluster_pricing_bg.wasm'),
  ...[figure, views].map((wasm) => validate(join(wasm, 'cluster_pricing_bg.wasm'))),
  ...(await sources('www', '.js')).map((path) => script(path, basename(path), { format: 'iife' })),
  styles(await sources('www/style', '.css'))
])
await Promise.all(['cluster-figure.js', 'cluster-figure-views.js', 'cluster-figure-data.js', 'cluster-figure-tools.js', 'cluster_pricing_bg.wasm'].map(weigh))

async function script(entry, name, { format, wasm = figure }) {
  const isClassic = format === 'iife'
  const { outputFiles } = await esbuild.build({
    ...options,
    ...isClassic ? classic(entry) : { entryPoints: [entry] },
    format: 'esm',
    bundle: true,
    plugins: [project(wasm)],
    write: false
  })
  // Text that would end an inline script is escaped by esbuild, except for what opens a comment.
  const code = outputFiles[0].text.replaceAll('<!--', '\\x3C!--')
  // A classic script is read in the page's encoding, which may be any, unless it starts with a byte order mark.
  await writeFile(resolve(site, name), isClassic ? '\uFEFF' + code : code)
}

// A module without exports, in a function. What esbuild calls an IIFE would bring helpers for CommonJS along with every import
// on demand.
function classic(entry) {
  return {
    stdin: { contents: `import './${entry}'`, resolveDir: '.' },
    banner: { js: '(()=>{' },
    footer: { js: '})()' }
  }
}

async function styles(entryPoints) {
  await esbuild.build({ ...options, entryPoints, outdir: join(site, 'style') })
}

async function binary(path, name) {
  await writeFile(join(site, name), await validate(path))
}

async function validate(path) {
  const bytes = await readFile(path)
  if (!WebAssembly.validate(bytes)) throw new Error(`${path} is not valid WebAssembly`)
  return bytes
}

async function sources(directory, extension) {
  const names = await readdir(directory)
  return names.filter((name) => name.endsWith(extension)).map((name) => join(directory, name))
}

async function weigh(name) {
  const bytes = await readFile(join(site, name))
  const sizes = [bytes, gzipSync(bytes, { level: 9 }), brotliCompressSync(bytes)].map(({ length }) => length)
  console.log(`${name}: ${sizes[0]} bytes, gzip ${sizes[1]}, brotli ${sizes[2]}`)
}

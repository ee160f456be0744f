// Bundles the scripts and styles of the site: node xtask/bundle.mjs <directory of the wasm and its glue> <site>

import { createHash } from 'node:crypto'
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import * as zlib from 'node:zlib'
import * as esbuild from 'esbuild'
import { text } from './pack.mjs'
import { words } from './words.mjs'

const [generated, site] = process.argv.slice(2)
const figure = join(generated, 'figure')
const views = join(generated, 'views')
const wasmless = join(generated, 'wasmless')
const full = join(generated, 'full')
const study = join(generated, 'study')

// The standard bindings import what they call from beside themselves; the source stands with the element. Where there is no
// wasm, its translation takes its place.
/** @param {string} wasm @param {boolean} isInlined */
const project = (wasm, isInlined) => ({
  name: 'project',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /^#glue$/ }, ({ path }) => ({ path, namespace: 'project' }))
    // All but the default, which loads a wasm from somewhere.
    build.onLoad({ filter: /^#glue$/, namespace: 'project' }, () => ({
      contents: "export * from './cluster_pricing.js'",
      resolveDir: resolve(wasm)
    }))
    // Where it is no text, there is nothing to unpack.
    if (!isInlined) build.onResolve({ filter: /\/bytes\.js$/ }, () => ({ path: 'bytes', namespace: 'project' }))
    build.onLoad({ filter: /^bytes$/, namespace: 'project' }, () => ({
      contents: 'export const bytes = () => new Uint8Array()'
    }))
    build.onResolve({ filter: /^#wasm$/ }, () => ({ path: resolve(wasm, 'cluster_pricing_bg.wasm') }))
    if (wasm === wasmless)
      build.onResolve({ filter: /\/wasm\.js$/ }, () => ({ path: resolve('www/element/wasmless.js') }))
    build.onResolve({ filter: /^#(data|vocabulary)$/ }, ({ path }) => ({
      path: resolve(generated, `${path.slice(1)}.json`)
    }))
    build.onResolve({ filter: /^#integrity$/ }, () => ({ path: resolve(site, 'integrity.json') }))
    // The parts on demand stay files of their own.
    build.onResolve({ filter: /^\.\/cluster-figure-\w+\.js$/ }, ({ path }) => ({ path, external: true }))
    build.onResolve({ filter: /^\.\/(canvas|given|refusal)\.js$/ }, ({ path }) => ({
      path: resolve('www/element', path)
    }))
    build.onLoad({ filter: /\.wasm$/ }, async ({ path }) => ({
      contents: isInlined ? text(await readFile(path)) : '',
      loader: 'text'
    }))
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => ({
      contents: (await esbuild.transform(await readFile(path), { ...options, loader: 'css' })).code,
      loader: 'text'
    }))
  }
})

// How esbuild makes the object of a module: what a page gave every object would be in it, and be no getter.
const NAMESPACE = /for\(var ([\w$]+) in ([\w$]+)\)([\w$]+)\(([\w$]+),\1,\{get:\2\[\1\],enumerable:!0\}\)/g

// An import of an address that only the page knows; esbuild drops the words that have other bundlers leave it alone.
const OPEN_IMPORT = /\bimport\((?!")/g
const FOR_BUNDLERS = 'import(/* webpackIgnore: true *//* @vite-ignore */'

const options = /** @type {const} */ ({ charset: 'utf8', legalComments: 'none', minify: true, target: 'es2022' })

await Promise.all([
  script('www/element/index.js', 'cluster-figure.js', { format: 'iife' }),
  script('www/element/index.js', 'cluster-figure.mjs', { format: 'esm' }),
  script('www/element/define.js', 'cluster-figure-element.mjs', { format: 'esm' }),
  script('www/element/external.js', 'cluster-figure-external.mjs', { format: 'esm', isInlined: false }),
  binary(join(figure, 'cluster_pricing_bg.wasm'), 'cluster-figure.wasm'),
  copyFile(join(generated, 'data.json'), join(site, 'cluster-figure-data.json')),
  script('www/views/index.js', 'cluster-figure-views.js', { format: 'iife', wasm: views }),
  script('www/views/index.js', 'cluster-figure-wasmless.js', { format: 'iife', wasm: wasmless }),
  script('www/sources/index.js', 'cluster-figure-data.js', { format: 'iife' }),
  script('www/tools/index.js', 'cluster-figure-tools.js', { format: 'iife' }),
  script('www/exercise/index.js', 'cluster-exercise.js', { format: 'iife', wasm: study }),
  // No file of the site: it opens the pages of the one file.
  script('www/lab/index.js', resolve(generated, 'lab.js'), { format: 'iife' }),
  program(),
  binary(join(full, 'cluster_pricing_bg.wasm'), 'cluster_pricing_bg.wasm'),
  validate(join(views, 'cluster_pricing_bg.wasm')),
  styles(await sources('www/style', '.css'), join(site, 'style')),
  styles(await sources('www', '.css'), site)
])
const PARTS = [
  'cluster-figure-views.js',
  'cluster-figure-wasmless.js',
  'cluster-figure-data.js',
  'cluster-figure-tools.js'
]
await integrity(['cluster-figure.js', 'cluster-figure.mjs', ...PARTS])
// A page may state the hashes of what was just written.
await Promise.all((await sources('www', '.js')).map((path) => script(path, basename(path), { format: 'iife' })))
await Promise.all(['cluster-figure.js', ...PARTS, 'cluster-exercise.js', 'cluster_pricing_bg.wasm'].map(weigh))

/**
 * @param {string | { contents: string, resolveDir: string }} entry
 * @param {string} name
 * @param {{ format: 'iife' | 'esm', wasm?: string, isInlined?: boolean }} given
 */
async function script(entry, name, { format, wasm = figure, isInlined = true }) {
  const isClassic = format === 'iife'
  const { outputFiles } = await esbuild.build({
    ...options,
    ...(isClassic ? classic(entry) : typeof entry === 'string' ? { entryPoints: [entry] } : { stdin: entry }),
    format: 'esm',
    bundle: true,
    plugins: [project(wasm, isInlined), words],
    write: false
  })
  // Text that would end an inline script is escaped by esbuild, except for what opens a comment.
  const code = outputFiles[0].text
    .replaceAll('<!--', '\\x3C!--')
    .replaceAll(OPEN_IMPORT, FOR_BUNDLERS)
    .replace(NAMESPACE, 'for(var $1 of Object.keys($2))$3($4,$1,{__proto__:null,get:$2[$1],enumerable:!0})')
  // A classic script is read in the page's encoding, which may be any, unless it starts with a byte order mark.
  await writeFile(resolve(site, name), isClassic ? '\uFEFF' + code : code)
}

/** The functions for programmers, each as it outlives a trap. */
async function program() {
  const glue = resolve(full, 'cluster_pricing.js')
  const names = [...(await readFile(glue, 'utf8')).matchAll(/^export function ([a-z]\w*)/gm)].map(([, name]) => name)
  const contents = `import * as glue from '#glue'
    import { enduring } from './www/element/enduring.js'
    export { default, initSync } from ${JSON.stringify(glue)}
    export const { ${names} } = enduring(glue)`
  await script({ contents, resolveDir: '.' }, 'cluster_pricing.js', { format: 'esm', wasm: full })
}

// A module without exports, in a function. What esbuild calls an IIFE would bring helpers for CommonJS along with every import
// on demand.
/** @param {unknown} entry */
function classic(entry) {
  return {
    stdin: { contents: `import './${entry}'`, resolveDir: '.' },
    banner: { js: '(()=>{' },
    footer: { js: '})()' }
  }
}

/** @param {string[]} entryPoints @param {string} outdir */
async function styles(entryPoints, outdir) {
  await esbuild.build({ ...options, entryPoints, outdir })
}

/** @param {string} path @param {string} name */
async function binary(path, name) {
  await writeFile(join(site, name), await validate(path))
}

/** @param {string} path */
async function validate(path) {
  const bytes = await readFile(path)
  if (!WebAssembly.validate(bytes)) throw new Error(`${path} is not valid WebAssembly`)
  return bytes
}

/**
 * What a page that takes a script from elsewhere writes as its `integrity`.
 * @param {string[]} names
 */
async function integrity(names) {
  /** @param {string} name */
  const hash = async (name) =>
    'sha384-' +
    createHash('sha384')
      .update(await readFile(join(site, name)))
      .digest('base64')
  const hashes = await Promise.all(names.map(async (name) => [name, await hash(name)]))
  await writeFile(join(site, 'integrity.json'), JSON.stringify(Object.fromEntries(hashes), null, 2) + '\n')
}

/** @param {string} directory @param {string} extension */
async function sources(directory, extension) {
  const names = await readdir(directory)
  return names.filter((name) => name.endsWith(extension)).map((name) => join(directory, name))
}

/** @param {string} name */
async function weigh(name) {
  const bytes = await readFile(join(site, name))
  const [gzip, brotli] = await Promise.all([
    promisify(zlib.gzip)(bytes, { level: 9 }),
    promisify(zlib.brotliCompress)(bytes)
  ])
  console.log(`${name}: ${bytes.length} bytes, gzip ${gzip.length}, brotli ${brotli.length}`)
}

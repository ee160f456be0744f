// The package as npm packs it: what it holds, what it says of itself, and its types.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import init, { vocabulary } from '../../dist/cluster_pricing.js'
import { manifest as manifestOf, written } from '../../xtask/manifest.mjs'
import { project } from '../package/pack.mjs'

await init({ module_or_path: await readFile('dist/cluster_pricing_bg.wasm') })
const frameworks = ['react.tsx', 'preact.tsx', 'templates.ts']
const { root, home, paths, manifest } = await project('package-types', [
  'sample.tsx',
  'mistakes.tsx',
  ...frameworks.map((name) => `../hosts/scripted/apps/${name}`)
])
const [
  {
    declarations: [element]
  }
] = (await manifestOf(vocabulary())).modules

test('the tarball holds what the entries need, and nothing else', () => {
  assert.deepEqual(paths, [
    'ARCHITECTURE.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'LICENSE-APACHE',
    'LICENSE-MIT',
    'README.md',
    'custom-elements.json',
    'dist/NOTICES.txt',
    'dist/cluster-exercise.js',
    'dist/cluster-figure-data.js',
    'dist/cluster-figure-data.json',
    'dist/cluster-figure-element.mjs',
    'dist/cluster-figure-external.mjs',
    'dist/cluster-figure-tools.js',
    'dist/cluster-figure-views.js',
    'dist/cluster-figure-wasmless.js',
    'dist/cluster-figure.css',
    'dist/cluster-figure.js',
    'dist/cluster-figure.mjs',
    'dist/cluster-figure.wasm',
    'dist/integrity.json',
    'docs/README.md',
    'docs/attributes.md',
    'docs/exercises.md',
    'docs/hosts.md',
    'docs/offline.md',
    'docs/own-tables.md',
    'docs/packages.md',
    'docs/performance.md',
    'docs/programmers.md',
    'package.json',
    'src/view/price/price.svg',
    'www/types/data.d.ts',
    'www/types/exercises.d.ts',
    'www/types/external.d.ts',
    'www/types/index.d.ts'
  ])
})

test('what the documents of the tarball link to is in it', async () => {
  for (const path of paths.filter((path) => path.endsWith('.md'))) {
    const text = await readFile(join(home, path), 'utf8')
    for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#]+)/g))
      assert.ok(paths.includes(posix.join(posix.dirname(path), target)), `${path}: ${target}`)
  }
})

// Bytes as a server sends them with gzip.
const BOUNDS = {
  'dist/cluster-figure.js': 108_200,
  'dist/cluster-figure.mjs': 108_200,
  'dist/cluster-figure-element.mjs': 108_200,
  'dist/cluster-figure-external.mjs': 38_800,
  'dist/cluster-figure.wasm': 74_400,
  'dist/cluster-figure-views.js': 297_000,
  'dist/cluster-figure-wasmless.js': 444_500,
  'dist/cluster-figure-data.js': 81_000
}

for (const [path, bound] of Object.entries(BOUNDS)) {
  test(`${path} weighs at most ${bound} bytes with gzip`, async () => {
    const { length } = gzipSync(await readFile(join(home, path)), { level: 9 })
    assert.ok(length <= bound, `${length} bytes`)
  })
}

test('integrity.json has the SHA-384 of each script that a page names', async () => {
  const hashes = JSON.parse(await readFile(join(home, 'dist/integrity.json'), 'utf8'))
  for (const name of ['cluster-figure.js', 'cluster-figure.mjs']) {
    const hash = createHash('sha384')
      .update(await readFile(join(home, 'dist', name)))
      .digest('base64')
    assert.equal(hashes[name], `sha384-${hash}`)
  }
})

test('the notices of every library that is compiled into the figures go with the package', async () => {
  const notices = await readFile(join(home, 'dist/NOTICES.txt'), 'utf8')
  const lock = await readFile('Cargo.lock', 'utf8')
  const named = [...notices.matchAll(/^(\S+) (\d+\.\d+\.\S+) \((.+)\)$/gm)]
  for (const [, name, version] of named) assert.ok(lock.includes(`name = "${name}"\nversion = "${version}"`), name)
  for (const name of ['plotters', 'wasm-bindgen', 'serde'])
    assert.ok(
      named.some(([, found]) => found === name),
      name
    )
  // The page of the licenses tells the same.
  const page = await readFile('dist/licences.html', 'utf8')
  assert.equal(page.match(/<summary>/g).length, named.length)
  for (const text of [
    "Rust's standard library",
    'Permission is hereby granted, free of charge',
    'THE SOFTWARE IS PROVIDED "AS IS"'
  ])
    assert.ok(notices.includes(text), text)
})

test('every entry leads to files of the tarball, the types first', () => {
  const { exports, unpkg, jsdelivr } = manifest
  assert.deepEqual(Object.keys(exports), [
    '.',
    './element',
    './external',
    './data',
    './cluster-figure.css',
    './custom-elements.json',
    './package.json'
  ])
  const entries = Object.values(exports)
  const files = entries.flatMap((entry) => Object.values(Object(entry) === entry ? entry : { entry }))
  for (const file of [...files, unpkg, jsdelivr]) assert.ok(paths.includes(file.slice('./'.length)), file)
  for (const entry of entries.slice(0, 4)) assert.equal(Object.keys(entry)[0], 'types')
  assert.equal(unpkg, './dist/cluster-figure.js')
  assert.equal(jsdelivr, unpkg)
})

test('every script that registers something counts as a side effect', () => {
  const scripts = paths.filter((path) => path.endsWith('.js') || path === 'dist/cluster-figure.mjs')
  const patterns = manifest.sideEffects.map(
    (pattern) => new RegExp(`^${pattern.slice(2).replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`)
  )
  for (const script of scripts)
    assert.ok(
      patterns.some((pattern) => pattern.test(script)),
      script
    )
  assert.ok(!patterns.some((pattern) => pattern.test('dist/cluster-figure-element.mjs')))
})

test('custom-elements.json is what the sources give (cargo xtask generate writes it)', async () => {
  assert.equal(manifest.customElements, './custom-elements.json')
  assert.equal(await readFile('custom-elements.json', 'utf8'), await written(vocabulary()))
})

test('the types have every key of the vocabulary, and its words', async () => {
  const { parameters, choices } = vocabulary()
  const types = await readFile('www/types/index.d.ts', 'utf8')
  const named = element.attributes.map(({ name }) => name)
  for (const { key } of parameters) assert.ok(named.includes(key), key)
  for (const { key, values } of choices) {
    const [, type] = new RegExp(`^  ${key}:\\s([^]+?)\n(?=  \\S|})`, 'm').exec(types)
    const [, alias] = new RegExp(`^export type ${/^\w*/.exec(type)} =([^]+?)\n(?=export|\n)`, 'm').exec(types) ?? []
    const words = (alias ?? type).match(/(?<=')[\w-]+(?=')/g)
    assert.deepEqual(words.toSorted(), values.toSorted(), key)
  }
})

test('the manifest has the attributes, methods and events of the source', async () => {
  const properties = await readFile('www/element/properties.js', 'utf8')
  const [, ofPage] = /PROPERTIES = \[\.\.\.KEYS, (.+)\]/.exec(properties)
  const named = element.attributes.map(({ name }) => name)
  for (const [, name] of ofPage.matchAll(/'(\w+)'/g)) assert.ok(named.includes(name), name)
  const source = await readFile('www/element/element.js', 'utf8')
  const methods = [...source.matchAll(/\/\*\* (.+) \*\/\n  (?:async )?([a-z]\w+)\(.*\) \{/g)].filter(
    ([, comment, name]) => !comment.startsWith('@internal') && !name.endsWith('Callback')
  )
  const declared = element.members.filter(({ kind }) => kind === 'method').map(({ name }) => name)
  assert.deepEqual(declared.sort(), methods.map(([, , name]) => name).sort())
  const told = [...source.matchAll(/#tell\('(\w+)'/g)].map(([, name]) => name)
  assert.deepEqual(element.events.map(({ name }) => name).sort(), [...new Set(told)].sort())
})

test('the manifest has the colors of the palette', async () => {
  const { light } = JSON.parse(await readFile('www/style/palette.json', 'utf8'))
  assert.deepEqual(
    element.cssProperties.map(({ name }) => name),
    Object.keys(light).map((role) => `--cluster-${role}`)
  )
})

test('package and crate have one version', async () => {
  const [, version] = /^version = "(.+)"/m.exec(await readFile('Cargo.toml', 'utf8'))
  assert.equal(manifest.version, version)
})

for (const [module, resolution] of [
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler']
]) {
  test(`a strict sample compiles, and each mistake in another is seen (${resolution})`, async () => {
    const options = [
      '--noEmit',
      '--strict',
      '--target',
      'es2022',
      '--jsx',
      'preserve',
      '--module',
      module,
      '--moduleResolution',
      resolution
    ]
    assert.equal(await tsc([...options, 'sample.tsx', 'mistakes.tsx']), '')
  })
}

// What a server has of a browser: nothing, or what libraries that render elements there put in its place.
for (const [server, start] of [
  ['a server', ''],
  ['a server that pretends to have elements', 'globalThis.HTMLElement = class {}']
]) {
  test(`on ${server} every entry can be imported, does nothing, and lets the program end`, async () => {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [
        '--input-type=module',
        '--no-warnings',
        '--eval',
        `${start}
      const before = Reflect.ownKeys(globalThis)
      const page = await import('cluster-pricing')
      const element = await import('cluster-pricing/element')
      const external = await import('cluster-pricing/external')
      const data = await import('cluster-pricing/data', { with: { type: 'json' } })
      const registered = [page.define(), element.define('price-figure'), await external.define('other-figure')]
      const left = Reflect.ownKeys(globalThis).filter((key) => !before.includes(key)).map(String)
      console.log(JSON.stringify({
        versions: [page, element, external].map(({ ClusterFigure }) => ClusterFigure.version), indicators: data.default.indicators.length, registered, left
      }))`
      ],
      { cwd: root }
    )
    const { version } = manifest
    // All that is left is an empty place for the parts.
    const left = [`Symbol(cluster-figure ${version})`]
    assert.deepEqual(JSON.parse(stdout), {
      versions: [version, version, version],
      indicators: 104,
      registered: [null, null, null],
      left
    })
    assert.equal(stderr, '')
  })
}

test('articles of React and Preact compile, and the templates of Vue and Svelte know the element', async () => {
  const options = [
    '--noEmit',
    '--strict',
    '--target',
    'es2022',
    '--skipLibCheck',
    '--jsx',
    'react-jsx',
    '--module',
    'esnext',
    '--moduleResolution',
    'bundler'
  ]
  for (const name of frameworks) assert.equal(await tsc([...options, name]), '', name)
})

test('a mistake fails', async () => {
  const mistakes = await readFile(join(root, 'mistakes.tsx'), 'utf8')
  const unexpected = join(root, 'unexpected.tsx')
  await writeFile(unexpected, mistakes.replaceAll(/\/\/ @ts-expect-error.*/g, ''))
  const errors = await tsc(['--noEmit', '--strict', '--jsx', 'preserve', '--module', 'nodenext', 'unexpected.tsx'])
  assert.equal(errors.match(/error TS/g).length, mistakes.match(/@ts-expect-error/g).length)
})

/** What the compiler says of files of the project, which has no configuration of its own; nothing if it accepts them. */
function tsc(options) {
  const compiler = new URL('../../node_modules/typescript/bin/tsc', import.meta.url).pathname
  return new Promise((resolve) => {
    execFile(process.execPath, [compiler, '--ignoreConfig', ...options], { cwd: root }, (_, stdout) => resolve(stdout))
  })
}

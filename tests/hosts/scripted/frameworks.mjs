// Articles made by frameworks, the same in each of them: apps/.

import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as esbuild from 'esbuild'
import { compile as compileSvelte } from 'svelte/compiler'
import { compileScript, parse as parseVue } from 'vue/compiler-sfc'
import { expect } from '../../browser/figure.mjs'

const APPS = resolve('tests/hosts/scripted/apps')

// How each framework puts its article into a place of the page.
const MOUNTS = {
  React: `
    import { createElement } from 'react'
    import { createRoot } from 'react-dom/client'
    import { Article } from './react.tsx'
    createRoot(place).render(createElement(Article))`,
  Preact: `
    import { h, render } from 'preact'
    import { Article } from './preact.tsx'
    render(h(Article), place)`,
  Vue: `
    import { createApp } from 'vue'
    import Article from './Article.vue'
    createApp(Article).mount(place)`,
  Svelte: `
    import { mount } from 'svelte'
    import Article from './Article.svelte'
    mount(Article, { target: place })`
}

// What the frameworks' own plugins for bundlers do with a component, for the browser or for a server.
const compilers = (isServer) => ({
  name: 'components',
  setup({ onLoad }) {
    onLoad({ filter: /\.vue$/ }, ({ path }) => {
      const isCustomElement = (name) => name === 'cluster-figure'
      const { descriptor } = parseVue(readFileSync(path, 'utf8'), {
        filename: path,
        templateParseOptions: { isCustomElement }
      })
      const { content } = compileScript(descriptor, {
        id: 'article',
        inlineTemplate: true,
        templateOptions: { ssr: isServer, ssrCssVars: [], compilerOptions: { isCustomElement } }
      })
      return { contents: content, loader: 'js' }
    })
    onLoad({ filter: /\.svelte$/ }, ({ path }) => {
      const { js } = compileSvelte(readFileSync(path, 'utf8'), {
        filename: path,
        generate: isServer ? 'server' : 'client'
      })
      return { contents: js.code, loader: 'js' }
    })
  }
})

/** A script as a bundler makes it of the sources of an article. */
async function bundled(contents, { isServer = false, ...options } = {}) {
  const {
    outputFiles: [{ text }]
  } = await esbuild.build({
    stdin: { contents, resolveDir: APPS },
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    define: {
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
      'process.env.NODE_ENV': '"production"'
    },
    conditions: isServer ? ['node'] : ['browser'],
    plugins: [compilers(isServer)],
    ...options
  })
  return text
}

const press = (page, name) => page.getByRole('button', { name, exact: true }).click()
const heard = (page) => page.locator('output')
const firms = (figure) => figure.host.evaluate(({ value }) => value.n)

/** An article that is there: the page changes its figure in silence, its reader is heard, it goes and comes back. */
async function expectAlive(page, figure) {
  await figure.sentence.waitFor()
  expect(
    await figure.host.evaluate(({ className, id, title, style, tabIndex, dataset, ariaLabel, value }) => ({
      className,
      id,
      width: style.maxWidth,
      tabIndex,
      chapter: dataset.chapter,
      label: ariaLabel,
      k: value.k,
      n: value.n,
      theme: value.theme
    }))
  ).toEqual({
    className: 'wide',
    id: 'mills',
    width: '800px',
    tabIndex: -1,
    chapter: '2',
    label: 'Prices',
    k: 2,
    n: [3, 9],
    theme: 'light'
  })
  await expect(heard(page)).toHaveText('ready')
  await press(page, 'More firms')
  await expect.poll(() => firms(figure)).toEqual([4, 9])
  await expect(heard(page)).toHaveText('ready')
  await figure.slider('n').press('ArrowRight')
  const [moved] = [await firms(figure)].flat()
  expect(moved).not.toBe(4)
  await expect(heard(page)).toHaveText(new RegExp(`^change ${moved}`))
  await press(page, 'More firms')
  await expect.poll(() => firms(figure)).toEqual([moved + 1, 9])
  await press(page, 'Save')
  await expect(heard(page)).toHaveText(/^csv \d{3,}$/)
  await press(page, 'Open or close')
  await expect(figure.host).toHaveCount(0)
  await press(page, 'Open or close')
  await figure.sentence.waitFor()
  expect(await firms(figure)).toEqual([moved + 1, 9])
}

// The figure is known before the article is there, or comes to elements that are.
const ORDERS = {
  before:
    "import('./article.mjs')\nnew MutationObserver(() => document.querySelector('cluster-figure') && import('./cluster-figure.mjs')).observe(place, { childList: true, subtree: true })",
  after: "import('./cluster-figure.mjs').then(() => import('./article.mjs'))"
}

const page = (
  place
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title><link rel="icon" href="data:,">
  <body><div id="place">${place}</div><script type="module" src="start.mjs"></script></html>`

const articles = Object.entries(MOUNTS).flatMap(([name, mount]) =>
  Object.entries(ORDERS).map(([order, start]) => [
    `an article of ${name}, there ${order} the figure is known, sets its figure, hears it, takes it away and brings it back`,
    async ({ page: tab, visit }) => {
      const place = "const place = document.querySelector('#place')\n"
      const figure = await visit('', '', {
        'embedding.html': page(''),
        'start.mjs': place + start,
        'article.mjs': await bundled(place + mount)
      })
      await expectAlive(tab, figure)
    }
  ])
)

// How each framework renders its article on a server, and takes over in the browser what came from there.
const SERVERS = {
  React: [
    `
    import { createElement } from 'react'
    import { renderToString } from 'react-dom/server'
    import { Article } from './react.tsx'
    process.stdout.write(renderToString(createElement(Article)))`,
    `
    import { createElement } from 'react'
    import { hydrateRoot } from 'react-dom/client'
    import { Article } from './react.tsx'
    hydrateRoot(place, createElement(Article))`
  ],
  Vue: [
    `
    import { createSSRApp } from 'vue'
    import { renderToString } from 'vue/server-renderer'
    import Article from './Article.vue'
    process.stdout.write(await renderToString(createSSRApp(Article)))`,
    `
    import { createSSRApp } from 'vue'
    import Article from './Article.vue'
    createSSRApp(Article).mount(place)`
  ],
  Svelte: [
    `
    import { render } from 'svelte/server'
    import Article from './Article.svelte'
    process.stdout.write(render(Article).body)`,
    `
    import { hydrate } from 'svelte'
    import Article from './Article.svelte'
    hydrate(Article, { target: place })`
  ]
}

/** What a script writes that runs on a server, where the package is imported too. */
async function served(name, script) {
  const folder = 'test-results/servers'
  const file = join(folder, `${name}.mjs`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    file,
    await bundled(`import '${resolve('dist/cluster-figure.mjs')}'\n${script}`, { isServer: true, packages: 'external' })
  )
  return execFileSync(process.execPath, [file], { encoding: 'utf8' })
}

const rendered = Object.entries(SERVERS).map(([name, [server, client]]) => [
  `an article of ${name} that a server rendered holds the words, is a figure before the framework is there, and is taken over by it`,
  async ({ page: tab, visit }) => {
    const html = await served(name, server)
    expect(html).toMatch(/<cluster-figure [^>]*view="price"[^>]*>Two stages of firms\.<\/cluster-figure>/)
    const place = "const place = document.querySelector('#place')\n"
    const start = "import('./cluster-figure.mjs')\naddEventListener('take', () => import('./article.mjs'))"
    const figure = await visit('', '', {
      'embedding.html': page(html),
      'start.mjs': start,
      'article.mjs': await bundled(place + client)
    })
    await figure.sentence.waitFor()
    await tab.evaluate(() => dispatchEvent(new Event('take')))
    await expect.poll(() => firms(figure)).toEqual([3, 9])
    await press(tab, 'More firms')
    await expect.poll(() => firms(figure)).toEqual([4, 9])
  }
])

export default Object.fromEntries([...articles, ...rendered])

// Writes the whole site into one file: node xtask/lab.mjs <site> <the script that opens its pages> <file>

import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const [site, opener, lab] = process.argv.slice(2)

// The parts that the figure would load stand in the file, before the figure.
const PARTS = ['cluster-figure-views.js', 'cluster-figure-data.js', 'cluster-figure-tools.js']
// The article in each language under the tag of it, and the pages that it leads to.
/** @type {Record<string, string>} */
const PAGES = {
  en: 'index.html',
  'zh-Hant': 'zh-hant/index.html',
  'zh-Hans': 'zh-hans/index.html',
  ...Object.fromEntries(['figures', 'practice', 'model', 'sources', 'data', 'licences'].map((name) => [name, `${name}.html`]))
}

const pages = await Promise.all(Object.keys(PAGES).map(read))
const [article, ...others] = pages
const files = [...new Set([...PARTS, ...pages.flatMap(({ files }) => files)])]
/** @type {Map<string, string>} */
const contents = new Map(
  await Promise.all(files.map(async (file) => /** @type {const} */ ([file, await text(join(site, file))])))
)
const opening = await text(opener)
await writeFile(lab, document())

/**
 * A page: what its head says of the reader's copy, what its body holds, and the files that it needs, in their order.
 * @param {string} name
 */
async function read(name) {
  // What a page in a folder names lies in the one above. The file opens its pages by a script.
  const html = (await text(join(site, PAGES[name]))).replaceAll(/="\.\.\//g, '="').replace(/ *<noscript><link.*\n/, '')
  const [, head, className = '', body] = /** @type {RegExpExecArray} */ (
    /<head>(.*)<\/head>\s*<body(?: class="([^"]*)")?>(.*)<\/body>/s.exec(html)
  )
  const found = [...head.matchAll(/<(?:link rel="stylesheet" href|script src)="([^"]+)".*\n/g)]
  const rest = found.reduce((head, [tag]) => head.replace(tag, ''), head)
  const own = rest.replaceAll(/<(?:link rel="alternate"|meta property="og:|meta name="twitter:).*\n/g, '')
  return { name, className, head: own, body: within(body), files: found.map(([, file]) => file) }
}

/**
 * Links between the pages stay within the file; what leads out of it is left out with its line of the list.
 * @param {string} body
 */
function within(body) {
  const inside = body.replaceAll(/href="((?:[\w-]+\/)?\w+\.html)(?:\?([^"#]*))?/g, (link, path, query) => {
    // A figure of its own stands among all figures.
    const name = path === 'embed.html' ? 'figures' : Object.keys(PAGES).find((name) => PAGES[name] === path)
    return name ? `href="${address(name, query)}` : link
  })
  return inside
    .replaceAll(/<li><a href="[^"#?][^"]*"[^]*?<\/li>\n/g, '')
    .replaceAll(/ *<a(?: class="chip")? href="builder\.html[^]*?<\/a>\n?/g, '')
}

/** @param {string} name @param {string} [query] */
function address(name, query) {
  const page = name === 'en' ? ['lang=en'] : [`page=${name}`]
  return `?${[...page, ...(query ? [query] : [])].join('&')}`
}

function document() {
  const styles = article.files.filter((file) => file.endsWith('.css'))
  const scripts = article.files.filter((file) => file.endsWith('.js'))
  const policy = /(?<=http-equiv="Content-Security-Policy"\s+content=")[^"]*/
  const head = article.head
    .replace(policy, ownPolicy)
    .replace('content="sources.html"', `content="${address('sources')}"`)
    .replace(/<meta name="cluster-builder".*\n/, '')
  return `<!doctype html>
<html lang="en">
<head>${head}<meta name="cluster-link" content="">
${styles.map(inline).join('\n')}
</head>
<body class="${article.className}" data-files="${[...PARTS, ...scripts].join(' ')}">${article.body}
${others.map(page).join('\n')}
${files
  .filter((file) => !styles.includes(file))
  .map((file) => `<template data-file="${file}">${inline(file)}</template>`)
  .join('\n')}
<script>${opening}</script>
</body>
</html>
`
}

// The style of the article is in effect for every page.
/** @param {Awaited<ReturnType<typeof read>>} page */
function page({ name, className, body, files }) {
  const own = files.filter((file) => !(file.endsWith('.css') && article.files.includes(file)))
  const needed = files.includes('cluster-figure.js') ? [...PARTS, ...own] : own
  // What is shown by a script needs no word for those who have none.
  const lang = name.startsWith('zh') ? ` data-lang="${name}"` : ''
  return `<template data-page="${name}" data-name="${className}"${lang} data-files="${needed.join(' ')}">${body.replaceAll(/<noscript\s*>.*?<\/noscript\s*>\n?/gs, '')}</template>`
}

/**
 * The article's policy, but nothing may run that is not in the file, and nothing may be asked for or sent.
 * @param {string} policy
 */
function ownPolicy(policy) {
  const kept = policy.split('; ').filter((directive) => !/^(script|style|worker|connect)-src/.test(directive))
  /** @param {string} extension @param {...string} more */
  const hashes = (extension, ...more) =>
    [...files.filter((file) => file.endsWith(extension)).map((file) => contents.get(file)), ...more].map(hash).join(' ')
  return [
    ...kept,
    `script-src ${hashes('.js', opening)} 'wasm-unsafe-eval'`,
    `style-src ${hashes('.css')}`,
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ')
}

/** @param {string | undefined} content */
function hash(content) {
  return `'sha256-${createHash('sha256')
    .update(/** @type {string} */ (content))
    .digest('base64')}'`
}

/** @param {string} file */
function inline(file) {
  const name = file.endsWith('.css') ? 'style' : 'script'
  return `<${name}>${contents.get(file)}</${name}>`
}

/**
 * A text that can stand within a page: without the mark of its encoding, and without what would end it.
 * @param {string} path
 */
async function text(path) {
  const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '')
  if (!path.endsWith('.html') && /<!--|<\/(script|style)|\r/i.test(text))
    throw new Error(`${path} would not survive in a page`)
  return text
}

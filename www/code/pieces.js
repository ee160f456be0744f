// The pieces of embedding code. `embedding` is all that an author chose: `state`, `lang`, `loading`, `folder`, `integrity`, `text`,
// `title`, `width`, `height`, `picture`, and `table` or `data` where the figure shows a table of the author's own.

import { formatValue, keysOf } from '../element/state.js'
import { serialize } from '../state/link.js'
import { html, inScript, line, markdown } from './escape.js'
/** @import { Embedding, Frame } from './types.js' */
/** @import { Language } from '../element/types.js' */

/**
 * The script that makes the element known; with its `integrity` the browser refuses any other file.
 * @param {Pick<Embedding, 'folder' | 'integrity'>} embedding
 */
export function scriptTag({ folder, integrity }) {
  const pin = integrity ? ` integrity="${integrity}" crossorigin="anonymous"` : ''
  return `<script src="${html(folder)}cluster-figure.js"${pin} defer></script>`
}

/**
 * The element with every key of its state that its view reads, on one line with the text that is shown where the figure cannot run:
 * what Markdown finds on lines of its own, or in a paragraph, some programs tear out of the element and others never close.
 * @param {Embedding} embedding
 */
export function element(embedding) {
  const { text, table, data } = embedding
  const start = `<cluster-figure ${attributes(embedding)}>${line(text ?? '')}`
  // A file is named by an attribute; a table without one goes with the element, in a block that Markdown leaves as it is.
  if (table === undefined || data) return `${start}</cluster-figure>`
  return `<div>${start}<script type="text/csv">\n${inScript(table)}\n</script></cluster-figure></div>`
}

/**
 * The keys of the state as attributes. A figure without a language speaks that of the page around it.
 * @param {Pick<Embedding, 'state' | 'lang' | 'loading' | 'data'>} embedding
 */
export function attributes({ state, lang, loading, data }) {
  const keys = keysOf(state.view).map((key) => [key, formatValue(state[key])])
  const given = [
    ...keys,
    ...(lang ? [['lang', lang]] : []),
    ...(loading === 'lazy' ? [['loading', loading]] : []),
    ...(data ? [['data', data]] : [])
  ]
  return given.map(([key, value]) => `${key}="${html(value)}"`).join(' ')
}

/**
 * A whole page of one figure, beside the files of the figure.
 * @param {Embedding} embedding
 */
export const pageOf = (embedding) => `<!doctype html>
<html lang="${embedding.lang || 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(embedding.title)}</title>
${scriptTag({ folder: '' })}
</head>
<body>
${element(embedding)}
</body>
</html>`

/**
 * The address that opens the figure alone.
 * @param {Pick<Embedding, 'folder' | 'state' | 'lang'>} embedding
 */
export const link = ({ folder, state, lang }) =>
  `${folder}embed.html?${serialize({ ...state, lang: /** @type {Language | undefined} */ (lang) }, { pinned: true })}`

/**
 * The figure in a frame.
 * @param {Embedding} embedding
 */
export const iframe = (embedding) => frame({ ...embedding, address: link(embedding) })

/**
 * The same with the script that gives it the height of its figure.
 * @param {Embedding} embedding
 */
export const fittedFrame = (embedding) =>
  `<script src="${html(embedding.folder)}cluster-embed.js" defer></script>\n${iframe(embedding)}`

/**
 * A frame. Its size is in attributes of their own, because a strict policy ignores those of style.
 * @param {Frame} frame
 */
export function frame({ title, address, width, height, loading = 'lazy' }) {
  return (
    `<iframe title="${html(title)}" src="${html(address)}" loading="${loading}" width="${width || '100%'}" height="${height}"` +
    ' style="border:0" allow="clipboard-write; web-share; fullscreen"></iframe>'
  )
}

/**
 * The name of the saved picture.
 * @param {Pick<Embedding, 'state' | 'picture'>} embedding
 */
export const pictureName = ({ state, picture }) => `${state.view}.${picture}`

/**
 * A picture of the figure that leads to the figure.
 * @param {Embedding} embedding
 */
export function picture(embedding) {
  const { text, width } = embedding
  const image = `<img src="${pictureName(embedding)}" alt="${html(text ?? '')}"${width ? ` width="${width}"` : ''}>`
  return `<a href="${html(link(embedding))}">${image}</a>`
}

/**
 * The same in Markdown.
 * @param {Embedding} embedding
 */
export const markdownPicture = (embedding) =>
  `[![${markdown(embedding.text ?? '')}](${pictureName(embedding)})](<${link(embedding)}>)`

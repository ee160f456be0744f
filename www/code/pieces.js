// The pieces of embedding code. `embedding` is all that an author chose: `state`, `lang`, `loading`, `folder`, `integrity`, `text`,
// `title`, `width`, `height`, `picture`, and `table` or `data` where the figure shows a table of the author's own.

import { formatValue, KEYS } from '../element/state.js'
import { serialize } from '../state/link.js'
import { html, markdown } from './escape.js'

/** The script that makes the element known; with its `integrity` the browser refuses any other file. */
export function scriptTag({ folder, integrity }) {
  const pin = integrity ? ` integrity="${integrity}" crossorigin="anonymous"` : ''
  return `<script src="${html(folder)}cluster-figure.js"${pin} defer></script>`
}

/** The element with every key of its state; the text is shown where the figure cannot run. */
export function element(embedding) {
  const tag = `<cluster-figure ${attributes(embedding)}>`
  // A file is named by an attribute; a table without one goes with the element.
  const own = embedding.table !== undefined && !embedding.data ? [`<script type="text/csv">\n${embedding.table}\n</script>`] : []
  return [tag, ...own, ...embedding.text ? [`  <p>${html(embedding.text)}</p>`] : [], '</cluster-figure>'].join('\n')
}

/** The keys of the state as attributes. A figure without a language speaks that of the page around it. */
export function attributes({ state, lang, loading, data }) {
  const keys = KEYS.map((key) => [key, formatValue(state[key])])
  const given = [...keys, ...lang ? [['lang', lang]] : [], ...loading === 'lazy' ? [['loading', loading]] : [], ...data ? [['data', data]] : []]
  return given.map(([key, value]) => `${key}="${html(value)}"`).join(' ')
}

/** A whole page of one figure, beside the files of the figure. */
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

/** The address that opens the figure alone. */
export const link = ({ folder, state, lang }) => `${folder}embed.html?${serialize({ ...state, lang }, { pinned: true })}`

/** The figure in a frame. */
export const iframe = (embedding) => frame({ ...embedding, address: link(embedding) })

/** A frame. Its size is in attributes of their own, because a strict policy ignores those of style. */
export function frame({ title, address, width, height, loading = 'lazy' }) {
  return `<iframe title="${html(title)}" src="${html(address)}" loading="${loading}" width="${width || '100%'}" height="${height}"`
    + ' style="border:0" allow="clipboard-write; web-share; fullscreen"></iframe>'
}

/** The name of the saved picture. */
export const pictureName = ({ state, picture }) => `${state.view}.${picture}`

/** A picture of the figure that leads to the figure. */
export function picture(embedding) {
  const { text, width } = embedding
  const image = `<img src="${pictureName(embedding)}" alt="${html(text)}"${width ? ` width="${width}"` : ''}>`
  return `<a href="${html(link(embedding))}">${image}</a>`
}

/** The same in Markdown. */
export const markdownPicture = (embedding) =>
  `[![${markdown(embedding.text)}](${pictureName(embedding)})](<${link(embedding)}>)`

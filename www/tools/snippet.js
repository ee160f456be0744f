// The code that embeds a figure in its present state, everything pinned, because defaults may change.

import { formatValue, KEYS } from '../element/state.js'
import { serialize } from '../state/link.js'
import { beside } from './address.js'

/** The code by kind of embedding: as an element, or in a frame. A table of the author's own goes with an element alone. */
export function snippets(figure) {
  return figure.state.table === undefined ? { element: element(figure), frame: frame(figure) } : { element: element(figure) }
}

function element(figure) {
  const { value } = figure.host
  const pinned = KEYS.map((key) => [key, formatValue(value[key])])
  const data = figure.host.getAttribute('data')
  const attributes = data === null ? pinned : [...pinned, ['data', new URL(data, document.baseURI)]]
  const own = data === null && value.table !== undefined ? `<script type="text/csv">\n${value.table}\n</script>` : ''
  return `<script src="${escaped(beside('cluster-figure.js', figure))}" defer></script>\n<cluster-figure ${written(attributes)}>${own}</cluster-figure>`
}

function frame(figure) {
  const attributes = {
    title: figure.inspection.title,
    src: `${beside('embed.html', figure)}?${serialize(figure.host.value, { pinned: true })}`,
    loading: 'lazy',
    style: 'width:100%;height:600px;border:0',
    allow: 'clipboard-write; web-share; fullscreen'
  }
  return `<iframe ${written(Object.entries(attributes))}></iframe>`
}

const written = (attributes) => attributes.map(([name, value]) => `${name}="${escaped(value)}"`).join(' ')

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text) => String(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign])

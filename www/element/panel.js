// The panel that says where a number comes from. Its content is a second file, loaded when somebody asks.

import { create } from './dom.js'

const FILE = 'cluster-figure-data.js'
// A classic script knows its place from the document, a module from itself.
const script = document.currentScript?.src ?? import.meta.url

let loading

function load() {
  loading ??= fetchScript(new URL(FILE, script).href).then(() => globalThis.clusterFigureSources)
  loading.catch(() => { loading = undefined })
  return loading
}

// Opened from disk a page can load classic scripts only; under a strict policy it can import modules only.
async function fetchScript(url) {
  if (location.protocol !== 'file:') {
    try {
      return await import(url)
    } catch {
      // A sandbox without an origin may still load classic scripts.
    }
  }
  return new Promise((resolve, reject) => {
    document.head.append(create('script', { src: url, onload: resolve, onerror: () => reject(new Error(url)) }))
  })
}

/** The panel; `open` shows the sources of indicators and takes the keyboard there. */
export function sourcePanel({ say, language }) {
  let opener
  const content = create('div')
  const close = () => {
    element.hidden = true
    // The button that opened the panel may be gone.
    const next = opener.isConnected ? opener : element.getRootNode().querySelector('.chart')
    next.focus()
  }
  const heading = create('h3', { id: 'source', textContent: say('source.title') })
  const element = create('section', {
    className: 'source', part: 'source', hidden: true, tabIndex: -1, 'aria-labelledby': 'source',
    onkeydown: (event) => event.key === 'Escape' && close()
  }, create('button', { type: 'button', className: 'close', textContent: say('source.close'), onclick: close }), heading, content)

  async function open(indicators, from) {
    opener = from
    content.replaceChildren(create('p', { textContent: say('source.loading') }))
    element.hidden = false
    element.focus()
    try {
      const sources = await load()
      content.replaceChildren(...sources.records(indicators, language))
    } catch {
      content.replaceChildren(create('p', { textContent: say('source.failed', { file: FILE }) }))
    }
    element.scrollIntoView({ block: 'nearest' })
  }

  return { element, open }
}

// The panel that says where a number comes from: the sentence or table row that prints it, and what contradicts it.

import { create } from './dom.js'

const FILE = 'cluster-figure-data.js'
// A classic script knows its place from the document, a module from itself.
const script = document.currentScript?.src ?? import.meta.url

let loading

/** The sentences behind the numbers: a second file beside the script, loaded when somebody asks. */
function load() {
  loading ??= fetchScript(new URL(FILE, script).href).then(() => globalThis.clusterFigureData)
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
export function sourcePanel(figure) {
  const { say } = figure
  let opener
  const content = create('div')
  const close = () => {
    element.hidden = true
    opener?.focus()
  }
  const heading = create('h3', { id: 'source', textContent: say('source.title') })
  const element = create('section', {
    className: 'source', part: 'source', hidden: true, tabIndex: -1, 'aria-labelledby': 'source',
    onkeydown: (event) => event.key === 'Escape' && close()
  }, create('button', { type: 'button', className: 'close', textContent: say('source.close'), onclick: close }), heading, content)

  async function open(ids, from) {
    opener = from
    content.replaceChildren(create('p', { textContent: say('source.loading') }))
    element.hidden = false
    element.focus()
    try {
      const data = await load()
      content.replaceChildren(...ids.map((id) => record(data.indicators.find((row) => row.id === id), data, figure)))
    } catch {
      content.replaceChildren(create('p', { textContent: say('source.failed', { file: FILE }) }))
    }
    element.scrollIntoView?.({ block: 'nearest' })
  }

  return { element, open }
}

/** Everything about one printed number. */
function record(row, { discrepancies }, { say, language }) {
  const own = { 'en': 'En', 'zh-Hant': 'ZhHant', 'zh-Hans': 'ZhHans' }[language]
  const name = [row[`label${own}`], row[`item${own}`]].filter(Boolean).join(' · ')
  const terms = [
    ['source.place', say('source.line', { file: row.sourceFile, line: row.sourceLine })],
    ['source.table', row.table && say('source.table', { table: say(`table_name.${row.table}`), column: row.tableColumn })],
    ['source.year', say(`period.${row.period}`, { year: row.year })],
    ['source.printed', `${row.valuePrinted} (${say(`qualifier.${row.qualifier}`)})`],
    ['source.unit', row.unit],
    ['source.standard', `${row.valueStd} ${row.unitStd}`]
  ]
  const list = terms.filter(([, text]) => text).flatMap(([key, text]) => [create('dt', { textContent: say(key) }), create('dd', { textContent: text })])
  const touching = row.discrepancies.map((id) => discrepancies.find((discrepancy) => discrepancy.id === id))
  return create('article', {},
    create('h4', { textContent: `${row.placePrinted} · ${name}` }),
    create('blockquote', { lang: 'zh-Hant' }, ...quote(row)),
    create('dl', {}, ...list),
    ...row.note ? [create('p', { className: 'note', lang: 'en', textContent: row.note })] : [],
    create('h5', { textContent: say('source.discrepancies') }),
    ...touching.length ? touching.map((discrepancy) => dispute(discrepancy, say)) : [create('p', { textContent: say('source.none') })])
}

/** The quote with its number marked: the numbers of a quote are counted as the dataset counts them. */
function quote({ sourceQuote, quoteToken }) {
  const numbers = [...sourceQuote.matchAll(/\d+(?:\.\d+)?|[一二三四五六七八九十]+分之[一二三四五六七八九十]+/g)]
  const found = numbers[quoteToken - 1]
  if (!found) return [sourceQuote]
  const end = found.index + found[0].length
  return [sourceQuote.slice(0, found.index), create('mark', { textContent: found[0] }), sourceQuote.slice(end)]
}

function dispute({ id, kind, subject, body }, say) {
  return create('details', {},
    create('summary', {}, `${id} · ${say(`discrepancy.${kind}`)} · `, create('span', { lang: 'en', textContent: subject })),
    create('div', { className: 'dispute', lang: 'en', textContent: body }))
}

// The figure alone on paper.

import { ofDocument } from '../element/document.js'
import { create } from '../element/dom.js'
import { sheetOf } from './paper.js'
import css from './print.css'
import pageCss from './page.css'
/** @import { Figure } from '../element/types.js' */

/** @type {(() => void) | undefined} */
let remove

/**
 * Prints a figure and nothing else of its page: for that time the page shows a sheet of paper instead. Says whether the browser
 * did print.
 * @param {Figure} figure
 */
export function printed(figure) {
  remove?.()
  const sheet = sheetOf(figure)
  const paper = create('div', { className: 'cluster-paper' })
  const root = paper.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [styleSheet(css)]
  root.append(sheet)
  const page = styleSheet(pageCss)
  dress((sheets) => [...sheets, page])
  ofDocument('body').append(paper)
  const listening = new AbortController()
  remove = () => {
    listening.abort()
    paper.remove()
    dress((sheets) => sheets.filter((sheet) => sheet !== page))
    remove = undefined
  }
  let heard = false
  const { signal } = listening
  addEventListener(
    'beforeprint',
    () => {
      heard = true
    },
    { signal }
  )
  addEventListener('afterprint', remove, { signal })
  print()
  // A sandbox that forbids printing does so in silence.
  if (!heard) remove?.()
  return heard
}

/**
 * Changes the style sheets of the page.
 * @param {(sheets: CSSStyleSheet[]) => CSSStyleSheet[]} change
 */
const dress = (change) => {
  document.adoptedStyleSheets = change([...ofDocument('adoptedStyleSheets')])
}

/** @param {string} css */
function styleSheet(css) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}

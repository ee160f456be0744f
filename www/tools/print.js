// The figure alone on paper.

import { create } from '../element/dom.js'
import { sheetOf } from './paper.js'
import css from './print.css'
import pageCss from './page.css'

let remove

/**
 * Prints a figure and nothing else of its page: for that time the page shows a sheet of paper instead. Says whether the browser
 * did print.
 */
export function printed(figure) {
  remove?.()
  const paper = create('div', { className: 'cluster-paper' })
  const root = paper.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [styleSheet(css)]
  root.append(sheetOf(figure))
  const page = styleSheet(pageCss)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, page]
  document.body.append(paper)
  const listening = new AbortController()
  remove = () => {
    listening.abort()
    paper.remove()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== page)
    remove = undefined
  }
  let heard = false
  const { signal } = listening
  addEventListener('beforeprint', () => { heard = true }, { signal })
  addEventListener('afterprint', remove, { signal })
  print()
  // A sandbox that forbids printing does so in silence.
  if (!heard) remove?.()
  return heard
}

function styleSheet(css) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}

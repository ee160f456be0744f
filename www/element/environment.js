// What changes around the figures of a page: its language, its fonts, the reader's settings, the screen.

import { eachAround } from './behind.js'
import { inDocument, ofDocument } from './document.js'
import { loaded } from './part.js'
import { forgetWidths } from './wasm.js'
/** @import { Host } from './types.js' */

/** @type {Set<Host>} */
const figures = new Set()

let isWatching = false

/**
 * What may change the colors around the figures.
 * @type {MutationObserver}
 */
let looks

/**
 * Has a figure shown anew at every change, until it leaves.
 * @param {Host} figure
 */
export function enter(figure) {
  figures.add(figure)
  looks ??= new MutationObserver(adaptAll)
  // A switch to dark colors is a class or an attribute of something around.
  // The other attributes of a figure are its state.
  /** @param {Element} node */
  const filter = (node) => (node.constructor === figure.constructor ? ['class', 'style'] : undefined)
  eachAround(figure, (node) => looks.observe(node, { attributes: true, attributeFilter: filter(node) }))
  if (isWatching) return
  // Nothing is watched before there is a figure: a server imports this without a page.
  isWatching = true
  watch()
}

/** @param {Host} figure */
export const leave = (figure) => figures.delete(figure)

const refreshAll = () => figures.forEach((figure) => figure.refresh())
const adaptAll = () => figures.forEach((figure) => figure.adapt())

let printing = false

/** Whether what is drawn now is for paper: the page is printed, or is about to be. */
export const isOnPaper = () => printing || matchMedia('print').matches

function watch() {
  new MutationObserver(adaptAll).observe(ofDocument('documentElement'), {
    subtree: true,
    attributes: true,
    attributeFilter: ['lang']
  })
  for (const query of [
    '(prefers-color-scheme: dark)',
    '(forced-colors: active)',
    '(prefers-contrast: more)',
    'print'
  ]) {
    // What is already drawn for paper stays: pages are counted before this is told.
    matchMedia(query).addEventListener('change', () => printing || adaptAll())
  }
  for (const [name, begins] of /** @type {const} */ ([
    ['beforeprint', true],
    ['afterprint', false]
  ])) {
    addEventListener(name, () => {
      printing = begins
      adaptAll()
    })
  }
  inDocument('addEventListener', 'fullscreenchange', adaptAll)
  inDocument(
    'addEventListener',
    'transitionend',
    /** @param {TransitionEvent} event */
    ({ propertyName }) => propertyName === 'background-color' && adaptAll()
  )
  ofDocument('fonts')?.addEventListener('loadingdone', () => {
    forgetWidths()
    loaded('views')?.forgetWidths()
    refreshAll()
  })
  watchPixelRatio()
}

function watchPixelRatio() {
  matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
    'change',
    () => {
      adaptAll()
      watchPixelRatio()
    },
    { once: true }
  )
}

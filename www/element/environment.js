// What changes around the figures of a page: its language, its fonts, the reader's settings, the screen.

import { loaded } from './part.js'
import { forgetWidths } from './wasm.js'

const figures = new Set()

/** Has a figure refreshed at every change, until it leaves. */
export const enter = (figure) => figures.add(figure)

export const leave = (figure) => figures.delete(figure)

const refreshAll = () => figures.forEach((figure) => figure.refresh())

new MutationObserver(refreshAll).observe(document.documentElement, { subtree: true, attributes: true, attributeFilter: ['lang'] })

for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)', 'print']) {
  matchMedia(query).addEventListener('change', refreshAll)
}

document.fonts?.addEventListener('loadingdone', () => {
  forgetWidths()
  loaded('views')?.forgetWidths()
  refreshAll()
})

watchPixelRatio()

function watchPixelRatio() {
  matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
    refreshAll()
    watchPixelRatio()
  }, { once: true })
}

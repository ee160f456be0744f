// The article around the figures, and the hook of the benchmark.

import { offlineRow } from './offline/row.js'
import { openPage, query } from './page/page.js'
import { apply, nameFigure, read } from './state/link.js'
import { meant } from './state/mangled.js'
import words from './text/pages/index.json'
import { words as about } from './views/about.js'
/** @import { Host, Language, Words } from './element/types.js' */

openPage(withViews(words), offlineRow(/** @type {HTMLElement} */ (document.getElementById('offline'))))
showState()
if (query.has('bench')) offerBenchmark()

/**
 * The words of the page with what it says of each view, as `welfare.title`.
 * @param {Record<Language, Words>} words
 */
function withViews(words) {
  /** @param {Language} language */
  const ofViews = (language) =>
    Object.entries(about).flatMap(([view, texts]) =>
      Object.entries(texts[language]).map(([key, text]) => [`${view}.${key}`, text])
    )
  return Object.fromEntries(
    /** @type {[Language, Words][]} */ (Object.entries(words)).map(([language, said]) => [
      language,
      { ...said, ...Object.fromEntries(ofViews(language)) }
    ])
  )
}

/** A state that the address names, such as `?view=length&k=6`, is shown by the figure of its view. */
function showState() {
  // Language and theme are those of the whole page.
  const { lang, theme, ...texts } = meant(query)
  if (!nameFigure(texts)) return
  const asked = new URLSearchParams(texts)
  const { view = 'price' } = read(asked)
  const figure = /** @type {Host} */ (
    document.querySelector(`cluster-figure[view="${CSS.escape(view)}"]`) ?? document.querySelector('cluster-figure')
  )
  apply(asked, figure)
  figure.scrollIntoView()
}

/**
 * Lets a benchmark draw the figures for a moving highest price: `draw(i, 'line')` the view `price`, `draw(i, 'bars')` the
 * provinces, which stand still, and `draw(i, view)` every other view.
 */
function offerBenchmark() {
  /** @type {Record<string, string>} */
  const names = { price: 'line', provinces: 'bars' }
  const figures = [.../** @type {NodeListOf<Host>} */ (document.querySelectorAll('cluster-figure'))]
  const byChart = new Map(figures.map((figure) => [names[figure.view] ?? figure.view, figure]))
  const states = new Map()
  /** @param {Host} figure */
  const state = (figure) => states.get(figure) ?? states.set(figure, figure.value).get(figure)
  /** @param {number} i @param {string} chart */
  const draw = (i, chart) => {
    const figure = /** @type {Host} */ (byChart.get(chart))
    figure.draw(chart === 'bars' ? state(figure) : { ...state(figure), a: 130 + 30 * Math.sin(i / 7) })
  }
  const ready = Promise.all(
    figures.map(
      (figure) => figure.result ?? new Promise((resolve) => figure.addEventListener('ready', resolve, { once: true }))
    )
  )
  Object.assign(window, {
    __bench: {
      ready,
      draw,
      charts: ['line', 'bars', ...[...byChart.keys()].filter((chart) => chart !== 'line' && chart !== 'bars')]
    }
  })
}

// All figures with all their controls, and the hook of the benchmark.

import { offlineRow } from './offline/row.js'
import { openPage, query } from './page/page.js'
import { apply, nameFigure, read, serialize } from './state/link.js'
import { meant } from './state/mangled.js'
import words from './text/pages/figures.json'
import { figure as presets } from './text/panels/presets.json'
import { words as about } from './views/about.js'
/** @import { Host, Language, Words } from './element/types.js' */

openPage(withMore(words), offlineRow(/** @type {HTMLElement} */ (document.getElementById('offline'))))
showState()
offerPresets()
offerEmbedding()
if (query.has('bench')) offerBenchmark()

/**
 * The words of the page with what it says of each view, as `welfare.title`, and of each preset, as `preset.tie`.
 * @param {Record<Language, Words>} words
 */
function withMore(words) {
  /** @param {Language} language */
  const ofViews = (language) =>
    Object.entries(about).flatMap(([view, texts]) =>
      Object.entries(texts[language]).map(([key, text]) => [`${view}.${key}`, text])
    )
  /** @param {Language} language */
  const ofPresets = (language) =>
    Object.entries(presets[language]).flatMap(([id, said]) =>
      typeof said === 'string' ? [] : [[`preset.${id}`, /** @type {Record<string, string>} */ (said).name]]
    )
  return Object.fromEntries(
    /** @type {[Language, Words][]} */ (Object.entries(words)).map(([language, said]) => [
      language,
      { ...said, ...Object.fromEntries([...ofViews(language), ...ofPresets(language)]) }
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

/** The examples of each view set its figure. */
function offerPresets() {
  for (const chip of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('a[data-preset]')))
    chip.addEventListener('click', (event) => {
      const figure = figureBeside(chip)
      event.preventDefault()
      apply(new URLSearchParams({ preset: chip.dataset.preset ?? '' }), figure, { view: figure.view })
    })
}

/** The code for embedding is made for the figure as it is now. */
function offerEmbedding() {
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('a[data-embed]')))
    link.addEventListener('click', () => {
      const theme = new URLSearchParams(link.search).get('theme')
      link.search = `?${serialize(figureBeside(link).value, { asked: ['view'] })}${theme ? `&theme=${theme}` : ''}`
    })
}

/** @param {Element} element */
const figureBeside = (element) => /** @type {Host} */ (element.closest('section')?.querySelector('cluster-figure'))

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

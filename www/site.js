// The article around the figures, and the hook of the benchmark.

import { offlineRow } from './offline/row.js'
import { openPage, query } from './page/page.js'
import { apply, read } from './state/link.js'
import words from './text/pages/index.json'

openPage(words, offlineRow(document.getElementById('offline')))
showState()
if (query.has('bench')) offerBenchmark()

/** A state that the address names, such as `?view=length&k=6`, is shown by the figure of its view. */
function showState() {
  const own = new URLSearchParams(query)
  // Language and theme are those of the whole page.
  own.delete('lang')
  own.delete('theme')
  const asked = read(own)
  if (!Object.keys(asked).length && !own.has('preset')) return
  const figure = document.querySelector(`cluster-figure[view="${CSS.escape(asked.view ?? 'price')}"]`) ?? document.querySelector('cluster-figure')
  apply(own, figure)
  figure.scrollIntoView()
}

/**
 * Lets a benchmark draw the figures for a moving highest price: `draw(i, 'line')` the view `price`, `draw(i, 'bars')` the
 * provinces, which stand still, and `draw(i, view)` every other view.
 */
function offerBenchmark() {
  const names = { price: 'line', provinces: 'bars' }
  const figures = [...document.querySelectorAll('cluster-figure')]
  const byChart = new Map(figures.map((figure) => [names[figure.view] ?? figure.view, figure]))
  const states = new Map()
  const state = (figure) => states.get(figure) ?? states.set(figure, figure.value).get(figure)
  const draw = (i, chart) => {
    const figure = byChart.get(chart)
    figure.draw(chart === 'bars' ? state(figure) : { ...state(figure), a: 130 + 30 * Math.sin(i / 7) })
  }
  const ready = Promise.all(figures.map((figure) => figure.result ?? new Promise((resolve) => figure.addEventListener('ready', resolve, { once: true }))))
  window.__bench = { ready, draw, charts: ['line', 'bars', ...[...byChart.keys()].filter((chart) => chart !== 'line' && chart !== 'bars')] }
}

// The article around the figures, and the hook of the benchmark.

import { openPage, query } from './page/page.js'

openPage()
showState()
if (query.has('bench')) offerBenchmark()

/** A state that the address names, such as `?view=length&k=6`, is shown by the figure of its view. */
function showState() {
  const figure = document.querySelector(`cluster-figure[view="${CSS.escape(query.get('view') ?? '')}"]`)
  for (const [key, value] of query) {
    if (figure && !['view', 'lang', 'theme'].includes(key)) figure.setAttribute(key, value)
  }
}

/** Lets a benchmark draw the charts: `draw(i, 'line')` the price for a moving highest price, `draw(i, 'bars')` the provinces. */
function offerBenchmark() {
  const [line, bars] = ['price', 'provinces'].map((view) => document.querySelector(`cluster-figure[view=${view}]`))
  const charts = ['line', 'bars']
  const states = new Map()
  const state = (figure) => states.get(figure) ?? states.set(figure, figure.value).get(figure)
  const draw = (i, chart) => chart === 'line'
    ? line.draw({ ...state(line), a: 130 + 30 * Math.sin(i / 7) })
    : bars.draw(state(bars))
  const ready = Promise.all([line, bars].map((figure) => figure.result ?? new Promise((resolve) => figure.addEventListener('ready', resolve, { once: true }))))
  window.__bench = { ready, draw, charts }
}

// The article around the figures: its language and theme, and the hook of the benchmark.

import { languageOf, readersLanguage } from './element/language.js'
import { site as en } from './text/en.json'
import { site as zhHans } from './text/zh-Hans.json'
import { site as zhHant } from './text/zh-Hant.json'

const texts = { 'en': en, 'zh-Hant': zhHant, 'zh-Hans': zhHans }
const query = new URLSearchParams(location.search)
const root = document.documentElement
const language = document.getElementById('language')
const theme = document.getElementById('theme')

language.value = chosenLanguage()
language.addEventListener('change', () => speak(language.value))
theme.value = ['light', 'dark'].includes(query.get('theme')) ? query.get('theme') : ''
theme.addEventListener('change', () => paint(theme.value))
speak(language.value)
paint(theme.value)
if (query.has('bench')) offerBenchmark()

function chosenLanguage() {
  return languageOf(query.get('lang') ?? '') ?? readersLanguage()
}

function speak(tag) {
  root.lang = tag
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = texts[tag][element.dataset.text]
}

function paint(name) {
  root.dataset.theme = name
}

/** Lets a benchmark draw the charts: `draw(i, 'line')` the price for a moving highest price, `draw(i, 'bars')` the provinces. */
function offerBenchmark() {
  const [line, bars] = document.querySelectorAll('cluster-figure')
  const charts = ['line', 'bars']
  const states = new Map()
  const state = (figure) => states.get(figure) ?? states.set(figure, figure.value).get(figure)
  const draw = (i, chart) => chart === 'line'
    ? line.draw({ ...state(line), a: 130 + 30 * Math.sin(i / 7) })
    : bars.draw(state(bars))
  const ready = Promise.all([line, bars].map((figure) => figure.result ?? new Promise((resolve) => figure.addEventListener('ready', resolve, { once: true }))))
  window.__bench = { ready, draw, charts }
}

// <cluster-figure>: attributes are the state; whatever a reader does changes them, and drawing follows from them.

import { forgetWidths } from './canvas.js'
import { chartArea } from './chart.js'
import { create, setText } from './dom.js'
import { readInspection } from './inspection.js'
import { notice } from './notice.js'
import { sourcePanel } from './panel.js'
import * as price from './price.js'
import * as provinces from './provinces.js'
import { complete, formatValue, KEYS, parseValue, readAttributes } from './state.js'
import { dataTable } from './table.js'
import { figureSpeaker, languageAt } from './text.js'
import { styleSheet, themeOf } from './theme.js'
import { model } from './wasm.js'

const VIEWS = { price, provinces }

// A screen reader should hear results, not every step on the way: milliseconds after the last step.
const PAUSE = 500

export class ClusterFigure extends HTMLElement {
  static observedAttributes = KEYS

  /** Why attributes were refused: objects with `code`, `field`, `index`, `value`, `limit`. */
  problems = []

  #root = create('div', { className: 'figure', part: 'figure', hidden: true })
  #fallback = create('slot')
  #failure = create('p', { className: 'notice', part: 'notice', role: 'alert', hidden: true })
  #state
  #inspection
  #parts
  #built
  #scheduled = false
  #own = false
  #uncommitted = false
  #isReady = false
  #observer = new ResizeObserver(() => this.#draw())
  #announcement

  constructor() {
    super()
    const shadow = this.attachShadow({ mode: 'open' })
    shadow.adoptedStyleSheets = [styleSheet()]
    shadow.append(this.#fallback, this.#failure, this.#root)
    // What the reader does to a control is told to the page as a change of the state, not as an event of the control.
    for (const name of ['input', 'change']) this.#root.addEventListener(name, (event) => event.stopPropagation())
  }

  /** The complete state. */
  get value() {
    return structuredClone(this.state)
  }

  /** The numbers shown. */
  get result() {
    return this.#inspection && VIEWS[this.#state.view].result(this.#inspection, this.#state)
  }

  /** The state that is drawn: the last good one. */
  get state() {
    return this.#state ?? complete(readAttributes(this))
  }

  connectedCallback() {
    this.#keepEarlyProperties()
    this.#observer.observe(this.#root)
    figures.add(this)
    this.#schedule()
  }

  disconnectedCallback() {
    // An element that only moves is connected again before this runs.
    queueMicrotask(() => {
      if (this.isConnected) return
      figures.delete(this)
      this.#observer.disconnect()
      clearTimeout(this.#announcement)
    })
  }

  attributeChangedCallback(_, before, after) {
    if (before !== after && !this.#own && this.isConnected) this.#schedule()
  }

  /** Draws anew because the page around changed: its language, its theme, its fonts. */
  refresh() {
    this.#schedule()
  }

  /** Draws the chart alone. */
  draw(state = this.#state) {
    const canvas = this.#parts?.chart.canvas
    if (canvas) model().drawView(canvas, state, this.#options())
  }

  #keepEarlyProperties() {
    for (const key of KEYS.filter((key) => Object.hasOwn(this, key))) {
      const value = this[key]
      delete this[key]
      this[key] = value
    }
  }

  /** Many changes in one task are one update. */
  #schedule() {
    if (this.#scheduled) return
    this.#scheduled = true
    queueMicrotask(() => {
      this.#scheduled = false
      if (this.isConnected) this.#start()
    })
  }

  #start() {
    try {
      model()
      this.#failure.hidden = true
    } catch (failure) {
      this.#fail(failure)
      return
    }
    this.#update()
    if (this.#isReady) return
    this.#isReady = true
    this.#fallback.hidden = true
    this.#root.hidden = false
    this.#draw()
    this.#tell('ready')
  }

  #fail(failure) {
    const { say, has } = figureSpeaker(languageAt(this))
    const key = `failure.${failure.code}`
    setText(this.#failure, say(has(key) ? key : 'failure.old'))
    this.#failure.hidden = false
    this.#fallback.hidden = false
    this.#tell('error', failure)
  }

  /** Reads the attributes. What they say wrongly is left out, one key after the other, and named in the notice. */
  #update() {
    this.problems = []
    let state = complete(readAttributes(this))
    for (let tries = 0; tries <= KEYS.length; tries++) {
      const refusal = this.#show(state)
      if (!refusal) break
      this.problems.push({ ...refusal, text: this.getAttribute(refusal.field) ?? '' })
      if (this.#state) {
        this.#show(this.#state)
        break
      }
      const { [refusal.field]: wrong, ...rest } = state
      state = complete(rest)
      // A cost that is too high for the price can be the fault of other keys as well.
      if (refusal.code === 'A_NOT_ABOVE_COST' || refusal.code === 'LENGTH_MISMATCH') state = complete({ view: state.view })
    }
    this.#parts?.notice.show(this.problems)
  }

  /** Shows a state in all parts of the figure at once. Gives the refusal if the model refuses it. */
  #show(state) {
    const language = languageAt(this)
    let inspection
    try {
      inspection = readInspection(model().inspectView(state, this.#options(state, language)), state.view)
    } catch (refusal) {
      if (!refusal.code) throw refusal
      const { code, field, index, value, limit } = refusal
      // A value given once for all stages belongs to no stage.
      return { code, field, index: Array.isArray(state[field]) ? index : null, value, limit }
    }
    this.#state = state
    this.#inspection = inspection
    this.#build(state.view, language)
    const { title, subtitle, sentence, keys, rank, controls, table, chart } = this.#parts
    const view = VIEWS[state.view]
    this.#root.dataset.theme = themeOf(state.theme, this)
    this.#root.dataset.own = state.theme !== 'auto'
    setText(title, inspection.title)
    setText(subtitle, inspection.subtitle)
    const { figures } = inspection
    showPieces(sentence, view.sentence(figures, this.#built))
    keys.show(view.keyNumbers(figures, this.#built))
    setText(rank, view.rank(figures, this.#built))
    controls?.update(state)
    table.show(inspection)
    chart.show(inspection)
    this.#draw()
    // The first sentence stands on the page and is read there.
    if (this.#isReady) this.#announce(sentence.textContent, PAUSE)
  }

  /** The parts of the figure; another view or another language has other parts. */
  #build(view, language) {
    const wanted = [view, language, this.getAttribute('controls')].join()
    if (this.#built?.wanted === wanted) return
    const speech = this.#built = { ...figureSpeaker(language), wanted }
    const figure = {
      ...speech,
      element: this,
      get state() { return this.element.#state },
      get inspection() { return this.element.#inspection },
      try: (change, field) => this.#try(change, field),
      commit: () => this.#commit(),
      open: (ids, from) => sources.open(ids, from),
      announce: (text, after) => this.#announce(text, after)
    }
    const title = create('p', { className: 'title', part: 'title', id: 'title' })
    const subtitle = create('p', { className: 'subtitle', part: 'subtitle' })
    const sentence = create('p', { className: 'sentence', part: 'sentence' })
    const live = create('p', { className: 'spoken', 'aria-live': 'polite', role: 'status' })
    const rank = create('p', { className: 'rank' })
    const chart = chartArea(figure)
    const table = dataTable(figure)
    const sources = sourcePanel(figure)
    const keys = keyList(figure)
    const problems = notice(figure)
    const shows = this.getAttribute('controls') !== 'none'
    const controls = shows ? VIEWS[view].controls(figure) : undefined
    const panel = create('div', { className: 'controls', part: 'controls', role: 'group', 'aria-label': speech.say('control.group') },
      ...controls?.elements ?? [])
    this.#parts = { title, subtitle, sentence, rank, chart, table, keys, controls, notice: problems, live }
    this.#root.lang = language
    this.#root.replaceChildren(
      create('figure', { 'aria-labelledby': 'title' },
        create('figcaption', {}, title, subtitle),
        problems.element,
        create('div', { className: shows ? 'body' : 'body alone' }, chart.element, ...shows ? [panel] : []),
        sentence, keys.element, sources.element, table.element, rank, live))
  }

  /** Tries a change of the state by the reader. A refused one is answered by a notice; the last good figure stays. */
  #try(change, field) {
    const state = change(this.state)
    const refusal = this.#show(state)
    if (refusal) {
      field?.setAttribute('aria-invalid', 'true')
      this.#parts.notice.show([{ ...refusal, text: field?.value ?? '' }])
      return
    }
    field?.removeAttribute('aria-invalid')
    this.problems = []
    this.#parts.notice.show([])
    if (!this.#reflect(state)) return
    this.#uncommitted = true
    this.#tell('input', this.value)
  }

  #commit() {
    if (this.#uncommitted) this.#tell('change', this.value)
    this.#uncommitted = false
  }

  /** Writes what differs from the attributes into them, and says whether anything does. */
  #reflect(state) {
    const before = complete(readAttributes(this))
    const differing = KEYS.filter((key) => key !== 'lang' && formatValue(before[key]) !== formatValue(state[key]))
    this.#own = true
    for (const key of differing) this.setAttribute(key, formatValue(state[key]))
    this.#own = false
    return differing.length > 0
  }

  #options(state = this.#state, language = this.#built?.language) {
    const style = getComputedStyle(this)
    return {
      lang: language,
      theme: themeOf(state.theme, this),
      width: this.#parts?.chart.width || Math.max(this.clientWidth, 240),
      pixelRatio: devicePixelRatio,
      font: style.fontFamily,
      textSize: Math.max(12, 0.8125 * parseFloat(style.fontSize)),
      ...this.#parts?.chart.colors && { colors: this.#parts.chart.colors }
    }
  }

  /** Draws the chart in the room it has now, if it has any. */
  #draw() {
    if (!this.#parts || this.#root.hidden) return
    const { chart } = this.#parts
    const { width } = chart
    chart.measure()
    if (chart.width !== width) {
      this.#show(this.#state)
      return
    }
    chart.resize(this.#inspection)
    this.draw()
  }

  #announce(text, after) {
    clearTimeout(this.#announcement)
    const { live } = this.#parts
    if (live.textContent !== text) this.#announcement = setTimeout(() => setText(live, text), after)
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }))
  }
}

// Each key of the state is a property that reflects its attribute; `lang` has one already.
for (const key of KEYS.filter((key) => key !== 'lang')) {
  Object.defineProperty(ClusterFigure.prototype, key, {
    configurable: true,
    enumerable: true,
    get() {
      return this.hasAttribute(key) ? parseValue(key, this.getAttribute(key)) : complete({})[key]
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(key)
      else this.setAttribute(key, formatValue(value))
    }
  })
}

function showPieces(element, pieces) {
  const nodes = pieces.map((piece) => piece?.role ? create('strong', { className: piece.role, textContent: piece.text }) : piece?.text ?? piece)
  element.replaceChildren(...nodes)
}

/** The key numbers. Those that are data open their source. */
function keyList(figure) {
  const element = create('dl', { className: 'keys', part: 'keys' })
  const item = ({ name, text, detail, role, indicators }) => {
    const value = create('span', { className: role ?? '', textContent: text })
    const number = indicators?.length
      ? create('button', { type: 'button', className: 'number', 'aria-label': figure.say('source.open', { value: `${name} ${text}` }), onclick: ({ currentTarget }) => figure.open(indicators, currentTarget) }, value)
      : value
    return create('div', {}, create('dt', { textContent: name }), create('dd', {}, number, ...detail ? [' ', create('small', { textContent: detail })] : []))
  }
  return { element, show: (items) => element.replaceChildren(...items.map(item)) }
}

// What changes around a figure: the page's language, its theme, its fonts, the reader's settings.
const figures = new Set()
const refreshAll = () => figures.forEach((figure) => figure.refresh())
new MutationObserver(refreshAll).observe(document.documentElement, {
  subtree: true, attributes: true, attributeFilter: ['lang', 'class', 'data-theme', 'style']
})
for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)']) {
  matchMedia(query).addEventListener('change', refreshAll)
}
document.fonts?.addEventListener('loadingdone', () => {
  forgetWidths()
  refreshAll()
})

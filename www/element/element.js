// <cluster-figure>: attributes are the state; whatever a reader does changes them, and drawing follows from them.

import { version } from '../../package.json'
import { create, ready, setPieces, setText } from './dom.js'
import { enter, leave } from './environment.js'
import { History } from './history.js'
import { readInspection } from './inspection.js'
import { languageAt } from './language.js'
import { layOut } from './layout.js'
import { lookOf } from './look.js'
import { base, part } from './part.js'
import { keepEarlyProperties, reflect } from './properties.js'
import { whenNear } from './sight.js'
import { complete, formatValue, KEYS, readAttributes, refusalIn, upgrade } from './state.js'
import { figureSpeaker } from './text.js'
import { styleSheet, themeOf } from './theme.js'
import { awaited, modelOf, tableOf, viewOf } from './views.js'

// A screen reader should hear results, not every step on the way: milliseconds after the last step.
const PAUSE = 500

export class ClusterFigure extends HTMLElement {
  static observedAttributes = [...KEYS, 'lang', 'data']

  /** The version of the package, for pages that meet two. */
  static version = version

  /** What was refused: objects with `code`, `field`, `index`, `value`, `limit` and the refused `text`. */
  problems = []

  #root = create('div', { className: 'figure', part: 'figure', hidden: true })
  #fallback = create('slot')
  #failure = create('p', { className: 'notice', part: 'notice', role: 'alert', hidden: true })
  // Inherits the text color of the page around; its transition tells when that color changes, for whatever reason.
  #hostColor = create('span', { className: 'host-color', 'aria-hidden': 'true', ontransitionend: () => this.refresh() })
  #probe = create('span', { className: 'probe', 'aria-hidden': 'true' })
  #state
  #table
  #look
  #inspection
  #parts
  #built
  #scheduled = false
  #awaiting
  #own = false
  #uncommitted = false
  #history = new History()
  #figure
  #unwatch
  #isReady = false
  #frame
  #resize = new ResizeObserver(() => {
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => this.#isReady && this.#fit())
  })
  #announcement

  constructor() {
    super()
    const shadow = this.attachShadow({ mode: 'open' })
    shadow.append(this.#fallback, this.#failure, this.#hostColor, this.#root)
    try {
      shadow.adoptedStyleSheets = [styleSheet()]
    } catch {
      // Told at the start, when there is a place for it.
    }
    // What the reader does to a control is told to the page as a change of the state, not as an event of the control.
    for (const name of ['input', 'change']) this.#root.addEventListener(name, (event) => event.stopPropagation())
    this.#root.addEventListener('keydown', (event) => this.#parts.history.press(event))
  }

  /** The complete state that is shown, which is the last good one. */
  get value() {
    this.#catchUp()
    return { ...structuredClone(this.#state ?? this.#read()), lang: languageAt(this) }
  }

  /** The numbers shown. */
  get result() {
    this.#catchUp()
    return this.#inspection && viewOf(this.#state).result(this.#inspection)
  }

  /** The numbers shown as CSV; an author's own table whole, in the columns in which it was given. */
  toCSV() {
    return this.#save('csv')
  }

  /** The figure as a Blob in PNG, `scale` device pixels to one of CSS. */
  toPNG({ scale = 2 } = {}) {
    return this.#save('png', scale)
  }

  /** The figure as the text of an SVG document. */
  toSVG() {
    return this.#save('svg')
  }

  connectedCallback() {
    keepEarlyProperties(this)
    this.#resize.observe(this.#root)
    enter(this)
    if (this.link !== 'page') return this.#watch()
    // The address may say more than the attributes.
    this.#unwatch ??= () => {}
    part('tools').then(({ follow }) => follow(this), () => {}).then(() => this.isConnected && this.#watch())
  }

  /** Moved without leaving the page; its surroundings may be others. */
  connectedMoveCallback() { this.refresh() }

  disconnectedCallback() {
    // An element that only moves is connected again before this runs.
    queueMicrotask(() => {
      if (this.isConnected) return
      leave(this)
      this.#stopWaiting()
      this.#resize.disconnect()
      cancelAnimationFrame(this.#frame)
      clearTimeout(this.#announcement)
    })
  }

  attributeChangedCallback(_, before, after) {
    if (before !== after && !this.#own && this.isConnected) this.#schedule()
  }

  /** @internal Shows the same anew because the page around changed: its language, its colors, its fonts. */
  refresh() {
    if (!this.#isReady) return
    this.#lookAround()
    this.#show(this.#state)
  }

  /** @internal Draws the chart alone, for a state or for the one that is shown. */
  draw(state = this.#state) {
    modelOf(state).drawView(this.#parts.chart.canvas, state, this.#look)
  }

  async #save(format, options) {
    const { formats } = await part('tools')
    if (!this.isConnected) throw new Error('the figure stands in no page')
    this.#arrive()
    if (!this.#isReady) await ready(this)
    return formats[format](this.#figure, options)
  }

  #watch() {
    this.#stopWaiting()
    if (this.loading === 'lazy' && !this.#isReady) this.#unwatch = whenNear(this, () => this.#arrive())
    else this.#schedule()
  }

  /** Somebody is about to see a figure that waited for it, or prints it now. */
  #arrive() {
    this.#stopWaiting()
    this.#schedule()
    this.#catchUp()
  }

  #stopWaiting() {
    this.#unwatch?.()
    this.#unwatch = undefined
  }

  /** Many changes in one task are one update. */
  #schedule() {
    if (this.#scheduled) return
    this.#scheduled = true
    queueMicrotask(() => this.#catchUp())
  }

  #catchUp() {
    if (!this.#scheduled) return
    this.#scheduled = false
    if (this.isConnected && !this.#unwatch) this.#start()
  }

  #start() {
    upgrade(this)
    const state = this.#read()
    const missing = awaited(state, this)
    // Only the last wait counts.
    const wait = this.#awaiting = missing && Symbol()
    if (missing) {
      missing.then(() => this.#schedule(), (failure) => {
        if (wait !== this.#awaiting) return
        this.#awaiting = undefined
        this.#fail(failure)
      })
      return
    }
    try {
      styleSheet()
      this.#table = tableOf(state.view, this)
      modelOf(this.#read())
      this.#failure.hidden = true
    } catch (failure) {
      this.#fail(failure)
      return
    }
    this.#fallback.hidden = true
    this.#root.hidden = false
    this.#lookAround()
    this.#update()
    if (this.#isReady) return
    this.#isReady = true
    this.#tell('ready')
  }

  #fail(failure) {
    const { say, has, language } = figureSpeaker(languageAt(this))
    const key = `failure.${failure.code}`
    this.problems = failure.field ? [failure] : []
    setText(this.#failure, failure.told?.(language) ?? say(has(key) ? key : 'failure.old', failure))
    this.#failure.lang = language
    this.#failure.hidden = false
    this.#fallback.hidden = this.#isReady
    this.#tell('error', failure)
  }

  /** The state that the attributes describe, with the author's own table. */
  #read() {
    return this.#complete(readAttributes(this))
  }

  #complete(state) {
    return complete(this.#table === undefined ? state : { indicator: [], ...state, table: this.#table })
  }

  /** Reads the attributes. What they say wrongly stays as it was, and is named in the notice. */
  #update() {
    this.problems = []
    let state = this.#read()
    const good = this.#state?.table === this.#table && this.#state || this.#complete({})
    for (let refusal; (refusal = this.#show(state)) && this.problems.length < KEYS.length;) {
      this.problems.push({ ...refusal, text: this.getAttribute(refusal.field) ?? '' })
      // Costs and prices, stages and lists can only be wrong together.
      const together = refusal.code === 'A_NOT_ABOVE_COST' || refusal.code === 'LENGTH_MISMATCH'
      state = together ? { ...good, view: state.view } : { ...state, [refusal.field]: good[refusal.field] }
    }
    this.#parts.notice.show(this.problems)
    this.#history.begin(this.#state)
    this.#parts.history.update()
  }

  /** Shows a state in all parts of the figure at once. Gives the refusal if the model refuses it. */
  #show(state) {
    let inspection
    try {
      inspection = readInspection(modelOf(state).inspectView(state, this.#look))
    } catch (refusal) {
      if (!refusal.code) throw refusal
      return refusalIn(state, refusal)
    }
    const repainted = this.#state?.theme !== state.theme
    const { width: expected } = this.#look
    this.#state = state
    this.#inspection = inspection
    this.#build()
    if (repainted) this.#lookAround()
    // A figure that is not laid out has no width; it is drawn for the one it is likely to get.
    const { width } = this.#parts.chart
    if (width && width !== expected) {
      this.#lookAround()
      return this.#show(state)
    }
    const { title, subtitle, sentence, keys, origin, rank, controls, table, panels, chart } = this.#parts
    const view = viewOf(state)
    setText(title, inspection.title)
    setText(subtitle, inspection.subtitle)
    setPieces(sentence, view.sentence(inspection, this.#built))
    keys.show(view.keyNumbers(inspection, this.#built))
    origin?.show(inspection)
    setText(rank, view.rank(inspection, this.#built))
    controls?.update(state)
    table.show(inspection)
    chart.show(inspection)
    this.draw()
    panels.forEach((panel) => panel.update(state, inspection))
  }

  /** The parts of the figure; another view or another language has other parts. */
  #build() {
    const { view, controls, chain, kept } = this.#state
    const { lang } = this.#look
    const shown = viewOf(this.#state)
    // Without controls nobody can keep a run.
    const own = controls !== 'none' || kept.length > 0
    const wanted = [view, controls, lang, chain, this.#table, own].join()
    if (this.#built?.wanted === wanted) return
    const speech = this.#built = { ...figureSpeaker(lang, shown.texts && { [view]: shown.texts[lang] }), wanted }
    const self = this
    const figure = this.#figure = {
      ...speech,
      view: shown,
      host: this,
      base,
      part,
      get state() { return self.#state },
      get inspection() { return self.#inspection },
      get look() { return self.#look },
      get model() { return modelOf(self.#state) },
      get history() { return self.#history },
      travel: (to) => this.#travel(to),
      isInteractive: controls !== 'none',
      try: (change, field) => this.#try(change, field),
      commit: () => this.#commit(),
      open: (indicators, from) => this.#parts.sources.open(indicators, from),
      announce: (element, after) => this.#announce(element, after)
    }
    this.#parts = layOut(figure, own)
    this.#root.lang = lang
    this.#root.replaceChildren(this.#probe, this.#parts.element)
  }

  /** Tries a change of the state by the reader. A refused one is answered by a notice; the last good figure stays. */
  #try(change, field) {
    const former = this.#state
    const state = change(former)
    const refusal = this.#show(state)
    this.problems = refusal ? [{ ...refusal, text: field?.value ?? '' }] : []
    this.#parts.notice.show(this.problems)
    if (refusal) {
      field?.setAttribute('aria-invalid', 'true')
      return
    }
    field?.removeAttribute('aria-invalid')
    this.#announce(this.#parts.sentence, PAUSE)
    if (!this.#reflect(state, former)) return
    if (!this.#awaiting && this.#table === undefined) this.#failure.hidden = true
    this.#uncommitted = true
    this.#tell('input', this.value)
  }

  #commit() {
    if (!this.#uncommitted) return
    this.#uncommitted = false
    this.#history.add(this.#state)
    this.#parts.history.update()
    this.#tell('change', this.value)
  }

  /** Leads to a state that the reader went through. */
  #travel(to) {
    const state = this.#history.states[to]
    if (!state || to === this.#history.at) return
    this.#try(() => state)
    this.#uncommitted = false
    this.#history.at = to
    this.#parts.history.update()
    this.#tell('change', this.value)
  }

  /**
   * Writes what differs from the attributes into them, and says whether anything does. What the attributes ask for and still
   * wait for stays, unless the reader changed it.
   */
  #reflect(state, former) {
    const given = this.#read()
    // Another view may have other defaults.
    const before = { ...this.#complete({ ...readAttributes(this), view: state.view }), view: given.view }
    const differs = (key, one) => formatValue(one[key]) !== formatValue(state[key])
    const differing = KEYS.filter((key) => differs(key, before) && (!this.#awaiting || differs(key, former)))
    this.#own = true
    for (const key of differing) this.setAttribute(key, formatValue(state[key]))
    this.#own = false
    return differing.length > 0
  }

  /** Sees what the page around gives: language, font, colors, screen. These are the options of every drawing. */
  #lookAround() {
    const { theme: wanted } = this.#state ?? this.#read()
    const theme = themeOf(wanted, this.#hostColor)
    this.#root.dataset.theme = theme
    this.#root.dataset.own = wanted !== 'auto'
    if (!this.#probe.isConnected) this.#root.append(this.#probe)
    this.#look = lookOf(this, theme, this.#parts?.chart.width || Math.max(this.clientWidth, 240), this.#probe)
  }

  /** Shows the same in the room and at the text size that it has now. */
  #fit() {
    const before = JSON.stringify(this.#look)
    this.#lookAround()
    if (JSON.stringify(this.#look) !== before) this.#show(this.#state)
  }

  /** Says what an element will show then, so that what is said is never out of date. */
  #announce(element, after) {
    clearTimeout(this.#announcement)
    const { live } = this.#parts
    this.#announcement = setTimeout(() => setText(live, element.textContent), after)
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }))
  }
}

reflect(ClusterFigure)

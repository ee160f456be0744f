// What a figure shows: a state, how it looks, and the parts that show it.

import { create } from './dom.js'
import { figureOf } from './figure.js'
import { askOf, readInspection } from './inspection.js'
import { layOut } from './layout.js'
import { lookOf, widthOf } from './look.js'
import { exactly, refusalIn } from './state.js'
import { figureSpeaker } from './text.js'
import { putTheme, themeOf } from './theme.js'
import { isUsed } from './used.js'
import { modelOf, viewOf, wordsOf } from './views.js'
/** @import { Deeds, Figure, Host, Inspection, Look, Refusal, State } from './types.js' */

/** The screen of an element: its state is the last good one. Before the first picture there is none, nor look nor parts. */
export class Screen {
  root = create('div', { className: 'figure', part: 'figure', hidden: true })
  /** @type {State} */
  state = /** @type {never} */ (undefined)
  /** @type {Inspection | undefined} */
  inspection
  /** @type {Look} */
  look = /** @type {never} */ (undefined)
  /** @type {ReturnType<typeof layOut>} */
  parts = /** @type {never} */ (undefined)
  /** @type {Figure | undefined} */
  figure
  #probe = create('span', { className: 'probe', 'aria-hidden': 'true' })
  #host
  #hostColor
  #deeds

  /**
   * The screen of a host, whose `hostColor` has the color of the text around; the parts can do the `deeds`.
   * @param {Host} host
   * @param {HTMLElement} hostColor
   * @param {Deeds} deeds
   */
  constructor(host, hostColor, deeds) {
    this.#host = host
    this.#hostColor = hostColor
    this.#deeds = deeds
    // What the reader does to a control is told to the page as a change of the state, not as an event of the control.
    for (const name of ['input', 'change']) this.root.addEventListener(name, (event) => event.stopPropagation())
    this.root.addEventListener('keydown', (event) => this.parts.history.press(/** @type {KeyboardEvent} */ (event)))
    for (const name of ['keydown', 'keypress', 'keyup'])
      this.root.addEventListener(
        name,
        (event) => isUsed(/** @type {KeyboardEvent} */ (event)) && event.stopPropagation()
      )
  }

  /**
   * Shows a state in all parts of the figure at once. Gives the refusal if the model refuses it.
   * @param {State} state
   * @returns {Refusal | undefined}
   */
  show(state) {
    const isRepainted = this.state !== undefined && this.state.theme !== state.theme
    if (isRepainted) this.lookAround(state)
    // How wide the first chart is, its place tells before there is anything to draw.
    if (!this.parts && this.#build(state)) this.lookAround(state)
    let shown
    try {
      shown = this.#solve(state)
    } catch (refusal) {
      if (!(/** @type {Refusal} */ (refusal).field)) throw refusal
      if (isRepainted) this.lookAround()
      return refusalIn(state, /** @type {Refusal} */ (refusal))
    }
    const { width: expected } = this.look
    this.state = state
    this.inspection = shown.inspection
    // Other parts may leave another room for the chart.
    if (this.#build(state) && widthOf(this.#host, this.parts.chart) !== expected) {
      this.lookAround()
      return this.show(state)
    }
    this.#inform()
    this.parts.show(shown.drawing)
  }

  /**
   * What a state shows, and its drawing.
   * @param {State} state
   */
  #solve(state) {
    const look = this.look
    const asks = askOf('surroundings') | (this.parts?.asks() ?? 0)
    const given = exactly(state)
    const [drawing, ...tapes] = modelOf(state, asks).showView(given, { ...look, asks })
    const ask = (/** @type {number} */ asks) => {
      const [, ...tapes] = modelOf(state, asks).showView(given, { ...look, asks })
      return tapes
    }
    return { drawing, inspection: readInspection(tapes, asks, ask) }
  }

  /**
   * Makes the parts of the figure, if other ones are wanted: another view or another language has others.
   * @param {State} state
   */
  #build(state) {
    const { view, controls, chain, kept, table } = state
    const { lang } = this.look
    const shown = viewOf(state)
    // Without controls nobody can keep a run.
    const hasPanels = controls !== 'none' || kept.length > 0
    const wanted = [view, controls, lang, chain, table, hasPanels].join()
    const words = wordsOf(state, lang)
    if (this.figure?.wanted === wanted) return false
    const figure = (this.figure = figureOf(this.#host, shown, figureSpeaker(lang, words && { [view]: words }), {
      ...this.#deeds,
      wanted,
      isInteractive: controls !== 'none',
      open: (indicators, from) => this.parts.sources.open(indicators, from)
    }))
    this.#inform(state)
    this.parts = layOut(figure, hasPanels)
    this.root.lang = lang
    this.root.replaceChildren(this.#probe, this.parts.element)
    return true
  }

  /** Tells the parts what is shown. Those of another view or language, which may still wait for something, keep what they showed. */
  #inform(state = this.state) {
    Object.assign(/** @type {Figure} */ (this.figure), { state, inspection: this.inspection, look: this.look })
  }

  /** Sees what the page around gives: language, font, colors, screen. These are the options of every drawing. */
  lookAround({ theme: wanted } = this.state) {
    const { theme, paper } = themeOf(wanted, this.#host, this.#hostColor)
    putTheme(this.root, theme, paper, wanted !== 'auto')
    if (!this.#probe.isConnected) this.root.append(this.#probe)
    this.look = lookOf(this.#host, theme, widthOf(this.#host, this.parts?.chart), this.#probe)
  }

  /** Leaves nothing of the parts of a figure that never was there. */
  clear() {
    this.root.replaceChildren()
    this.figure = undefined
    this.parts = /** @type {never} */ (undefined)
  }

  /**
   * Draws the chart alone, for a state.
   * @param {State} state
   */
  draw(state) {
    const [drawing] = modelOf(state).showView(exactly(state), { ...this.look, asks: 0 })
    this.parts.chart.paint(drawing)
  }
}

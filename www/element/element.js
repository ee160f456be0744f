// <cluster-figure>: attributes are the state; whatever a reader does changes them, and drawing follows from them.

import { version } from '../../package.json'
import { announcer } from './announcer.js'
import { Content } from './content.js'
import { create } from './dom.js'
import { enter, leave } from './environment.js'
import { failureNotice, takesPicture } from './failure.js'
import { History } from './history.js'
import { languageAt } from './language.js'
import { loaded, part } from './part.js'
import { hostOf, keepEarlyProperties, reflect } from './properties.js'
import { roomOf } from './room.js'
import { Screen } from './screen.js'
import { whenNear } from './sight.js'
import { sizeWatch } from './size.js'
import { complete, differing, formatValue, KEYS, readAttributes, settled, upgrade } from './state.js'
import { dress } from './theme.js'
import { awaited, modelOf, tableOf, viewOf } from './views.js'
import { nowhere, Waiting } from './waiting.js'
/** @import { Fault, Figure, Host, Parts, Problem, Refusal, State } from './types.js' */

export class ClusterFigure extends (globalThis.HTMLElement ?? Object) {
  // A server has no elements.
  static observedAttributes = [...KEYS, 'lang', 'data', 'base']

  /** The version of the package, for pages that meet two. */
  static version = version

  #content = new Content(this, () => this.#schedule())
  #failure = failureNotice()
  // Inherits the text color of the page around; its transition tells when that color changes, for whatever reason.
  #hostColor = create('span', { className: 'host-color', 'aria-hidden': 'true', ontransitionend: () => this.adapt() })
  /** @type {Problem[]} */
  #problems = []
  /** @type {string | undefined} */
  #table
  #scheduled = false
  /** @type {symbol | undefined} */
  #awaiting
  #isReflecting = false
  #uncommitted = false
  #history = new History()
  /** @type {(() => void) | undefined} */
  #unwatch
  #isReady = false
  #waiting = new Waiting()
  #room = roomOf(this)
  #size = sizeWatch(() => this.adapt())
  #announcer = announcer(() => this.#screen.parts.live)
  #screen = new Screen(hostOf(this), this.#hostColor, {
    history: this.#history,
    travel: (to) => this.#travel(to),
    try: (change, source) => this.#try(change, source),
    refuse: (problem, source) => this.#refuse([problem], source),
    commit: () => this.#commit(),
    announce: this.#announcer.announce
  })

  constructor() {
    super()
    const shadow = this.attachShadow({ mode: 'open' })
    shadow.append(this.#room.element, this.#content.slot, this.#failure.element, this.#hostColor, this.#screen.root)
    try {
      dress(shadow)
    } catch {
      // Told at the start, when there is a place for it.
    }
  }

  /** The complete state that is shown, which is the last good one. */
  get value() {
    this.#catchUp()
    return { ...structuredClone(this.#screen.state ?? this.#read()), lang: languageAt(this) }
  }

  /** The numbers shown. */
  get result() {
    this.#catchUp()
    return this.#screen.inspection && viewOf(this.#screen.state).result(this.#screen.inspection)
  }

  /** What was refused: objects with `code`, `field`, `index`, `value`, `limit` and the refused `text`. */
  get problems() {
    this.#catchUp()
    return this.#problems
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
    keepEarlyProperties(/** @type {Record<string, unknown>} */ (/** @type {unknown} */ (this)))
    this.#size.observe(this.#screen.root)
    enter(hostOf(this))
    if (hostOf(this).link !== 'page') return this.#watch()
    // The address may say more than the attributes.
    this.#unwatch ??= () => {}
    part('tools', this)
      .then(
        ({ follow }) => follow(hostOf(this)),
        () => {}
      )
      .then(() => this.isConnected && this.#watch())
  }

  /** Moved without leaving the page; its surroundings may be others. */
  connectedMoveCallback() {
    this.adapt()
  }

  /** In another document it has lost its styles, and those of its parts. */
  adoptedCallback() {
    this.#screen.figure = undefined
  }

  disconnectedCallback() {
    // An element that only moves is connected again before this runs.
    queueMicrotask(() => {
      if (this.isConnected) return
      leave(hostOf(this))
      this.#stopWaiting()
      this.#awaiting = undefined
      this.#waiting.settle(nowhere())
      loaded('views')?.tables.forget(/** @type {string} */ (this.#table))
      this.#size.stop()
      this.#announcer.stop()
    })
  }

  /** @param {string} _ @param {string | null} before @param {string | null} after */
  attributeChangedCallback(_, before, after) {
    if (before !== after && !this.#isReflecting && this.isConnected) this.#schedule()
  }

  /** @internal Shows the same anew because fonts arrived, or something else that nobody can see changed. */
  refresh() {
    if (this.#isReady) this.#screen.look = /** @type {never} */ (undefined)
    this.adapt()
  }

  /** @internal Shows the same in the room, the colors and the text that the page around has now, where they are others. */
  adapt() {
    const before = JSON.stringify(this.#screen.look)
    if (!this.#isReady) return
    this.#room.stand()
    this.#screen.lookAround(this.#screen.state ?? this.#read())
    const fits = JSON.stringify(this.#screen.look) === before
    if (!fits && this.#attempt(() => this.#screen.show(this.#screen.state)))
      this.#room.fit(this.#screen.root.offsetHeight)
  }

  /**
   * @internal Draws the chart alone, for a state.
   * @param {State} state
   */
  draw(state) {
    this.#screen.draw(state)
  }

  /**
   * @template {keyof Parts['tools']['formats']} Format
   * @param {Format} format
   * @param {number} [options]
   * @returns {Promise<Awaited<ReturnType<Parts['tools']['formats'][Format]>>>}
   */
  async #save(format, options) {
    const { formats } = await part('tools', this)
    if (!this.isConnected) throw nowhere()
    await this.#waiting.until(() => this.#arrive())
    const write = /** @type {(figure: Figure, options?: number) => never} */ (formats[format])
    return write(/** @type {Figure} */ (this.#screen.figure), options)
  }

  #watch() {
    this.#stopWaiting()
    if (hostOf(this).loading === 'lazy' && !this.#isReady)
      this.#unwatch = whenNear(
        this,
        () => this.#arrive(),
        () => awaited(this.#read(), hostOf(this))
      )
    else this.#schedule()
  }

  /** Somebody is about to see a figure that waited for it, or prints it now. Says whether it is there. */
  #arrive() {
    this.#stopWaiting()
    this.#schedule()
    this.#catchUp()
    return this.#isReady
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
    const missing = awaited(state, hostOf(this))
    // Only the last wait counts.
    const wait = (this.#awaiting = missing && Symbol())
    if (missing) {
      missing.then(
        () => this.#schedule(),
        (failure) => {
          if (wait !== this.#awaiting) return
          this.#awaiting = undefined
          this.#fail(failure)
          // What comes late is shown all the same.
          failure.late?.then(() => this.#schedule())
        }
      )
      return
    }
    try {
      dress(/** @type {ShadowRoot} */ (this.shadowRoot))
      this.#table = tableOf(state.view, this, this.#table)
      modelOf(this.#read())
      this.#failure.hide()
    } catch (failure) {
      this.#fail(/** @type {Fault} */ (failure))
      return
    }
    this.#attempt(() => this.#appear())
  }

  #appear() {
    this.#content.cover()
    this.#screen.root.hidden = false
    this.#room.stand()
    this.#screen.lookAround(this.#screen.state ?? this.#read())
    this.#update()
    if (this.#isReady) return
    this.#isReady = true
    this.#waiting.settle()
    this.#tell('ready')
  }

  /**
   * Does what ends in a picture, and says whether it did. If it cannot, the author's words stand there again, and the reason.
   * @param {() => void} work
   */
  #attempt(work) {
    try {
      work()
      return true
    } catch (failure) {
      const fault = /** @type {Fault} */ (failure)
      if (!takesPicture(fault)) throw failure
      if (!this.#isReady) this.#screen.clear()
      this.#isReady = false
      this.#screen.root.hidden = true
      this.#content.uncover()
      this.#fail(fault)
      return false
    }
  }

  /** @param {Fault} failure */
  #fail(failure) {
    this.#problems = failure.field ? [/** @type {Problem & Fault} */ (failure)] : []
    this.#failure.tell(failure, this)
    if (!this.#isReady) this.#room.fit(0)
    this.#waiting.settle(failure)
    this.#tell('error', failure)
  }

  /** The state that the attributes describe, with the author's own table. */
  #read() {
    return this.#complete(readAttributes(this))
  }

  /** @param {Partial<State>} state */
  #complete(state) {
    return complete(this.#table === undefined ? state : { indicator: [], ...state, table: this.#table })
  }

  /** Reads the attributes. What they say wrongly stays as it was, and is named in the notice. */
  #update() {
    const before = JSON.stringify(this.#screen.state)
    const good = (this.#screen.state?.table === this.#table && this.#screen.state) || this.#complete({})
    const refusals = settled(this.#read(), good, (state) => this.#screen.show(state))
    this.#problems = refusals.map((refusal) => ({ ...refusal, text: this.getAttribute(refusal.field) ?? '' }))
    this.#screen.parts.notice.show(this.#problems)
    // What a reader is still typing stays a step of theirs.
    if (JSON.stringify(this.#screen.state) !== before) this.#history.begin(this.#screen.state)
    this.#screen.parts.history.update()
    this.#room.fit(this.#screen.root.offsetHeight)
  }

  /**
   * Tries a change of the state by the reader, with the control that is its `source`.
   * @param {(state: State) => State} change
   * @param {HTMLInputElement} [source]
   */
  #try(change, source) {
    const former = this.#screen.state
    const state = change(former)
    let refusal
    if (
      !this.#attempt(() => {
        refusal = this.#screen.show(state)
      })
    )
      return
    this.#refuse(refusal ? [refusal] : [], source, change)
    if (refusal) return
    this.#announcer.announce(this.#screen.parts.sentence)
    if (!this.#reflect(state, former)) return
    if (!this.#awaiting && this.#table === undefined) this.#failure.hide()
    this.#uncommitted = true
    this.#tell('input', this.value)
  }

  /** @param {(Problem | Refusal)[]} problems @param {HTMLInputElement} [source] @param {(state: State) => State} [change] */
  #refuse(problems, source, change) {
    this.#problems = problems.map((problem) => ({ ...problem, text: source?.value ?? '' }))
    this.#screen.parts.notice.show(this.#problems, source, change)
  }

  #commit() {
    if (!this.#uncommitted) return
    this.#uncommitted = false
    this.#history.add(this.#screen.state)
    this.#screen.parts.history.update()
    this.#tell('change', this.value)
  }

  /**
   * Leads to a state that the reader went through.
   * @param {number} to
   */
  #travel(to) {
    const state = this.#history.states[to]
    if (!state || to === this.#history.at) return
    this.#try(() => state)
    this.#uncommitted = false
    this.#history.at = to
    this.#screen.parts.history.update()
    this.#tell('change', this.value)
  }

  /**
   * Writes what differs from the attributes into them, and says whether anything does. What the attributes ask for and still
   * wait for stays, unless the reader changed it.
   * @param {State} state
   * @param {State} former
   */
  #reflect(state, former) {
    // Another view may have other defaults.
    const before = { ...this.#complete({ ...readAttributes(this), view: state.view }), view: this.#read().view }
    const changed = differing(state, before, ...(this.#awaiting ? [former] : []))
    this.#isReflecting = true
    for (const key of changed) this.setAttribute(key, formatValue(state[key]))
    this.#isReflecting = false
    return changed.length > 0
  }

  /** @param {string} name @param {unknown} [detail] */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }))
  }
}

reflect(ClusterFigure)

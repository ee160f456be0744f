/**
 * An interactive figure: the prices of a chain of small firms against those of one big firm, and the indicators of Northeast
 * China. Its attributes are the state; what a reader does changes them.
 *
 * @slot - What readers see until the figure is ready, and again if it cannot run. A `<script type="text/csv">` is a table of your own.
 * @fires ready - The figure is drawn for the first time.
 * @fires input - The reader moved something; `detail` is the state. Changes by the page fire nothing.
 * @fires change - The reader is done with a movement; `detail` is the state.
 * @fires error - The figure cannot start; `detail` is the failure, whose `code` names it.
 * @csspart figure - Everything but your own children.
 * @csspart title - The heading: what the figure shows.
 * @csspart subtitle - The line below the heading.
 * @csspart notice - What was refused, or why the figure cannot start.
 * @csspart chart - The picture with its marks.
 * @csspart reading - The mark that is read, in words.
 * @csspart controls - Sliders, fields and lists beside the picture.
 * @csspart actions - The row below the figure: what opens a panel, what takes back, and the source.
 * @csspart sentence - The reader's numbers in a sentence.
 * @csspart keys - Up to four key numbers.
 * @csspart origin - The printed chain that a model view took over.
 * @csspart source - The panel with the sentences that print a number.
 * @csspart table - The numbers as a table.
 * @csspart kept - The panel of the runs kept to compare.
 * @csspart derivation - The panel that derives the price line by line.
 * @csspart solutions - The panel that compares three ways to solve the model.
 * @csspart stages - The panel of a value for each stage.
 * @csspart tools - The panel of sharing and saving.
 * @csspart rank - What of the numbers is printed, derived or an extension.
 * @cssproperty --cluster-background - The paper, where `theme` is not `auto`.
 * @cssproperty --cluster-text - Text of full strength.
 * @cssproperty --cluster-muted - Text that stands back.
 * @cssproperty --cluster-axis - Axes and frames of controls.
 * @cssproperty --cluster-grid - Lines of the grid.
 * @cssproperty --cluster-ghost - Curves and bars that stand back.
 * @cssproperty --cluster-cluster - The cluster, and the Northeast among places.
 * @cssproperty --cluster-integrated - The integrated firm.
 * @cssproperty --cluster-cost - Cost.
 * @cssproperty --cluster-advantage - The area where the cluster wins.
 * @cssproperty --cluster-surface - Boxes within the figure.
 */
export class ClusterFigure extends HTMLElement {
  /** The version of the package. */
  static readonly version: string
  /** The complete state that is shown, which is the last good one. */
  readonly value: State
  /** The numbers shown: for a view of the model what `equilibrium` returns, and the view's own; undefined before `ready`. */
  readonly result: Record<string, unknown> | undefined
  /** What was refused; empty if nothing was. */
  readonly problems: Problem[]
  /** The numbers shown as CSV, as soon as they are there; a table of your own whole, in the columns in which it was given. */
  toCSV(): Promise<string>
  /** The figure as a picture, `scale` device pixels to one of CSS, 2 if none is given. */
  toPNG(options?: { scale?: number }): Promise<Blob>
  /** The figure as the text of an SVG document. */
  toSVG(): Promise<string>

  addEventListener<K extends keyof ClusterFigureEventMap>(
    type: K,
    listener: (this: ClusterFigure, event: ClusterFigureEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions
  ): void
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions
  ): void
  removeEventListener<K extends keyof ClusterFigureEventMap>(
    type: K,
    listener: (this: ClusterFigure, event: ClusterFigureEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions
  ): void
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions
  ): void
}

// Each of these but the language is a property that reflects its attribute.
export interface ClusterFigure extends Omit<State, 'lang' | 'table'>, Embedding {}

/**
 * Registers the figure as an element of this name, `cluster-figure` if none is given. Who registered a name first keeps it; the
 * console names both versions where they differ.
 */
export function define(tagName?: string): void

/** A number, or the text of a decimal of more digits than a number holds; the figure takes either exactly as it is written. */
export type Decimal = number | string

/** One value for all stages, or one for each. */
export type PerStage = Decimal | Decimal[]

export type View =
  | 'price'
  | 'build-up'
  | 'welfare'
  | 'startup'
  | 'duel'
  | 'spread'
  | 'length'
  | 'entry'
  | 'externality'
  | 'iteration'
  | 'provinces'
  | 'decline'
  | 'industries'
  | 'burden'
  | 'cities'
  | 'consistency'
  | 'chains'
  | 'history'
export type Language = 'en' | 'zh-Hant' | 'zh-Hans'
export type Layer = 'axes' | 'circles' | 'ports' | 'groups' | 'finance'

/** What a figure shows: the same keys in attributes, properties, links and events. */
export interface State {
  /** What is drawn. */
  view: View
  /** Number of stages, 1 to 1000. */
  k: number
  /** Firms in each stage, from 1. */
  n: PerStage
  /** Highest price that buyers pay, above the total unit cost. */
  a: Decimal
  /** Slope of demand, above 0. */
  b: Decimal
  /** Total unit cost, from 0 and below the highest price; all stages share it equally. */
  cost: Decimal
  /** Unit cost of each stage, from 0; an empty list where they share `cost`. */
  c: PerStage
  /** Conjectural variation, from -1 to n - 1. */
  lambda: PerStage
  /** Strength of external economies, from 0. */
  theta: PerStage
  /** Fixed cost of a firm, from 0. */
  f: PerStage
  /** Fixed cost of the integrated firm, from 0. */
  ff: Decimal
  /** End of an axis of firms, 2 to 1,000,000. */
  nmax: number
  /** Of `price`: whether the axis counts the firms in each stage or in all. */
  axis: 'stage' | 'total'
  /** Scale of an axis of firms: `auto` is logarithmic where the axis reaches far. */
  scale: 'auto' | 'linear' | 'log'
  /** Of `price`: up to three runs to compare with, such as `k2*n9_4*c7.5`. */
  kept: string[]
  /** Of `provinces`: ids of one indicator for bars, of two for a scatter. */
  indicator: string[]
  /** Of `provinces`: order of the places. */
  sort: 'falling' | 'rising' | 'printed'
  /** Ids of places to accent, those of the Northeast if none is given. */
  highlight: string[]
  /** Of `provinces` and `decline`: ids of the places shown, all if none is given. */
  places: string[]
  /** Of `industries`: the group that is marked. */
  group:
    'resource_narrow' | 'resource_wide' | 'oil_chain' | 'paper_list' | 'food' | 'machinery' | 'machinery_with_row12'
  /** Of `cities`: what the map shows. */
  layers: Layer[]
  /** The printed chain whose number of stages a view of the model took over. */
  chain: 'none' | 'chain_oil' | 'chain_farm' | 'chain_metal' | 'chain_auto'
  /** Language; that of the page around if none is given. */
  lang: Language
  /** Theme: `auto` is that of the page around. */
  theme: 'auto' | 'light' | 'dark'
  /** Whether the figure has controls. */
  controls: 'auto' | 'none'
  /** Version of the state, which embed codes and links pin. */
  v: number
  /** Of `provinces`: the text of a table of your own. */
  table?: string
}

/** How a figure lives on its page; no link says it. */
export interface Embedding {
  /** `lazy` waits until the reader comes near, prints or moves the focus there. */
  loading?: 'lazy' | 'eager'
  /** `page` keeps the state in the fragment of the page's address; the element has an `id`. */
  link?: 'page'
  /** The folder of the figure's files, if they do not lie beside its script. */
  base?: string
}

/** A value that was refused. The figure says so in words, and keeps the last good one. */
export interface Problem {
  /** The kind of fault, such as `OUT_OF_RANGE`. */
  code: string
  /** The key of the state. */
  field: string
  /** The place in a list, counted from 0. */
  index: number | null
  /** The number that was found. */
  value: number | null
  /** The bound it violates. */
  limit: number | null
  /** What was written. */
  text?: string
}

/** Why a figure cannot start. */
export interface Failure extends Error {
  /** The kind of failure: a policy, no WebAssembly, a damaged file, an old browser, a part that cannot be loaded, a folder that is not known. */
  code: string
  /** The file that cannot be loaded. */
  file?: string
}

export interface ClusterFigureEventMap {
  ready: CustomEvent<null>
  input: CustomEvent<State>
  change: CustomEvent<State>
  error: CustomEvent<Failure>
}

/** What is written for a key of the state: its words, a text that means its value, or the value. */
type Written<Value> = Value extends string ? Value : string | Readonly<Value>

/** A function whose argument may be declared more narrowly, as those of frameworks are. */
type Handler<Argument> = { handle(argument: Argument): unknown }['handle']

/** Handlers by the names that JSX gives them: `onchange` of the figure's own events, `onClick` and `on:click` of all others. */
type ClusterFigureHandlers = {
  [Name in keyof ClusterFigureEventMap as `on${Name}`]?: Handler<ClusterFigureEventMap[Name]>
} & {
  [Name in `on${Capitalize<string>}` | `on:${string}`]?: Handler<any>
}

/** The attributes of `<cluster-figure>` in JSX and in templates. */
export type ClusterFigureAttributes = {
  [Key in keyof Omit<State, 'table' | 'lang'>]?: Written<State[Key]>
} & ClusterFigureHandlers &
  Embedding & {
    /** Any language tag that leads to a language of the figure. */
    lang?: string
    /** Of `provinces`: address of a CSV file with a table of your own. */
    data?: string
    id?: string
    class?: unknown
    className?: string
    style?: unknown
    title?: string
    hidden?: boolean | string
    dir?: string
    role?: string
    slot?: string
    part?: string
    tabIndex?: number
    tabindex?: number | string
    children?: unknown
    ref?: Handler<ClusterFigure | null> | object | string | null
    key?: string | number | symbol | bigint | null
    dangerouslySetInnerHTML?: { __html: any }
    suppressHydrationWarning?: boolean
  }

/**
 * The element for JSX: `declare module 'react' { namespace JSX { interface IntrinsicElements extends ClusterFigureElements {} } }`,
 * likewise of `'preact'` and `'solid-js'`; and for Svelte: `declare module 'svelte/elements' { interface SvelteHTMLElements extends
 * ClusterFigureElements {} }`.
 */
export interface ClusterFigureElements {
  'cluster-figure': ClusterFigureAttributes
}

/** The element in templates of Vue: `declare module 'vue' { interface GlobalComponents extends ClusterFigureComponents {} }`. */
export interface ClusterFigureComponents {
  'cluster-figure': new () => { $props: ClusterFigureAttributes }
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-figure': ClusterFigure
  }

  namespace JSX {
    interface IntrinsicElements extends ClusterFigureElements {}
  }
}

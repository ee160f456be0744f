// What the parts of a figure hand to one another.

import type {
  ClusterFigure,
  Failure,
  Language,
  Problem as PublicProblem,
  State as PublicState
} from '../types/index.js'

export type { Language, Layer, View as ViewName } from '../types/index.js'

/** What a key of the state says: a number, the text of a decimal or a word, or a list of these. */
export type Value = Decimal | Decimal[]

/** A number, or the text of a decimal of more digits than a number holds. */
export type Decimal = number | string

/** The complete state of a figure, also read by the names of its keys. */
export interface State extends Omit<PublicState, 'lang'> {
  lang?: Language
  [key: string]: Value | undefined
}

/** The texts of the keys of a state, as attributes and links write them. */
export type Texts = Record<string, string>

/** Words by their keys, in sections. */
export interface Words {
  [key: string]: string | Words
}

/** A piece of a sentence; one with a role has the color of its line. */
export type Piece = string | { text: string; role?: string }

/** What a page asks for in its address. */
export type Query = string | URLSearchParams

/** A word with what stands in it. */
export type Say = (key: string, values?: object) => string

/** Has somebody told, in words. */
export type Tell = (text: string) => void

/** The words of a catalogue in one language. */
export interface Speaker {
  language: Language
  say: Say
  pieces(key: string, values?: object): Piece[]
  list(texts: string[]): string
  textOf(key: string): string
  has(key: string): boolean
  count(key: string, fact: Pick<Fact, 'value' | 'text'>): string
}

/** The words of a figure, with which it says what a view says. */
export interface FigureSpeaker extends Speaker {
  said(saying: Saying): Said
}

/** What a view says, as words to fill in. */
export interface Saying {
  sentence: string
  keys: { name: string; text: string; detail: string; role?: string; indicators: string[] }[]
  rank: string
  kept: string[]
}

/** What a view says: its sentence in pieces, its key numbers, where they come from, and what is told of kept runs. */
export interface Said {
  sentence: Piece[]
  keys: KeyNumber[]
  rank: string
  kept: string[]
}

/** A number of the dataset or of the model, as it is shown, and the indicators that it is read from. */
export interface Fact {
  value: number
  text: string
  indicators: string[]
}

/** What a view says of its numbers, by their names; a list where there are many. */
export type Facts = Record<string, Fact> & FactLists

/** The facts that are lists. */
interface FactLists {
  firms: Fact[]
  shown: Fact[]
  kept: (Facts & { share?: Fact })[]
  list: Facts[]
  names: Fact[]
  columns: Fact[]
  ticks: Facts[]
  provinces: Facts[]
  withoutFirst: Fact[]
  withoutSecond: Fact[]
}

/** A point of the chart, in CSS pixels. */
export type Point = [number, number]

/** A row and a column of the table. */
export type Place = [row: number, column: number]

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** A text of the chart: it `names` the mark at a point, or `says` something itself. */
export interface Label extends Box {
  text: string
  names?: Point
  says?: string
}

/** A cell of the table and its mark in the chart. A word has no value. */
export interface Cell {
  value: number | null
  x: number
  y: number
  area: Point[]
  text: string
  indicator: string
}

export interface Row {
  label: string
  cells: (Cell | undefined)[]
}

export interface Table {
  rowHeader: string
  columns: string[]
  rows: Row[]
  firstRow: number
  firstColumn: number
}

export interface Plot extends Box {
  min: number
  max: number
  logarithmic: boolean
}

/** Curves that are read together at a place of the axis. */
export interface Lines {
  plot: Box
  firstRow: number
  colors: string[]
  comparisons: string[]
}

/** What is read together: on a `plot` of lines what stands above one another at a place of the axis, from the top to the bottom. */
export interface ReadLines {
  plot?: Box
  heading: string
  curves: (Cell & { name: string; color?: string; isRead: boolean })[]
  comparison?: string
}

/** What wasm says of a figure. */
export interface Inspection {
  title: string
  subtitle: string
  height: number
  plot: Plot
  labels: Label[]
  table: Table
  lines: Lines | undefined
  facts: Facts
  saying: Saying
  equilibrium: Equilibrium | undefined
  sliders: Record<string, [number, number]>
  costs: number[]
  answer(question: Question): Tape | undefined
}

/** What a figure is asked besides its picture. */
export type Question = 'surroundings' | 'reading' | 'derivation' | 'solutions'

/** The fields that `equilibrium` returns. */
export interface Equilibrium extends Record<string, unknown> {
  verdict: string
}

/** What wasm writes: numbers, and texts in lines. */
export type Tape = [numbers: Float64Array, texts: string]

/** A display list: operations, texts in lines, the size of the chart and its spacing, the fonts and the language. */
export type Drawing = [
  ops: ArrayLike<number>,
  texts: string,
  size: ArrayLike<number> & Iterable<number>,
  family: string,
  lang: string
]

/** The options of every drawing: what the page around gives, in CSS pixels. */
export interface Look {
  lang: Language
  theme: string
  width: number
  pixelRatio: number
  font: string
  isOnPaper: boolean
  textSize: number
  letterSpacing: number
  wordSpacing: number
  colors: Float64Array
}

/** The functions of the wasm that a figure calls. */
export interface Model {
  /** The drawing, then what stands around it, then an answer to each question. */
  showView(
    state: State | { view: string },
    look: Partial<Look> & { asks: number }
  ): [drawing: Drawing, ...tapes: (Tape | undefined)[]]
  selfCheck(run: number, chains: number): Tape
  readTable(bytes: Uint8Array): Tape
  renderSvg(state: State, look: Look): string
  readNumber(text: string, units?: string): string
  names(language: Language): string
  forgetWidths(): void
}

/** What the player of a display list asks of a 2D context, and a pen does on paper. */
export type Context = Pick<
  CanvasRenderingContext2D,
  | 'arc'
  | 'beginPath'
  | 'fill'
  | 'fillRect'
  | 'fillStyle'
  | 'fillText'
  | 'font'
  | 'letterSpacing'
  | 'lineTo'
  | 'lineWidth'
  | 'moveTo'
  | 'stroke'
  | 'strokeStyle'
  | 'strokeText'
  | 'textAlign'
  | 'wordSpacing'
> & { lang?: string }

/** What was refused, and what was asked for instead. */
export interface Problem extends PublicProblem {
  asked?: string
}

/** What wasm throws where it refuses something of the state. */
export type Refusal = Omit<Problem, 'text'>

/** Why something cannot be shown, as far as this is known; one that may still come has a promise of it in `late`. */
export interface Fault extends Failure, Partial<Omit<PublicProblem, 'code'>> {
  late?: Promise<unknown>
  told?(language: Language): string
}

/** The element, with what is no business of a page. */
export interface Host extends ClusterFigure {
  readonly value: PublicState & State
  readonly shadowRoot: ShadowRoot
  refresh(): void
  adapt(): void
  draw(state?: State): void
}

/** A key number. */
export interface KeyNumber {
  name: string
  text: string
  detail?: string
  role?: string
  indicators?: string[]
}

/** What is read at a mark. */
export interface Mark {
  head?: string
  row: string
  column: string
  value: string
  cells?: (Cell | undefined)[]
}

/** Where numbers come from: `records` gives everything about some of them. */
export interface Sources {
  dress(root: Root): void
  records(ids: string[], language: Language): HTMLElement[]
}

/** A root that has style sheets. */
export type Root = Document | ShadowRoot

/** The names of indicators and of places by their ids; `all` gives those of a place in every language. */
export interface Names {
  all?(id: string): string[]
  indicators: { get(id: string): string | undefined }
  places: { get(id: string): string | undefined }
}

/** Boxes to choose among places. */
export type PlaceBoxes = (
  figure: Figure,
  name: string,
  names: { nameOf(id: string): string; namesOf(id: string): string[] },
  choose: (checked: string[], isAll: boolean) => void
) => { element: HTMLElement; show(words: string[], checked: string[]): void }

/** What can be compared: series with the places for which they have numbers. */
export interface Comparable {
  indicators: { id: string; places: string[] }[]
  places: string[]
}

/** What a view shows: a chart, or what stands in its place. */
export interface Area {
  elements: HTMLElement[]
  /** Its room, in CSS pixels. */
  readonly width: number
  /** Whether somebody reads a mark. */
  readonly isRead: boolean
  /** Draws what wasm recorded. */
  paint(drawing: Drawing): void
  /** Says what wasm says of the figure. */
  show(inspection: Inspection): void
}

/** What a view does on the page. */
export interface View {
  area(figure: Figure): Area
  mark(mark: Mark, figure: Figure): string
  result(inspection: Inspection): Record<string, unknown>
  controls(figure: Figure): Controls | undefined
  drag?(state: State, inspection: Inspection, wanted: number): State
  panels?: string[]
  sources?(state: State): Sources
  vocabulary?(state: State): Comparable
}

/** A figure as its parts see it. */
export interface Figure extends FigureSpeaker {
  /** What the parts were made for. */
  wanted: string
  host: Host
  view: View
  state: State
  inspection: Inspection
  look: Look
  model: Model
  base: string | undefined
  isInteractive: boolean
  history: { at: number; states: State[] }
  part<Name extends keyof Parts>(name: Name): Promise<Parts[Name]>
  travel(to: number): void
  try(change: (state: State) => State, source?: HTMLInputElement): void
  refuse(problem: Problem, source: HTMLInputElement): void
  commit(): void
  open(indicators: string[], from: HTMLElement): void
  announce(element: Element, after?: number): void
  draw(surface: HTMLCanvasElement | SVGSVGElement, look: object): void
}

/** What the element does for the parts of its figure. */
export type Deeds = Pick<Figure, 'history' | 'travel' | 'try' | 'refuse' | 'commit' | 'announce'>

/** What its screen adds. */
export type OfScreen = Pick<Figure, 'isInteractive' | 'open'> & { wanted: string }

/** A piece of the page that follows the state. */
export interface Part {
  element: HTMLElement
  asks?: Question
  update(state: State, inspection: Inspection): void
  /** Somebody opened the panel. */
  opened?(): void
}

/** A piece of the page that follows what is shown. */
export interface Shown {
  element: HTMLElement
  show(inspection: Inspection): void
}

/** The controls of a view. */
export interface Controls {
  elements: HTMLElement[]
  update(state: State): void
}

/** A number of the state, from the vocabulary. */
export interface Parameter {
  key: string
  default: number | null
  min: number | null
  max: number | null
  slider: [first: number, last: number, step: number] | null
  whole: boolean
  perStage: boolean
  unit: string
}

/** The scripts that are loaded when somebody asks for them. */
export interface Parts {
  data: Sources & { tables: import('../data/types.js').Tables }
  tools: {
    follow(element: Host): void
    formats: typeof import('../tools/formats.js').formats
    panels: Panels
  }
  views: {
    model(): Model
    forgetWidths(): void
    origin(figure: Figure): Shown | undefined
    views: Record<string, Partial<View>>
    words: Record<string, Record<Language, Words>>
    panels: Panels
    tables: typeof import('../own/table.js')
  }
  wasmless: Model
}

/** Panels by their names; some are `about` something besides the figure. */
export type Panels = Record<string, (figure: Figure, about: Parameter[]) => Part>

/** Reads a tape, one after another. */
export interface TapeReader {
  number(): number
  text(): string
  flag(): boolean
  optional(): number | null
  list<Item>(item: () => Item): Item[]
}

import type { Host, Texts } from '../element/types.js'

/** Moves the figure of a unit. */
export interface Mover {
  figure: Host
  /** The text of a key as the figure shows it. */
  text(key: string): string
  /** Whether the figure shows these texts. */
  has(texts: Texts): boolean
  /** Whether the figure has taken what it was given for a key. */
  is(key: string): boolean
  set(texts: Texts): void
  /** The attributes as they are. */
  keep(): Texts
  restore(kept: Texts): void
  /** Calls back whenever the figure was moved by the page. */
  watch(watch: () => void): void
}

/** A part of the article with a figure of its own. */
export interface Unit {
  figure: Host
  mover: Mover
}

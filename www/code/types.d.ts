// What embedding code is written from.

import type { Language, State } from '../element/types.js'

/** All that an author chose. */
export interface Embedding {
  state: State
  /** Empty where the figure speaks the language of the page around it. */
  lang?: Language | ''
  loading: string
  /** The address of the folder of the files, with the slash at its end. */
  folder: string
  integrity?: string | false
  text?: string
  title: string
  width?: string
  height: string | number
  picture?: string
  /** The text of a table of the author's own, or the address of its file. */
  table?: string
  data?: string | null
}

/** A frame and the address that it shows. */
export type Frame = Pick<Embedding, 'title' | 'width' | 'height'> & { address: string; loading?: string }

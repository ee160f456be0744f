// What an author chooses beside the figure.

import type { Embedding } from '../code/types.js'
import type { Host, State } from '../element/types.js'

/** The settings as the address of the page keeps them; what is empty is made from the figure. */
export type Settings = Record<
  'recipe' | 'lang' | 'loading' | 'folder' | 'isPinned' | 'title' | 'text' | 'column' | 'width' | 'height' | 'picture',
  string
>

/** The figure that is tried out. */
export interface Preview {
  open(attributes: Record<string, string>): void
  set(key: string, text: string): void
  readonly figure: Host
  readonly state: State
  readonly title: string
  readonly sentence: string
}

/** Hears of a change; `isStep` says that more is to come. */
export type Changed = (isStep: boolean) => void

/** An embedding with the texts that stand for settings left empty. */
export type Chosen = Omit<Settings, keyof Embedding> & Embedding & { text: string }

import type { Comparable, Parameter } from '../element/types.js'
import type { Layer } from '../types/index.js'

/** What a state can say, as the build writes it from the Rust. */
declare const vocabulary: Comparable & {
  parameters: Parameter[]
  /** View, key and number of each default that a view has of its own. */
  viewDefaults: [view: string, key: string, value: number][]
  /** The numbers that can be set in a view: with a slider, and further ones. */
  controls: [view: string, first: string[], more: string[]][]
  choices: { key: string; values: string[] }[]
  /** Which views read some keys; all read those that are not named. */
  reads: [views: string[], keys: string[]][]
  defaultIndicator: string
  defaultLayers: Layer[]
  mostKept: number
}
export default vocabulary

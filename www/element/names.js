// What indicators and places are called.

import vocabulary from '#vocabulary'
import { model } from './wasm.js'

/** The names of indicators and places by their ids. */
export function namesIn(language) {
  const ids = [...vocabulary.indicators.map(({ id }) => id), ...vocabulary.places]
  const lines = model().names(language).split('\n')
  return new Map(ids.map((id, index) => [id, lines[index]]))
}

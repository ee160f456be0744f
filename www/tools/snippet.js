// The code that embeds a figure in its present state.

import { element, iframe, scriptTag } from '../builder/code.js'
import { folder } from './address.js'

/** The code by kind of embedding: as an element, or in a frame. A table of the author's own goes with an element alone. */
export function snippets(figure) {
  const { value } = figure.host
  const data = figure.host.getAttribute('data')
  const embedding = {
    state: value,
    lang: value.lang,
    loading: 'lazy',
    folder: folder(figure),
    title: figure.inspection.title,
    height: 600,
    table: value.table,
    data: data && String(new URL(data, document.baseURI))
  }
  const code = { element: `${scriptTag(embedding)}\n${element(embedding)}` }
  return value.table === undefined ? { ...code, frame: iframe(embedding) } : code
}

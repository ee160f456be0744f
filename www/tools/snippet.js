// The code that embeds a figure in its present state.

import { element, fittedFrame, scriptTag } from '../code/pieces.js'
import { ofDocument } from '../element/document.js'
import { loaded } from '../element/part.js'
import { folder } from './address.js'
/** @import { Figure, Parts } from '../element/types.js' */

/**
 * A table as it stands in a page: without the mark and the last line end of a file.
 * @param {string} table
 */
const inPage = (table) =>
  /** @type {Parts['views']} */ (loaded('views')).tables.csvOf(table).replace('\uFEFF', '').trimEnd()

/**
 * The code by kind of embedding: as an element, or in a frame. A table of the author's own goes with an element alone.
 * @param {Figure} figure
 */
export function snippets(figure) {
  const { value } = figure.host
  const data = figure.host.getAttribute('data')
  const embedding = {
    state: value,
    lang: value.lang,
    loading: 'lazy',
    folder: /** @type {string} */ (folder(figure)),
    title: figure.inspection.title,
    height: 600,
    table: value.table && inPage(value.table),
    data: data && (value.table === undefined ? data : String(new URL(data, ofDocument('baseURI'))))
  }
  const code = { element: `${scriptTag(embedding)}\n${element(embedding)}` }
  return value.table === undefined ? { ...code, frame: fittedFrame(embedding) } : code
}

// Records of the cities that the texts name.

import { places } from '#data'
import { create } from '../element/dom.js'
import { disputes } from './discrepancy.js'
import { find, languageOf, place, references, remark, terms } from './parts.js'
import { namings } from './tree.js'
/** @import { City } from '../data/types.js' */
/** @import { Reader } from './types.js' */

/**
 * A city with a sentence that names it. Its position and its province are not from the texts.
 * @param {City} city
 * @param {Reader} reader
 */
export function city({ id, label, province, latitude, longitude, source, note, discrepancies }, reader) {
  const { say, language } = reader
  const { file, line, quote } = source
  return create(
    'article',
    {},
    create('h4', { textContent: label[language] }),
    create('blockquote', { lang: languageOf(file, quote), textContent: quote }),
    terms(say, [
      ['place', place(file, line, reader)],
      ['province', find(places, province)[language]],
      ['position', say('degrees', { latitude, longitude })]
    ]),
    ...remark(say('not_from_source')),
    ...remark(note?.[language]),
    ...references('named_in', namings(id), reader),
    ...disputes('doubts', discrepancies, reader)
  )
}

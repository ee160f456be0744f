// What every copy of a figure says of itself.

import { version } from '../../package.json'
import { plain } from '../element/said.js'
import { speaker } from '../element/speech.js'
import { figure as texts } from '../text/panels/tools.json'
import { address } from './address.js'
import { parameters } from './parameters.js'
/** @import { Figure } from '../element/types.js' */

/** The name of the product, which is the same in every language. */
export const PRODUCT = 'Cluster Pricing'

/** The version of the product. */
export const VERSION = version

/**
 * Speaks the words of what is done with a figure.
 * @param {Pick<Figure, 'language'>} figure
 */
export const toolSpeaker = ({ language }) => speaker(texts[language], language).say

/**
 * The texts that go with a copy of a figure, in its language: `title`, `subtitle`, `sentence`, `keys`, `parameters`, `source`, `product`
 * with its version, `link` of the state, and `alternative` for those who do not see the picture.
 * @param {Figure} figure
 */
export function credit(figure) {
  const { inspection, state } = figure
  const said = figure.said(inspection.saying)
  const say = toolSpeaker(figure)
  /** @param {string} one @param {string | false} other */
  const joined = (one, other) => (other ? say('sentences', { one, other }) : one)
  const sentence = plain(said.sentence)
  const list = parameters(figure).join(say('semicolon'))
  const listed = list && say('parameters', { list })
  return {
    title: inspection.title,
    subtitle: inspection.subtitle,
    sentence,
    keys: said.keys,
    parameters: listed,
    // An author's own table is not the paper's.
    source: joined(said.rank, state.table === undefined && say('paper')),
    product: say('product', { product: PRODUCT, version: VERSION }),
    link: address(figure),
    alternative: joined(
      say('alternative', { title: inspection.title, subtitle: inspection.subtitle, sentence }),
      listed
    )
  }
}

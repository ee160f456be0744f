// What every copy of a figure says of itself.

import { version } from '../../package.json'
import { speaker } from '../element/speech.js'
import { figure as texts } from '../text/views/tools.json'
import { address } from './address.js'
import { parameters, plain } from './parameters.js'

/** The name of the product, which is the same in every language. */
export const PRODUCT = 'Cluster Pricing'

/** The version of the product. */
export const VERSION = version

/** Speaks the words of what is done with a figure. */
export const toolSpeaker = ({ language }) => speaker(texts[language], language).say

/**
 * The texts that go with a copy of a figure, in its language: `title`, `subtitle`, `sentence`, `parameters`, `source`, `product`
 * with its version, `link` of the state, and `alternative` for those who do not see the picture.
 */
export function credit(figure) {
  const { inspection, state, view } = figure
  const say = toolSpeaker(figure)
  const joined = (one, other) => other ? say('sentences', { one, other }) : one
  const sentence = plain(view.sentence(inspection, figure))
  const list = parameters(figure).join(say('semicolon'))
  const said = list && say('parameters', { list })
  return {
    title: inspection.title,
    subtitle: inspection.subtitle,
    sentence,
    parameters: said,
    // An author's own table is not the paper's.
    source: joined(view.rank(inspection, figure), state.table === undefined && say('paper')),
    product: say('product', { product: PRODUCT, version: VERSION }),
    link: address(figure),
    alternative: joined(say('alternative', { title: inspection.title, subtitle: inspection.subtitle, sentence }), said)
  }
}

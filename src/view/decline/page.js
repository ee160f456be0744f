// The view `decline` on the page.

import { boxes } from '../../../www/element/boxes.js'
import { namesIn } from '../../../www/element/names.js'
/** @import { Figure, State } from '../../../www/element/types.js' */

const PLACES = ['northeast', 'liaoning', 'jilin', 'heilongjiang']

/**
 * A box for every place.
 * @param {Figure} figure
 */
export function controls(figure) {
  const { say, language } = figure
  const names = namesIn(language)
  /** @param {State} state */
  const update = ({ places }) => shown.show(PLACES, places)
  const shown = boxes(
    say('parameter.places'),
    (id) => /** @type {string} */ (names.places.get(id)),
    (checked, isAll) => {
      figure.try((state) => ({ ...state, places: isAll ? [] : checked }))
      figure.commit()
      update(figure.state)
    }
  )
  return { elements: [shown.element], update }
}

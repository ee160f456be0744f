// What the parts of a figure know of it.

import { replay } from './canvas.js'
import { part } from './part.js'
import { folderAt } from './place.js'
import { exactly } from './state.js'
import { modelOf } from './views.js'
/** @import { Deeds, Figure, Host, OfScreen, FigureSpeaker, View } from './types.js' */

/**
 * A figure as its parts see it: how it speaks, which view it shows, and what can be asked of it. Its element tells it `state`,
 * `inspection` and `look` as they change.
 * @param {Host} host
 * @param {View} view
 * @param {FigureSpeaker} speech
 * @param {Deeds & OfScreen} deeds
 * @returns {Figure}
 */
export const figureOf = (host, view, speech, deeds) =>
  /** @type {Figure & ThisType<Figure>} */ ({
    ...speech,
    ...deeds,
    host,
    view,
    get base() {
      return folderAt(host)
    },
    /** @type {Figure['part']} */
    part: (name) => part(name, host),
    /** Draws the chart onto another surface, in a look that differs from the one that is shown. */
    /** @param {HTMLCanvasElement | SVGSVGElement} surface @param {object} look */
    draw(surface, look) {
      const [drawing] = this.model.showView(exactly(this.state), { ...this.look, ...look, asks: 0 })
      replay(surface, ...drawing)
    },
    get model() {
      return modelOf(this.state)
    }
  })

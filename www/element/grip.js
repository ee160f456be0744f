// The reader's own point, taken by a pointer and dragged along the axis.

/** @import { Figure, Inspection } from './types.js' */

/** How near to a mark a pointer has to be, to take hold of it or to open its source, in CSS pixels. */
export const REACH = 24

/**
 * The hold of a pointer on the reader's own point; `pointer` is its id, if there is one.
 * @param {Figure} figure
 * @param {import('./reader.js').Reading} reading
 */
export function gripOf(figure, reading) {
  /** @type {{ pointer: number, offset: number, inspection: Inspection } | undefined} */
  let grip

  /**
   * The point, if it can be dragged and a pointer is near.
   * @param {number} x
   * @param {number} y
   */
  function near(x, y) {
    const mark = figure.isInteractive && figure.view.drag ? reading.mark(reading.first()) : undefined
    return mark && Math.hypot(mark.x - x, mark.y - y) < REACH ? mark : undefined
  }

  return {
    near,
    get pointer() {
      return grip?.pointer
    },
    /**
     * Takes the point, and says whether it did.
     * @param {number} pointer
     * @param {number} x
     * @param {number} y
     */
    take(pointer, x, y) {
      const mark = near(x, y)
      if (mark) grip = { pointer, offset: x - mark.x, inspection: reading.inspection }
      return Boolean(mark)
    },
    /**
     * Every step of a drag starts from the figure at its beginning: at the edge of the axis no difference is lost.
     * @param {number} x
     */
    drag(x) {
      const { offset, inspection } = /** @type {NonNullable<typeof grip>} */ (grip)
      const { plot } = reading.inspection
      const along = Math.min(Math.max((x - offset - plot.x) / plot.width, 0), 1)
      const value = plot.logarithmic
        ? plot.min * (plot.max / plot.min) ** along
        : plot.min + along * (plot.max - plot.min)
      figure.try((state) =>
        /** @type {NonNullable<typeof figure.view.drag>} */ (figure.view.drag)(state, inspection, value)
      )
      reading.point(reading.first())
    },
    end() {
      grip = undefined
      figure.commit()
    }
  }
}

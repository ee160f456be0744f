// The chart on the page: its canvas, and what is read of it.

import { replay } from './canvas.js'
import { create } from './dom.js'
import { isOnPaper } from './environment.js'
import { drawing } from './pen.js'
import { createReader } from './reader.js'
/** @import { Area, Figure } from './types.js' */

/**
 * The canvas with its read-out.
 * @param {Figure} figure
 * @returns {Area}
 */
export function chartArea(figure) {
  const { say } = figure
  // A canvas that lost its pixels to the browser's want of memory gets them back empty.
  const canvas = create('canvas', { 'aria-hidden': 'true', oncontextrestored: () => figure.host.refresh() })
  const paper = drawing({ 'aria-hidden': 'true' })
  const help = create('p', { className: 'spoken', id: 'help', textContent: say('reading.help') })
  const area = create(
    'div',
    {
      className: 'chart',
      part: 'chart',
      tabIndex: 0,
      role: 'application',
      'aria-describedby': 'help'
    },
    paper,
    canvas
  )
  const reading = create('p', { className: 'reading', part: 'reading', textContent: say('reading.hint') })
  const reader = createReader(figure, area, reading)
  return {
    elements: [area, help, reading],
    get width() {
      return area.clientWidth
    },
    get isRead() {
      return reader.isReading()
    },
    // In pixels of the screen, or in lines for paper.
    paint(drawing) {
      replay(isOnPaper() ? paper : canvas, ...drawing)
    },
    show(inspection) {
      area.setAttribute('aria-label', say('reading.chart', { title: inspection.title }))
      canvas.style.height = `${inspection.height}px`
      reader.show(inspection)
    }
  }
}

// Where an event is on an element, however the page scales, turns or mirrors it.

import { create } from './dom.js'

/**
 * Gives the place of an event in an element: in the pixels of the element, from its upper left corner.
 * @param {Element} element
 */
export function placing(element) {
  const corners = ['', ' right', ' below'].map((side) => create('i', { className: `corner${side}` }))
  element.append(...corners)
  /** @param {MouseEvent} event */
  return ({ clientX, clientY }) => {
    const [origin, right, below] = corners.map((corner) => corner.getBoundingClientRect())
    /** @param {number} x @param {number} y */
    const from = (x, y) => [x - origin.x, y - origin.y]
    const [[x, y], [alongX, alongY], [downX, downY]] = [
      from(clientX, clientY),
      from(right.x, right.y),
      from(below.x, below.y)
    ]
    const size = alongX * downY - alongY * downX
    return [
      (element.clientWidth * (x * downY - y * downX)) / size,
      (element.clientHeight * (y * alongX - x * alongY)) / size
    ]
  }
}

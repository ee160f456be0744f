// Where an event is on an element, however the page scales, turns or mirrors it, or shows it in perspective.

import { create } from './dom.js'
/** @import { Point } from './types.js' */

/**
 * Gives the place of an event in an element: in the pixels of the element, from its upper left corner.
 * @param {Element} element
 */
export function placing(element) {
  const corners = ['', ' right', ' below', ' right below'].map((side) => create('i', { className: `corner${side}` }))
  element.append(...corners)
  /** @param {MouseEvent} event */
  return ({ clientX, clientY }) => {
    const [origin, ...others] = corners.map((corner) => corner.getBoundingClientRect())
    const [right, below, opposite, point] = [...others, { x: clientX, y: clientY }].map(
      ({ x, y }) => /** @type {Point} */ ([x - origin.x, y - origin.y])
    )
    // How far away right and below are seen, if the origin is seen from 1: all from 1 where there is no perspective.
    const [fromRight, fromBelow] = [right, below].map((corner) => added(corner, -1, opposite))
    const bend = added(added(opposite, -1, right), -1, below)
    const size = cross(fromRight, fromBelow)
    const [across, down] = [1 + cross(bend, fromBelow) / size, 1 + cross(fromRight, bend) / size]
    const along = added(scaled(right, across), 1 - across, point)
    const aside = added(scaled(below, down), 1 - down, point)
    const whole = cross(along, aside)
    return [(element.clientWidth * cross(point, aside)) / whole, (element.clientHeight * cross(along, point)) / whole]
  }
}

/** @param {Point} one @param {number} times @param {Point} other @returns {Point} */
const added = ([x, y], times, [otherX, otherY]) => [x + times * otherX, y + times * otherY]

/** @param {Point} point @param {number} times @returns {Point} */
const scaled = ([x, y], times) => [x * times, y * times]

/** @param {Point} one @param {Point} other */
const cross = ([x, y], [otherX, otherY]) => x * otherY - y * otherX

// Which mark of a chart a point belongs to.

/** @import { Box, Cell, Inspection, Label, Place, Point, Table } from './types.js' */

/** @typedef {Cell & { at: Place }} Placed A mark with its row and its column. */

// How near to its point a mark is met on the area of another, in CSS pixels.
const TIP = 6

/**
 * The row and the column of the mark at a point of the chart, in CSS pixels: of the mark whose label, line, point or area is
 * there, else of the nearest within `reach`. Where a label of no mark is there, that label.
 * @param {Inspection} inspection
 * @param {number} x
 * @param {number} y
 * @param {number} [reach]
 * @returns {Place | Label | undefined}
 */
export function markAt({ table, labels, lines }, x, y, reach = Infinity) {
  const marks = marksOf(table)
  /** @param {{ x: number, y: number }} mark */
  const to = (mark) => Math.hypot(mark.x - x, mark.y - y)
  const tip = least(marks, to, TIP)
  const label = labels.find((each) => (each.names || each.says) && isIn(cornersOf(each), x, y))
  // A label may cover a small mark, which is met at its point still.
  if (label && !(tip && to(tip) < Math.hypot(label.x + label.width / 2 - x, label.y + label.height / 2 - y))) {
    if (label.says) return label
    const [at, height] = /** @type {Point} */ (label.names)
    return least(marks, (mark) => Math.hypot(mark.x - at, mark.y - height))?.at
  }
  // On lines the nearest place of the axis, and there the nearest line.
  if (lines && isIn(cornersOf(lines.plot), x, y)) {
    const rows = marks.filter(({ at: [row] }) => row >= lines.firstRow)
    const away = Math.abs(/** @type {Placed} */ (least(rows, (mark) => Math.abs(mark.x - x)))?.x - x)
    return least(
      rows.filter((mark) => Math.abs(mark.x - x) <= away + 0.01),
      to
    )?.at
  }
  // Of areas that lie in one another the smallest; of marks that share one the nearest.
  const ground = least(
    marks.filter(({ area }) => isIn(area, x, y)).sort((one, other) => to(one) - to(other)),
    ({ area }) => sizeOf(area)
  )
  const met = /** @type {Placed[]} */ ([tip, ground].filter(Boolean))
  return (met.length ? least(met, to) : least(marks, (mark) => distance(mark, x, y), reach))?.at
}

/**
 * The marks of a table, those of the column that is read first before all others.
 * @param {Table} table
 */
function marksOf({ rows, firstColumn }) {
  const marks = rows.flatMap(({ cells }, row) => cells.map((cell, column) => cell && { ...cell, at: [row, column] }))
  const isFirst = (/** @type {Placed} */ { at }) => Number(at[1] === firstColumn)
  return /** @type {Placed[]} */ (marks.filter(Boolean)).sort((one, other) => isFirst(other) - isFirst(one))
}

/**
 * The first of the items that measure least, if that is at most `most`.
 * @template Item
 * @param {Item[]} items
 * @param {(item: Item) => number} measure
 * @param {number} [most]
 */
function least(items, measure, most = Infinity) {
  /** @type {Item | undefined} */
  let best
  /** @type {number | undefined} */
  let size
  for (const item of items) {
    const measured = measure(item)
    if (measured <= most && !(/** @type {number} */ (size) <= measured)) [best, size] = [item, measured]
  }
  return best
}

/** @param {Box} box @returns {Point[]} */
const cornersOf = ({ x, y, width, height }) => [
  [x, y],
  [x + width, y + height]
]

/**
 * Whether a point lies in an area: a box of two corners, or a polygon.
 * @param {Point[]} area
 * @param {number} x
 * @param {number} y
 */
function isIn(area, x, y) {
  if (area.length === 2) {
    const [[left, top], [right, bottom]] = area
    return left <= x && x <= right && top <= y && y <= bottom
  }
  let inside = false
  area.forEach(([fromX, fromY], index) => {
    const [toX, toY] = /** @type {Point} */ (area.at(index - 1))
    if (fromY > y !== toY > y && x < fromX + ((toX - fromX) * (y - fromY)) / (toY - fromY)) inside = !inside
  })
  return inside
}

/** @param {Point[]} area */
function sizeOf(area) {
  if (area.length === 2) return (area[1][0] - area[0][0]) * (area[1][1] - area[0][1])
  let twice = 0
  area.forEach(([x, y], index) => {
    const [fromX, fromY] = /** @type {Point} */ (area.at(index - 1))
    twice += x * fromY - y * fromX
  })
  return Math.abs(twice) / 2
}

/**
 * How far a mark is away: the nearest point of its box, or its own.
 * @param {Cell} cell
 * @param {number} x
 * @param {number} y
 */
function distance({ x: at, y: height, area }, x, y) {
  const [[left, top], [right, bottom]] =
    area.length === 2
      ? area
      : [
          [at, height],
          [at, height]
        ]
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))
}

// The way of the keys from mark to mark.

import { listOf } from './list.js'
/** @import { Place, Table } from './types.js' */

/**
 * The mark a key leads to; marks that are missing are passed over. None if the key leads nowhere.
 * @param {Table} table
 * @param {Place} at
 * @param {string} key
 * @returns {Place | undefined}
 */
export function walked({ rows, columns }, [row, column], key) {
  const order = stacked(rows[row])
  const level = order.indexOf(column)
  const along = listOf(rows.length, (next) => /** @type {Place} */ ([next, column]))
  const across = order.map((next) => /** @type {Place} */ ([row, next]))
  // In a single column up and down lead along it as well.
  const isSingle = columns.length === 1
  const [before, after] = [along.slice(0, row).reverse(), along.slice(row + 1)]
  /** @type {Record<string, Place[]>} */
  const ways = {
    ArrowRight: after,
    ArrowLeft: before,
    ArrowUp: isSingle ? before : across.slice(0, level).reverse(),
    ArrowDown: isSingle ? after : across.slice(level + 1),
    Home: along,
    End: [...along].reverse()
  }
  return ways[key] && (ways[key].find(([row, column]) => rows[row]?.cells[column]) ?? [row, column])
}

/**
 * The columns of a row from the top of the chart to its bottom.
 * @param {Table['rows'][number]} row
 */
export function stacked({ cells }) {
  const height = (/** @type {number} */ column) => /** @type {{ y: number }} */ (cells[column]).y
  return cells
    .map((_, column) => column)
    .filter((column) => cells[column])
    .sort((one, other) => height(one) - height(other))
}

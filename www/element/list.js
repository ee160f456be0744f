// Lists made without `Array.from`, in whose place old libraries put one that takes no function.

/**
 * A list of so many items, each made from its place.
 * @template Item
 * @param {number} length
 * @param {(at: number) => Item} item
 */
export function listOf(length, item) {
  /** @type {Item[]} */
  const list = []
  for (let at = 0; at < length; at++) list.push(item(at))
  return list
}

/**
 * A long list is shown by its first and last items.
 * @template Item
 * @param {Item[]} items
 */
export const shortened = (items) => (items.length > 12 ? [...items.slice(0, 6), '…', ...items.slice(-3)] : items)

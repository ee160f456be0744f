// The tree of statements, read along the path of one of them, such as `paper.problems.items.2`.

import { qualitative } from '#data'
/** @import { Language } from '../element/types.js' */
/** @import { Name, Statement } from './types.js' */

/**
 * The nodes from the text down to the statement.
 * @param {string} path
 * @returns {Statement[]}
 */
export function nodesTo(path) {
  const nodes = []
  let node = qualitative
  for (const key of path.split('.')) {
    node = /** @type {Statement} */ (node[key])
    nodes.push(node)
  }
  return nodes
}

/**
 * The name that a node has or is. A measure of the English abstract is named by its own words.
 * @param {Statement} node
 * @returns {Name | undefined}
 */
export const labelOf = (node) =>
  node.label ??
  (node.en ? /** @type {Name} */ (/** @type {unknown} */ (node)) : undefined) ??
  (node.text ? { en: node.text, 'zh-Hant': node.text, 'zh-Hans': node.text } : undefined)

/**
 * The name of a statement; one without a name has that of the list it belongs to.
 * @param {string} path
 * @param {Language} language
 */
export const labelAt = (path, language) => /** @type {Name} */ (nodesTo(path).map(labelOf).findLast(Boolean))[language]

/**
 * The paths of the statements that name a city.
 * @param {string} city
 */
export function namings(city) {
  /** @type {Set<string>} */
  const paths = new Set()
  /** @param {Statement} node @param {string} path @param {string} [named] */
  const visit = (node, path, named) => {
    if (typeof node !== 'object' || node === null) return
    const nearest = labelOf(node) && !node.city ? path : named
    if (node.city === city || node.ends?.includes(city)) paths.add(/** @type {string} */ (nearest))
    for (const [key, child] of Object.entries(node))
      visit(/** @type {Statement} */ (child), path ? `${path}.${key}` : key, nearest)
  }
  visit(qualitative, '')
  return [...paths]
}

// The tree of statements, read along the path of one of them, such as `paper.problems.items.2`.

import { qualitative } from '#data'

/** The nodes from the text down to the statement. */
export function nodesTo(path) {
  const keys = path.split('.')
  const nodes = []
  keys.reduce((node, key) => {
    nodes.push(node[key])
    return node[key]
  }, qualitative)
  return nodes
}

/** The name that a node has or is. A measure of the English abstract is named by its own words. */
export const labelOf = (node) => node.label ?? (node.en && node) ?? (node.text && { 'en': node.text, 'zh-Hant': node.text, 'zh-Hans': node.text })

/** The name of a statement; one without a name has that of the list it belongs to. */
export const labelAt = (path, language) => nodesTo(path).map(labelOf).findLast(Boolean)[language]

/** The paths of the statements that name a city. */
export function namings(city) {
  const paths = new Set()
  const visit = (node, path, named) => {
    if (typeof node !== 'object' || node === null) return
    const own = labelOf(node) && !node.city ? path : named
    if (node.city === city || node.ends?.includes(city)) paths.add(own)
    for (const [key, child] of Object.entries(node)) visit(child, path ? `${path}.${key}` : key, own)
  }
  visit(qualitative, '')
  return [...paths]
}

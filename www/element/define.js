// The names under which pages use the figure.

import { ClusterFigure } from './element.js'

export { ClusterFigure }

const NAME = 'cluster-figure'

/**
 * Registers the figure as an element of this name, which has a hyphen. Who registered a name first keeps it; the console names
 * both versions where they differ. On a server nothing is registered.
 */
export function define(tagName = NAME) {
  if (!globalThis.customElements) return
  const first = /** @type {typeof ClusterFigure | undefined} */ (customElements.get(tagName))
  // A class can have one name only.
  if (!first) customElements.define(tagName, tagName === NAME ? ClusterFigure : class extends ClusterFigure {})
  else if (first.version !== ClusterFigure.version)
    console.warn(`<${tagName}> is version ${first.version}, not ${ClusterFigure.version}`)
}

import { ClusterFigure } from './element.js'

export { ClusterFigure }

if (!customElements.get('cluster-figure')) customElements.define('cluster-figure', ClusterFigure)

// The script of a page with exercises.

import { ClusterExercise } from './element.js'

const NAME = 'cluster-exercise'

if (!customElements.get(NAME)) customElements.define(NAME, ClusterExercise)

import { create } from '../element/dom.js'
/** @import { Figure } from '../element/types.js' */

/**
 * What a panel about the chain of the paper's equations has to say first beside a view that goes beyond them.
 * @param {Figure} figure
 */
export const scope = ({ state, say, has }) =>
  has(`${state.view}.base`) ? [create('p', { textContent: say(`${state.view}.base`) })] : []

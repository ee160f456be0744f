// The view `history` on the page.

/** @import { Inspection } from '../../../www/element/types.js' */

/**
 * The numbers as programs see them.
 * @param {Inspection} inspection
 */
export const result = ({ facts }) => Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value]))

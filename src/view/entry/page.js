// The view `entry` on the page.

/** @import { Fact, Inspection } from '../../../www/element/types.js' */

/**
 * The numbers as programs see them; a stage that costs nothing to enter has null firms.
 * @param {Inspection} inspection
 */
export function result({ facts }) {
  /** @param {Fact | Fact[]} fact */
  const value = (fact) => (Array.isArray(fact) ? fact.map(({ value }) => value) : (fact.value ?? fact.text))
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, value(fact)]))
}

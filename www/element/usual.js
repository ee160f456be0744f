// What a view does on the page where its `page.js` does nothing else, or is not there.

import vocabulary from '#vocabulary'
import { chartArea } from './chart.js'
import { numberControls } from './numbers.js'
/** @import { Fact, Figure, Inspection, Mark } from './types.js' */

/** What the view shows: a chart on a canvas. */
export const area = chartArea

/**
 * Controls for the numbers that the view names, if it names any.
 * @param {Figure} figure
 */
export function controls(figure) {
  const named = vocabulary.controls.find(([view]) => view === figure.state.view)
  return named && numberControls(figure, named[1], named[2])
}

/**
 * What is read at a mark.
 * @param {Mark} values
 * @param {Figure} figure
 */
export const mark = (values, { say, state }) => say(`${state.view}.mark`, values)

/**
 * The numbers as programs see them: what `equilibrium` returns and the numbers of the view, or the data that it shows.
 * @param {Inspection} inspection
 */
export function result({ facts, equilibrium, table }) {
  if (!equilibrium) {
    const cells = table.rows.flatMap(({ cells }) => cells).filter((cell) => cell !== undefined)
    return { values: cells.map(({ indicator, value }) => ({ indicator, value })) }
  }
  // A word has no number, and a list of numbers is what the state already says.
  const numbers = Object.entries(facts).filter(([, { value = null }]) => value !== null)
  return { ...equilibrium, ...Object.fromEntries(numbers.map(([name, { value }]) => [name, value])) }
}

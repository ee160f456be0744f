// The parts of a figure, and the order in which they are read.

import { chartArea } from './chart.js'
import { create } from './dom.js'
import { historyButtons } from './history.js'
import { keyList } from './keys.js'
import { lazyPanel } from './lazy.js'
import { notice } from './notice.js'
import { sourcePanel } from './panel.js'
import { dataTable } from './table.js'
import { originOf } from './views.js'

// Panels of every figure that has an equilibrium, in the order of reading.
const PANELS = ['derivation', 'solutions']

/** The parts of a figure by their names, and the `element` that holds them. `own` says whether panels of the view alone are shown. */
export function layOut(figure, own) {
  const { inspection, isInteractive, say, state, view } = figure
  const text = (name) => create('p', { className: name, part: name, id: name })
  const [title, subtitle, sentence, rank] = ['title', 'subtitle', 'sentence', 'rank'].map(text)
  const live = create('p', { className: 'spoken', 'aria-live': 'polite', role: 'status' })
  const [chart, table, sources, keys, problems, history] =
    [chartArea, dataTable, sourcePanel, keyList, notice, historyButtons].map((part) => part(figure))
  const origin = originOf(state)?.(figure)
  const panels = [...own && view.panels || [], ...inspection.equilibrium ? PANELS : []].map((name) => lazyPanel(name, figure))
  if (isInteractive) panels.push(lazyPanel('tools', figure, 'tools'))
  const controls = isInteractive ? view.controls?.(figure) : undefined
  const group = controls?.elements.length && create('div', {
    className: 'controls', part: 'controls', role: 'group', 'aria-label': say('control.group')
  }, ...controls.elements, history.element)
  const element = create('figure', { 'aria-labelledby': 'title' },
    create('figcaption', {}, title, subtitle),
    problems.element,
    create('div', { className: group ? 'body' : 'body alone' }, chart.element, ...group ? [group] : []),
    sentence, keys.element, ...origin ? [origin.element] : [], sources.element, table.element, ...panels.map(({ element }) => element), rank, live)
  return { element, title, subtitle, sentence, rank, chart, table, panels, keys, origin, controls, history, notice: problems, sources, live }
}

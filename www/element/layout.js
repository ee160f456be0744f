// The parts of a figure, and the order in which they are read.

import { create, setPieces, setText } from './dom.js'
import { footer } from './footer.js'
import { historyButtons } from './history.js'
import { askOf } from './inspection.js'
import { keyList } from './keys.js'
import { lazyPanel } from './lazy.js'
import { notice } from './notice.js'
import { sourcePanel } from './panel.js'
import { dataTable } from './table.js'
import { originOf } from './views.js'
import { hindrance } from './wasm.js'
/** @import { Controls, Drawing, Figure, Say } from './types.js' */

// Panels of every figure that has an equilibrium, in the order of reading.
const PANELS = ['derivation', 'solutions']

/**
 * The parts of a figure by their names, and the `element` that holds them. `hasPanels` says whether panels of the view alone are shown.
 * @param {Figure} figure
 * @param {boolean} hasPanels
 */
export function layOut(figure, hasPanels) {
  const { isInteractive, say, state, view } = figure
  const [title, subtitle, sentence, rank] = ['title', 'subtitle', 'sentence', 'rank'].map(paragraph)
  const live = create('p', { className: 'spoken', 'aria-live': 'polite', role: 'status' })
  const [chart, table, sources] = [view.area(figure), dataTable(figure), sourcePanel(figure)]
  const [keys, problems, history] = [keyList(figure), notice(figure), historyButtons(figure)]
  const origin = originOf(state)?.(figure)
  const ofView = ((hasPanels && view.panels) || []).map((name) => lazyPanel(name, figure))
  const ofModel = PANELS.map((name) => lazyPanel(name, figure))
  const panels = [...ofView, ...ofModel]
  if (isInteractive) panels.push(lazyPanel('tools', figure, 'tools'))
  const controls = isInteractive ? view.controls(figure) : undefined
  const group = controls?.elements.length ? [controlGroup(controls, say)] : []
  const below = [table, ...panels].map(({ element }) => element)
  const row = footer(below, group.length ? history.buttons : [], rank)
  const element = create(
    'figure',
    { 'aria-labelledby': 'title' },
    create('figcaption', {}, title, subtitle),
    problems.element,
    create('div', { className: 'body' }, create('div', { className: 'plot' }, ...chart.elements, sentence), ...group),
    keys.element,
    ...[origin, sources].flatMap((part) => (part ? [part.element] : [])),
    row.element,
    ...below,
    ...slower(figure),
    live
  )

  /**
   * Shows what is shown now; first the drawing, because a canvas asks for the styles of a page that has changed.
   * @param {Drawing} drawing
   */
  function show(drawing) {
    const { inspection, state } = figure
    chart.paint(drawing)
    setText(title, inspection.title)
    setText(subtitle, inspection.subtitle)
    const said = figure.said(inspection.saying)
    setPieces(sentence, said.sentence)
    keys.show(said.keys)
    origin?.show(inspection)
    setText(rank, said.rank)
    controls?.update(state)
    table.show(inspection)
    chart.show(inspection)
    // Without an equilibrium there is nothing to derive.
    if (!inspection.equilibrium) row.drop(ofModel.splice(0).map(({ element }) => element))
    panels.forEach((panel) => panel.update(state, inspection))
  }

  /** What the parts that somebody looks at ask of the figure. */
  const asks = () =>
    panels.reduce((sum, panel) => sum | panel.asks, table.isOpen || chart.isRead ? askOf('reading') : 0)

  return { element, show, asks, sentence, chart, history, notice: problems, sources, live }
}

/** @param {string} name */
const paragraph = (name) => create('p', { className: name, part: name, id: name })

/**
 * The controls of the view.
 * @param {Controls} controls
 * @param {Say} say
 */
const controlGroup = ({ elements }, say) =>
  create(
    'div',
    { className: 'controls', part: 'controls', role: 'group', 'aria-label': say('control.group') },
    ...elements
  )

/**
 * Says that what moves under the reader's hand would move faster with WebAssembly.
 * @param {Figure} figure
 */
const slower = ({ isInteractive, say }) =>
  isInteractive && hindrance() === 'policy'
    ? [create('p', { className: 'slower', part: 'notice', role: 'note', textContent: say('slower') })]
    : []

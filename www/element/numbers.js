// Controls for the numbers of the state, made from the parameter table.

import { create, listControl } from './dom.js'
import { lazyPanel } from './lazy.js'
import { joined, parseNumber, withStages } from './state.js'
import vocabulary from '#vocabulary'

/** The parameters that a reader meets first, with a slider, and those that wait behind a disclosure. */
const FIRST = ['k', 'n', 'a', 'b', 'c']
const MORE = ['lambda', 'f', 'ff', 'nmax']

/** The controls of a view: a slider and a field for what comes first, then each stage, then the rest. */
export function numberControls(figure, first = FIRST, more = MORE) {
  const sliders = first.map(parameterOf)
  const main = sliders.map((parameter) => numberControl(parameter, figure))
  const others = more.map((key) => parameterOf(key) ? numberControl({ ...parameterOf(key), slider: null }, figure) : choiceControl(key, figure))
  const stages = lazyPanel('stages', figure, 'tools', sliders.filter(({ perStage }) => perStage))
  const parts = [...main, stages, ...others]
  const disclosed = create('details', { className: 'more' },
    create('summary', { textContent: figure.say('control.more') }), ...others.map(({ element }) => element))
  return {
    elements: [...main.map(({ element }) => element), stages.element, ...others.length ? [disclosed] : []],
    update: (state) => parts.forEach((part) => part.update(state))
  }
}

const parameterOf = (key) => vocabulary.parameters.find((parameter) => parameter.key === key)

/** A list of the words that a key takes. */
export function choiceControl(key, figure) {
  const { say } = figure
  const { values } = vocabulary.choices.find((choice) => choice.key === key)
  const select = create('select', {
    onchange: () => {
      figure.try((state) => ({ ...state, [key]: select.value }))
      figure.commit()
    }
  }, ...values.map((value) => create('option', { value, textContent: say(`option.${value}`) })))
  return {
    element: listControl(say(`parameter.${key}`), select),
    update: (state) => { select.value = state[key] }
  }
}

function numberControl(parameter, figure) {
  const { key, slider } = parameter
  const { say } = figure
  const name = say(`parameter.${key}`)
  const label = create('span', { className: 'name' }, name, '\u00a0', create('var', { textContent: symbol(key) }))
  const field = numberField(parameter, figure, named(key, say), (state, value) => change(state, key, value))
  const range = slider && create('input', {
    type: 'range', min: slider[0], max: slider[1], step: slider[2], 'aria-label': named(key, say),
    oninput: () => figure.try((state) => change(state, key, range.valueAsNumber)),
    onchange: () => {
      figure.commit()
      // A value that was refused does not stay on the slider.
      update(figure.state)
    }
  })
  const element = create('div', { className: 'control', title: allowed(parameter, say) },
    create('div', { className: 'row' }, label, field.element), ...range ? [range] : [])

  function update(state) {
    const values = [].concat(state[key])
    const value = joined(values)
    field.update(value)
    if (!range) return
    const [first, last] = slider
    const mean = values.reduce((sum, each) => sum + each, 0) / values.length
    if (range.valueAsNumber !== mean) range.value = mean
    range.style.setProperty('--filled', `${100 * (Math.min(Math.max(mean, first), last) - first) / (last - first)}%`)
    range.setAttribute('aria-valuetext', Array.isArray(value) ? say('control.varies') : spoken(value, parameter, figure))
  }

  return { element, update }
}

/** A value with its unit. */
function spoken(value, { unit }, { say, count, has }) {
  if (has(`count.${unit}_one`)) return count(unit, { value, text: String(value) })
  return `${value} ${say(`unit.${unit}`)}`.trim()
}

/** A field that takes every number. A bad one is answered by a notice and stays until it is mended. */
export function numberField(parameter, figure, name, apply) {
  const { slider, whole } = parameter
  const send = () => figure.try((state) => apply(state, parseNumber(field.value)), field)
  const field = create('input', {
    type: 'number', inputMode: whole ? 'numeric' : 'decimal', step: slider ? slider[2] : 'any',
    'aria-label': figure.say('control.field', { name, allowed: allowed(parameter, figure.say) }), className: 'field',
    // An empty field is somebody about to type.
    oninput: () => field.value !== '' && send(),
    onchange: () => { send(); figure.commit() },
    onkeydown: (event) => event.key === 'Enter' && !event.isComposing && event.keyCode !== 229 && send()
  })
  // The browser would mark numbers between two steps as wrong.
  const element = create('form', { noValidate: true, onsubmit: (event) => event.preventDefault() }, field)
  return {
    element,
    update(value) {
      // What is being typed is the reader's.
      if (field.matches(':focus') && field.value === '') return
      const varies = Array.isArray(value)
      field.placeholder = varies ? '…' : ''
      const text = varies ? '' : String(value)
      if (parseNumber(field.value) !== value && field.value !== text) field.value = text
      field.removeAttribute('aria-invalid')
    }
  }
}

function change(state, key, value) {
  return key === 'k' && Number.isInteger(value) && value > 0 && value <= 1000 ? withStages(state, value) : { ...state, [key]: value }
}

const SYMBOLS = { lambda: 'λ', theta: 'θ', ff: 'f_f', nmax: '' }

/** The symbol of a parameter in the paper. */
export function symbol(key) {
  return SYMBOLS[key] ?? key
}

/** The name of a parameter with its symbol. */
export function named(key, say) {
  const name = say(`parameter.${key}`)
  return symbol(key) ? say('control.named', { name, symbol: symbol(key) }) : name
}

/** What a parameter allows, in words: the model's own bounds have words of their own. */
export function allowed({ key, min, max }, say) {
  if (min === null || key === 'lambda') return say(`allowed.${key}`)
  return max === null || max > 1e6 ? say('control.from', { min }) : say('control.range', { min, max })
}

// Controls for the numbers of the state, made from the parameter table.

import { create, listControl } from './dom.js'
import { lazyPanel } from './lazy.js'
import { slider } from './slider.js'
import { joined, parseNumber, valuesOf, withStages, written } from './state.js'
import vocabulary from '#vocabulary'
/** @import { Decimal, Figure, Parameter, Say, Speaker, State, Value } from './types.js' */
/** @import { Properties } from './dom.js' */

/**
 * The controls of a view: a slider and a field for what comes first, then each stage, then the rest behind a disclosure.
 * @param {Figure} figure
 * @param {string[]} first
 * @param {string[]} more
 */
export function numberControls(figure, first, more) {
  const sliders = first.map(parameterOf)
  const main = sliders.map((parameter) => numberControl(parameter, figure))
  const others = more.map((key) =>
    parameterOf(key) ? numberControl({ ...parameterOf(key), slider: null }, figure) : choiceControl(key, figure)
  )
  // Stages that share a cost have one each, too.
  const perStage = first.map((key) => parameterOf(key === COST ? 'c' : key)).filter(({ perStage }) => perStage)
  const stages = lazyPanel('stages', figure, 'tools', perStage)
  const parts = [...main, stages, ...others]
  const disclosed = create(
    'details',
    { className: 'more' },
    create('summary', { textContent: figure.say('control.more') }),
    create('div', { className: 'controls' }, ...others.map(({ element }) => element))
  )
  const further = create('div', { className: 'further' }, stages.element, ...(others.length ? [disclosed] : []))
  return {
    elements: [...main.map(({ element }) => element), further],
    /** @param {State} state */
    update: (state) => parts.forEach((part) => part.update(state, figure.inspection))
  }
}

// Total unit cost, which all stages share from the moment on at which a reader sets it.
const COST = 'cost'

/** @param {string} key */
const parameterOf = (key) => /** @type {Parameter} */ (vocabulary.parameters.find((parameter) => parameter.key === key))

/**
 * A list of the words that a key takes.
 * @param {string} key
 * @param {Figure} figure
 */
export function choiceControl(key, figure) {
  const { say } = figure
  /** @type {HTMLSelectElement} */
  const select = create(
    'select',
    {
      onchange: () => {
        figure.try((state) => ({ ...state, [key]: select.value }))
        figure.commit()
      }
    },
    ...valuesOf(key).map((value) => create('option', { value, textContent: say(`option.${value}`) }))
  )
  return {
    element: listControl(say(`parameter.${key}`), select),
    /** @param {State} state */
    update: (state) => {
      select.value = /** @type {string} */ (state[key])
    }
  }
}

/** @param {Parameter} parameter @param {Figure} figure */
function numberControl(parameter, figure) {
  const { key } = parameter
  const { say } = figure
  const name = say(`parameter.${key}`)
  const label = create('span', { className: 'name' }, name, '\u00a0', create('var', { textContent: symbol(key) }))
  const field = numberField(parameter, figure, named(key, say), (state, value) => change(state, key, value))
  const range =
    parameter.slider &&
    slider(parameter, figure, named(key, say), {
      /** @param {HTMLInputElement} range */
      send: (range) => figure.try((state) => change(state, key, range.valueAsNumber), range),
      end() {
        figure.commit()
        // A value that was refused does not stay on the slider.
        update(figure.state)
      }
    })
  const element = create(
    'div',
    { className: 'control', title: allowed(parameter, say) },
    create('div', { className: 'row' }, label, field.element),
    ...(range ? [range.element] : [])
  )

  /** @param {State} state */
  function update(state) {
    const isOfStages = key === COST && [state.c].flat().length > 0
    const values = /** @type {Decimal[]} */ ([isOfStages ? figure.inspection.costs[0] : state[key]].flat())
    const value = joined(values)
    field.update(value)
    if (!range) return
    let total = 0
    for (const each of values) total += Number(each)
    const mean = total / values.length
    range.update(mean, Array.isArray(value) ? say('control.varies') : spoken(value, parameter, figure))
  }

  return { element, update }
}

/**
 * A value with its unit.
 * @param {Value} value
 * @param {Parameter} parameter
 * @param {Speaker} speaker
 */
function spoken(value, { unit }, { say, count, has }) {
  if (has(`count.${unit}_one`)) return count(unit, { value: /** @type {number} */ (value), text: String(value) })
  return `${value} ${say(`unit.${unit}`)}`.trim()
}

/**
 * A field that takes every number. A bad one is answered by a notice beside it and stays until it is mended.
 * @param {Parameter} parameter
 * @param {Figure} figure
 * @param {string} name
 * @param {(state: State, value: Decimal) => State} apply
 */
export function numberField(parameter, figure, name, apply) {
  const { key } = parameter
  // What the text means, as far as the field knows, and what it last wrote itself.
  /** @type {Decimal | undefined} */
  let meant
  /** @type {Decimal | undefined} */
  let own
  // The whole number is seen.
  const makeRoom = () => field.style.setProperty('--digits', String(field.value.length))
  /** @type {HTMLInputElement} */
  const field = numberInput(parameter, figure.say('control.field', { name, allowed: allowed(parameter, figure.say) }), {
    // An input method is still at work on what it shows.
    oninput: ({ isComposing }) => isComposing || send(),
    oncompositionend: () => send(),
    onchange: () => {
      send(true)
      figure.commit()
    },
    onkeydown: (event) => event.isComposing || event.keyCode === 229 || press(event)
  })

  /**
   * Reads the text. The beginning of a number is no fault while somebody types.
   * @param {boolean} [isDone]
   */
  function send(isDone) {
    makeRoom()
    const [kind, decimal] = read(field.value, own, parameter, figure)
    if (kind === 'unfinished' && !isDone) return
    meant = kind === 'number' ? parseNumber(decimal) : undefined
    if (kind === 'number') figure.try((state) => apply(state, /** @type {Decimal} */ (meant)), field)
    else figure.refuse(faultOf(kind, parameter, decimal), field)
  }

  /** @param {KeyboardEvent} event */
  function press(event) {
    if (event.key === 'Enter') send(true)
    const steps = STEPS[event.key]
    if (!steps || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const next = stepped(parameter, field.value === '' ? NaN : Number(meant), steps)
    if (Number.isNaN(next)) return
    field.value = written(next)
    send()
    figure.commit()
  }

  return {
    element: create('form', { noValidate: true, onsubmit: (event) => event.preventDefault() }, field),
    /** @param {Value} value */
    update(value) {
      // What is being typed is the reader's.
      if (field.matches(':focus') && field.value === '') return
      const varies = Array.isArray(value)
      field.placeholder = varies ? '…' : ''
      const isStale = meant !== value || field.value === ''
      meant = varies ? undefined : value
      if (isStale) {
        own = meant
        field.value = own === undefined ? '' : written(own)
      }
      makeRoom()
      field.removeAttribute('aria-invalid')
    }
  }
}

/**
 * The input of a number, with the listeners of its field.
 * @param {Parameter} parameter
 * @param {string} label
 * @param {Properties} listeners
 */
const numberInput = ({ whole, min }, label, listeners) =>
  create('input', {
    // A field of the type `number` would drop what it cannot read before anybody could answer.
    type: 'text',
    role: 'spinbutton',
    autocomplete: 'off',
    className: 'field',
    // Some screens offer no minus sign beside digits.
    inputMode: /** @type {number} */ (min) < 0 ? 'text' : whole ? 'numeric' : 'decimal',
    'aria-label': label,
    ...listeners
  })

// What every link writes too means itself, and costs no call of its own.
const PLAIN = /^-?(?=\.?\d)\d{0,15}\.?\d{0,15}$/

/**
 * What a text in a field means: a kind, and the decimal of a number. What the field wrote of its `own` is that.
 * @param {string} text
 * @param {Decimal | undefined} own
 * @param {Parameter} parameter
 * @param {Figure} figure
 */
function read(text, own, parameter, figure) {
  if (PLAIN.test(text)) return ['number', text]
  if (own !== undefined && text === written(own)) return ['number', String(own)]
  return figure.model.readNumber(text, unitsOf(parameter, figure)).split(' ')
}

/**
 * The units that may follow a value, a line each.
 * @param {Parameter} parameter
 * @param {Speaker} speaker
 */
const unitsOf = ({ unit }, { say, has }) =>
  [`unit.${unit}`, `count.${unit}_one`, `count.${unit}_other`]
    .filter(has)
    .map((key) => say(key).trim())
    .join('\n')

/**
 * What is refused of a text that is no number; the decimal is what it may mean, where there may be decimals.
 * @param {string} kind
 * @param {Parameter} parameter
 * @param {string} decimal
 */
const faultOf = (kind, { key, whole }, decimal) => ({
  code: kind === 'ask' && !whole ? 'DECIMAL_COMMA' : 'NOT_A_NUMBER',
  field: key,
  index: null,
  value: null,
  limit: null,
  asked: whole ? undefined : decimal
})

/** @type {Record<string, number>} */
const STEPS = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }

/**
 * The multiple of the parameter's step that lies so many steps on, within its bounds.
 * @param {Parameter} parameter
 * @param {number} value
 * @param {number} steps
 */
function stepped({ slider, min, max }, value, steps) {
  const step = slider ? slider[2] : 1
  const from = steps > 0 ? Math.floor(value / step + ROUNDING) : Math.ceil(value / step - ROUNDING)
  const next = Number(((from + steps) * step).toFixed(10))
  return Math.min(Math.max(next, min ?? -Infinity), max ?? Infinity)
}

// A multiple of a tenth is no tenth more or less than it is.
const ROUNDING = 1e-9

/** @param {State} state @param {string} key @param {Value} value */
function change(state, key, value) {
  if (key === COST) return { ...state, cost: /** @type {Decimal} */ (value), c: [] }
  const count = /** @type {number} */ (value)
  return key === 'k' && Number.isInteger(count) && count > 0 && count <= 1000
    ? withStages(state, count)
    : { ...state, [key]: value }
}

/** @type {Record<string, string>} */
const SYMBOLS = { cost: 'C', lambda: 'λ', theta: 'θ', ff: 'f_f', nmax: '' }

/**
 * The symbol of a parameter in the paper.
 * @param {string} key
 */
export function symbol(key) {
  return SYMBOLS[key] ?? key
}

/**
 * The name of a parameter with its symbol.
 * @param {string} key
 * @param {Say} say
 */
export function named(key, say) {
  const name = say(`parameter.${key}`)
  return symbol(key) ? say('control.named', { name, symbol: symbol(key) }) : name
}

/**
 * What a parameter allows, in words: the model's own bounds have words of their own.
 * @param {Parameter} parameter
 * @param {Say} say
 */
export function allowed({ key, min, max }, say) {
  if (min === null || key === 'lambda') return say(`allowed.${key}`)
  return max === null || max > 1e6 ? say('control.from', { min }) : say('control.range', { min, max })
}

// Why something was refused: the value, and what is allowed.

import { actionButton, create } from './dom.js'
import { allowed, named, symbol } from './numbers.js'
import { remedyOf } from './remedy.js'
import vocabulary from '#vocabulary'
/** @import { Figure, Parameter, Problem, State } from './types.js' */

/**
 * The place of the notice; empty while everything is as it should be. It moves beside the control that is its `source`.
 * @param {Figure} figure
 */
export function notice(figure) {
  const element = create('div', { className: 'notice', part: 'notice', role: 'alert', hidden: true })
  const home = create('div', {}, element)
  /** @type {string | undefined} */
  let told
  /** @type {HTMLInputElement | undefined} */
  let control
  /** @type {((state: State) => State) | undefined} */
  let asked

  /**
   * Tells problems beside the control that is their source; what its change asked for can be mended there.
   * @param {Problem[]} problems
   * @param {HTMLInputElement} [source]
   * @param {(state: State) => State} [change]
   */
  function show(problems, source, change) {
    control = source
    asked = change
    const place = source?.closest('.control, tr')
    element.classList.toggle('beside', Boolean(place))
    if (element.parentNode !== (place ?? home)) (place ?? home).append(element)
    element.hidden = !problems.length
    if (problems.length) source?.setAttribute('aria-invalid', 'true')
    else source?.removeAttribute('aria-invalid')
    // A button that stays can be pressed although the field has lost the focus.
    if (told !== (told = JSON.stringify(problems))) element.replaceChildren(...problems.flatMap(tell))
  }

  /** @param {Problem} problem */
  function tell(problem) {
    const text = create('p', { textContent: figure.say('notice.kept', { problem: sentence(problem, figure) }) })
    if (problem.asked) return [text, writing(problem.asked)]
    const remedy = control && asked && remedyOf(problem)
    return remedy ? [text, setting(remedy)] : [text]
  }

  /**
   * Writes what was asked back.
   * @param {string} text
   */
  function writing(text) {
    return actionButton(figure.say('notice.write', { text }), () => {
      const field = /** @type {HTMLInputElement} */ (control)
      field.value = text
      field.focus()
      field.dispatchEvent(new CustomEvent('change'))
    })
  }

  /**
   * Does what the reader asked for, with one number set so that it can be.
   * @param {NonNullable<ReturnType<typeof remedyOf>>} remedy
   */
  function setting({ key, value, mend }) {
    const values = { symbol: symbol(key) || figure.say(`parameter.${key}`), value }
    return actionButton(figure.say('notice.set', values), () => {
      control?.focus()
      figure.try((state) => mend(/** @type {NonNullable<typeof asked>} */ (asked)(state)), control)
      figure.commit()
    })
  }

  return { element: home, show }
}

/** @param {Problem} problem @param {Figure} figure */
function sentence({ code, field, index, value, limit, text, asked }, { say, view, state }) {
  const { parameters, choices } = vocabulary
  const { indicators, places } = view.vocabulary?.(state) ?? vocabulary
  const parameter = parameters.find(({ key }) => key === field)
  const name =
    index === null || !parameter?.perStage
      ? parameter
        ? named(field, say)
        : say(`parameter.${field}`)
      : say('notice.at', { i: index + 1, name: say(`stageParameter.${field}`) })
  const words =
    choices.find(({ key }) => key === field)?.values ??
    (field === 'indicator' ? indicators.map(({ id }) => id) : places)
  return say(`notice.${wordOf(code, parameter)}`, {
    name,
    // A number field does not tell what it cannot read.
    value:
      value === null ? isolated(/** @type {string} */ (text).split(',')[index ?? -1] ?? (text || '…')) : String(value),
    limit: limit ?? '',
    asked,
    allowed: parameter
      ? allowed(parameter, say)
      : field === 'kept'
        ? say('allowed.kept')
        : words.map(isolated).join(say('list')),
    min: parameter?.min ?? '',
    max: parameter?.max ?? ''
  })
}

/**
 * The word for a fault; some parameters have one of their own.
 * @param {string} code
 * @param {Parameter | undefined} parameter
 */
function wordOf(code, parameter) {
  if (code === 'NOT_A_NUMBER' && parameter?.whole) return 'NOT_WHOLE'
  return code === 'OUT_OF_RANGE' && parameter?.min === parameter?.max ? 'NOT_THE_ONE' : code
}

/**
 * A text that can be quoted: one that turns those around it is kept to itself.
 * @param {string} text
 */
const isolated = (text) =>
  /[\p{Bidi_Control}\u0590-\u08ff]/u.test(text) ? `\u2068${text.replace(/[\u2066-\u2069]/g, '')}\u2069` : text

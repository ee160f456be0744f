// The figure as a file.

import { actionButton, create, listControl, setText } from '../element/dom.js'
import { save } from '../page/download.js'
import { formats } from './formats.js'
import { SCALES } from './png.js'
import { sheetWidth } from './sheet.js'
/** @import { Fault, Figure, Say, Tell } from '../element/types.js' */

const TYPES = { png: 'image/png', svg: 'image/svg+xml', csv: 'text/csv;charset=utf-8', json: 'application/json' }

/**
 * Buttons that save a figure, one for each format, and the size of its picture.
 * @param {Figure} figure
 * @param {Say} say
 * @param {Tell} tell
 */
export function saving(figure, say, tell) {
  const size = create('select', {}, ...SCALES.map((scale) => create('option', { value: scale, selected: scale === 2 })))
  const buttons = /** @type {(keyof typeof TYPES)[]} */ (Object.keys(TYPES)).map((format) =>
    actionButton(format.toUpperCase(), () => write(format), {
      'aria-label': `${say('save')}: ${format.toUpperCase()}`
    })
  )
  const element = create(
    'div',
    { className: 'task' },
    create('span', { className: 'name', textContent: say('save') }),
    create('div', { className: 'actions' }, ...buttons),
    listControl(say('size'), size)
  )

  /** @param {keyof typeof TYPES} format */
  async function write(format) {
    const file = `cluster-pricing-${figure.state.view}.${format}`
    try {
      const content = await formats[format](figure, Number(size.value))
      save(file, new Blob([content], { type: TYPES[format] }))
      tell(say(answerTo(), { file }))
    } catch (failure) {
      const key = `failure.${/** @type {Fault} */ (failure).code}`
      tell(
        figure.has(key)
          ? figure.say(key, /** @type {Fault} */ (failure))
          : say(failure instanceof RangeError ? 'pictureTooLarge' : 'saveFailed')
      )
    }
  }

  function update() {
    const width = sheetWidth(figure.look)
    for (const option of size.options)
      setText(
        option,
        say('scale', {
          scale: option.value,
          width: Math.round(width * /** @type {number} */ (/** @type {unknown} */ (option.value)))
        })
      )
  }

  return { element, update }
}

/** What can be told of a download: nobody hears whether it arrives, and a sandbox may forbid it in silence. */
function answerTo() {
  try {
    const sandbox = /** @type {HTMLIFrameElement | null} */ (frameElement)?.sandbox
    return sandbox?.length && !sandbox.contains('allow-downloads')
      ? 'saveBlocked'
      : unknownSandbox()
        ? 'savedMaybe'
        : 'saved'
  } catch {
    return 'savedMaybe'
  }
}

// A frame without an origin cannot see by which sandbox it stands.
const unknownSandbox = () => window !== top && origin === 'null'

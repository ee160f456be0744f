// The figure as a file.

import { create, listControl, setText } from '../element/dom.js'
import { save } from '../page/download.js'
import { formats } from './formats.js'
import { SCALES } from './png.js'
import { sheetWidth } from './sheet.js'

const TYPES = { png: 'image/png', svg: 'image/svg+xml', csv: 'text/csv;charset=utf-8', json: 'application/json' }

/** Buttons that save a figure, one for each format, and the size of its picture. */
export function saving(figure, say, tell) {
  const size = create('select', {}, ...SCALES.map((scale) => create('option', { value: scale, selected: scale === 2 })))
  const buttons = Object.keys(TYPES).map((format) => create('button', {
    type: 'button', className: 'action', textContent: format.toUpperCase(), 'aria-label': `${say('save')}: ${format.toUpperCase()}`, onclick: () => write(format)
  }))
  const element = create('div', { className: 'task' },
    create('span', { className: 'name', textContent: say('save') }),
    create('div', { className: 'actions' }, ...buttons),
    listControl(say('size'), size))

  async function write(format) {
    const file = `cluster-pricing-${figure.state.view}.${format}`
    try {
      const content = await formats[format](figure, Number(size.value))
      save(file, new Blob([content], { type: TYPES[format] }))
      tell(say(answerTo(), { file }))
    } catch (failure) {
      tell(failure.code === 'part' ? figure.say('failure.part', failure) : say(failure instanceof RangeError ? 'pictureTooLarge' : 'saveFailed'))
    }
  }

  function update() {
    const width = sheetWidth(figure.look)
    for (const option of size.options) setText(option, say('scale', { scale: option.value, width: Math.round(width * option.value) }))
  }

  return { element, update }
}

/** What can be told of a download: nobody hears whether it arrives, and a sandbox may forbid it in silence. */
function answerTo() {
  try {
    const { sandbox } = frameElement ?? {}
    return sandbox?.length && !sandbox.contains('allow-downloads') ? 'saveBlocked' : unknownSandbox() ? 'savedMaybe' : 'saved'
  } catch {
    return 'savedMaybe'
  }
}

// A frame without an origin cannot see by which sandbox it stands.
const unknownSandbox = () => window !== top && origin === 'null'

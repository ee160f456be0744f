// What an author chooses beside the figure itself.

import { create, listControl } from '../element/dom.js'
import { valuesOf } from '../element/state.js'
import { field } from './field.js'
import { words as about } from '../views/about.js'
import { WORDS } from './settings.js'
/** @import { Changed, Chosen, Preview, Settings } from './types.js' */
/** @import { Say, Speaker, ViewName } from '../element/types.js' */

/** Keys of the state that are chosen from a list. */
const STATE = /** @type {const} */ (['view', 'theme', 'controls'])

/**
 * Settings that are typed, in their order.
 * @type {(keyof Settings)[]}
 */
const TYPED = ['folder', 'title', 'text', 'column', 'width', 'height']

/**
 * Fills the places of both forms; `update` shows in them what the figure shows and says.
 * @param {{ figurePlace: HTMLElement, pagePlace: HTMLElement }} given
 * @param {Preview} preview
 * @param {Settings} settings
 * @param {Speaker} speech
 * @param {Changed} changed
 */
export function settingsForm({ figurePlace, pagePlace }, preview, settings, speech, changed) {
  const { say } = speech
  const lists = settingsLists(preview, settings, speech, changed)
  const height = pixels()
  /** @type {{ [key in keyof Settings]?: HTMLInputElement | HTMLTextAreaElement }} */
  const inputs = { text: create('textarea', { rows: 3 }), column: pixels(), width: pixels(), height }
  const fields = Object.fromEntries(TYPED.map((key) => [key, field(key, settings, speech, changed, inputs[key])]))

  figurePlace.replaceChildren(
    ...Object.entries(lists).map(([key, select]) => listControl(say(`settings.${key}`), select))
  )
  pagePlace.replaceChildren(...Object.values(fields).map(({ element }) => element), pinBox(settings, say, changed))
  return {
    /** @param {Chosen} embedding */
    update(embedding) {
      for (const key of STATE) lists[key].value = embedding.state[key]
      for (const key of /** @type {const} */ (['title', 'text'])) fields[key].suggest(embedding[key])
      height.placeholder = String(embedding.height)
    }
  }
}

/**
 * The lists of the first form, and what becomes of the figure and the settings when something is chosen.
 * @param {Preview} preview
 * @param {Settings} settings
 * @param {Speaker} speech
 * @param {Changed} changed
 */
function settingsLists(preview, settings, { say, language }, changed) {
  /** @param {string} key @param {string} value */
  function nameOf(key, value) {
    if (key === 'view') return about[/** @type {ViewName} */ (value)][language].name
    return key === 'lang' && value ? languageName(value) : say(`options.${key}.${value || 'page'}`)
  }
  /** @param {string} key @param {string[]} values @param {(value: string) => void} choose */
  function list(key, values, choose) {
    const onchange = () => {
      choose(select.value)
      changed(false)
    }
    const options = values.map((value) => create('option', { value, textContent: nameOf(key, value) }))
    /** @type {HTMLSelectElement} */
    const select = create('select', { name: key, onchange }, ...options)
    select.value = settings[/** @type {keyof Settings} */ (key)] ?? ''
    return select
  }
  return {
    view: list('view', valuesOf('view'), (view) =>
      preview.open({ view, lang: settings.lang, theme: preview.state.theme, controls: preview.state.controls })
    ),
    lang: list('lang', WORDS.lang, (lang) => {
      settings.lang = lang
      preview.set('lang', lang)
    }),
    theme: list('theme', valuesOf('theme'), (theme) => preview.set('theme', theme)),
    controls: list('controls', valuesOf('controls'), (controls) => preview.set('controls', controls)),
    loading: list('loading', WORDS.loading, (loading) => {
      settings.loading = loading
    })
  }
}

/**
 * The box that pins the script to what it is now.
 * @param {Settings} settings
 * @param {Say} say
 * @param {Changed} changed
 */
function pinBox(settings, say, changed) {
  /** @type {HTMLInputElement} */
  const pin = create('input', {
    type: 'checkbox',
    checked: Boolean(settings.isPinned),
    onchange: () => {
      settings.isPinned = pin.checked ? '1' : ''
      changed(false)
    }
  })
  const hint = create('span', { className: 'hint', textContent: say('hints.isPinned') })
  return create('label', { className: 'check' }, pin, create('span', {}, say('settings.isPinned'), ' ', hint))
}

// A language is called by its own name, as in the page's own list.
/** @param {string} language */
const languageName = (language) => document.querySelector(`#language [value=${language}]`)?.textContent ?? ''

const pixels = () => create('input', { inputMode: 'numeric', className: 'number' })

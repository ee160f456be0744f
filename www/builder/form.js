// What an author chooses beside the figure itself.

import { create, listControl } from '../element/dom.js'
import vocabulary from '#vocabulary'
import { field } from './field.js'
import { WORDS } from './settings.js'

/** Keys of the state that are chosen from a list. */
const STATE = ['view', 'theme', 'controls']

/** Settings that are typed, in their order. */
const TYPED = ['folder', 'title', 'text', 'width', 'height']

/** Fills the places of both forms; `update` shows in them what the figure shows and says. */
export function settingsForm({ figurePlace, pagePlace }, preview, settings, { say }, changed) {
  const nameOf = (key, value) => say(`options.${key}.${value || 'page'}`)
  const lists = {
    view: list('view', valuesOf('view'), (view) => preview.open({ view, lang: settings.lang, theme: preview.state.theme, controls: preview.state.controls })),
    lang: list('lang', WORDS.lang, (lang) => {
      settings.lang = lang
      preview.set('lang', lang)
    }),
    theme: list('theme', valuesOf('theme'), (theme) => preview.set('theme', theme)),
    controls: list('controls', valuesOf('controls'), (controls) => preview.set('controls', controls)),
    loading: list('loading', WORDS.loading, (loading) => { settings.loading = loading })
  }
  const inputs = { text: create('textarea', { rows: 3 }), width: pixels(), height: pixels() }
  const fields = Object.fromEntries(TYPED.map((key) => [key, field(key, settings, { say }, changed, inputs[key])]))
  const pin = create('input', { type: 'checkbox', checked: Boolean(settings.isPinned), onchange: () => {
    settings.isPinned = pin.checked ? '1' : ''
    changed(false)
  } })

  function list(key, values, choose) {
    const select = create('select', { name: key, onchange: () => {
      choose(select.value)
      changed(false)
    } }, ...values.map((value) => create('option', { value, textContent: nameOf(key, value) })))
    select.value = settings[key] ?? ''
    return select
  }

  figurePlace.replaceChildren(...Object.entries(lists).map(([key, select]) => listControl(say(`settings.${key}`), select)))
  pagePlace.replaceChildren(...Object.values(fields).map(({ element }) => element),
    create('label', { className: 'check' }, pin, create('span', {}, say('settings.isPinned'), ' ', create('span', { className: 'hint', textContent: say('hints.isPinned') }))))
  return {
    update(embedding) {
      for (const key of STATE) lists[key].value = embedding.state[key]
      for (const key of ['title', 'text', 'height']) fields[key].suggest(String(embedding[key]))
    }
  }
}

const valuesOf = (key) => vocabulary.choices.find((choice) => choice.key === key).values

const pixels = () => create('input', { inputMode: 'numeric', className: 'number' })

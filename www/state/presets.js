// States with a name: `?preset=tie`.

import { create } from '../element/dom.js'
import { languageAt } from '../element/language.js'
import { speaker } from '../element/speech.js'
import { figure as texts } from '../text/views/presets.json'
import presets from './presets.json'

/** The ids of all presets, in the order in which they are offered. */
export const PRESETS = presets.map(({ id }) => id)

/** The texts of the keys of a preset; none where there is no preset of that name. */
export const presetState = (id) => presets.find((preset) => preset.id === id)?.state ?? {}

/** Says above an element that a query asks for a preset that is not known. What was said before is taken back. */
export function tellUnknown(query, element) {
  const asked = new URLSearchParams(query).get('preset')
  const former = element.previousElementSibling
  if (former?.matches(NOTICE)) former.remove()
  if (asked === null || PRESETS.includes(asked)) return
  const language = languageAt(element)
  const { say } = speaker(texts[language], language)
  element.before(create('p', {
    className: 'cluster-notice', role: 'alert', lang: language,
    textContent: say('unknown', { id: asked, allowed: PRESETS.join(LISTED[language]) })
  }))
}

const NOTICE = '.cluster-notice[role=alert]'

const LISTED = { 'en': ', ', 'zh-Hant': '、', 'zh-Hans': '、' }

// States with a name: `?preset=tie`.

import { create } from '../element/dom.js'
import { languageAt } from '../element/language.js'
import { speaker } from '../element/speech.js'
import { figure as texts } from '../text/panels/presets.json'
import { meant } from './mangled.js'
import presets from './presets.json'
/** @import { Query, Texts } from '../element/types.js' */

/** The ids of all presets, in the order in which they are offered. */
export const PRESETS = presets.map(({ id }) => id)

/**
 * The texts of the keys of a preset; none where there is no preset of that name.
 * @param {string | undefined} id
 * @returns {Texts}
 */
export const presetState = (id) =>
  /** @type {Texts | undefined} */ (presets.find((preset) => preset.id === id)?.state) ?? {}

/**
 * Says above an element that a query asks for a preset that is not known. What was said before is taken back.
 * @param {Query} query
 * @param {Element} element
 */
export function tellUnknown(query, element) {
  const { preset: asked } = meant(query)
  notices.get(element)?.remove()
  if (asked === undefined || PRESETS.includes(asked)) return
  const language = languageAt(element)
  const { say } = speaker(texts[language], language)
  const notice = create('p', {
    className: 'cluster-notice',
    role: 'alert',
    lang: language,
    textContent: say('unknown', { id: asked, allowed: PRESETS.join(LISTED[language]) })
  })
  notices.set(element, notice)
  element.before(notice)
}

// What stands above an element.
/** @type {WeakMap<Element, HTMLElement>} */
const notices = new WeakMap()

const LISTED = { en: ', ', 'zh-Hant': '、', 'zh-Hans': '、' }

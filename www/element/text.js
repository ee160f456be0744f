// The words of the figure, in its languages.

import { figure as en } from '../text/en.json'
import { figure as zhHans } from '../text/zh-Hans.json'
import { figure as zhHant } from '../text/zh-Hant.json'
import { words } from '../views/first-words.js'
import { sayer } from './said.js'
import { speaker } from './speech.js'
/** @import { Language, Words } from './types.js' */

const catalogues = { en: en, 'zh-Hant': zhHant, 'zh-Hans': zhHans }

/**
 * What the views of the first script say; others say some of it too.
 * @param {Language} language
 */
const ofViews = (language) => Object.fromEntries(Object.entries(words).map(([view, texts]) => [view, texts[language]]))

/**
 * Speaks the words of the figure in one of its languages, and those that a view adds or says in place of its own.
 * @param {Language} language
 * @param {Record<string, Words>} [more]
 */
export function figureSpeaker(language, more = {}) {
  /** @type {Record<string, Words>} */
  const views = ofViews(language)
  for (const [view, words] of Object.entries(more)) views[view] = { ...views[view], ...words }
  const speech = speaker({ ...catalogues[language], ...views }, language)
  return { ...speech, said: sayer(speech) }
}

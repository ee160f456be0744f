// The words of the figure, in its languages.

import { figure as en } from '../text/en.json'
import { figure as zhHans } from '../text/zh-Hans.json'
import { figure as zhHant } from '../text/zh-Hant.json'
import { speaker } from './speech.js'

const catalogues = { 'en': en, 'zh-Hant': zhHant, 'zh-Hans': zhHans }

/** Speaks the words of the figure in one of its languages, and those that a view adds. */
export const figureSpeaker = (language, more = {}) => speaker({ ...catalogues[language], ...more }, language)

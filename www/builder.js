// The page on which an author makes the code that embeds a figure.

import integrity from '#integrity'
import { plain } from './code/escape.js'
import { settingsForm } from './builder/form.js'
import { output } from './builder/output.js'
import { measure } from './builder/measure.js'
import { preview as previewIn } from './builder/preview.js'
import { readAddress, writeAddress } from './builder/settings.js'
import { languageOf, readersLanguage } from './element/language.js'
import { speaker } from './element/speech.js'
import { openPage, query } from './page/page.js'
import { tellUnknown } from './state/presets.js'
import words from './text/pages/builder.json'
/** @import { Language } from './element/types.js' */

// Columns of articles are about this wide, and frames this high until it is measured, in pixels.
const COLUMN = 700
const HEIGHT = 600

/** @param {string} id */
const place = (id) => /** @type {HTMLElement} */ (document.getElementById(id))
const { texts, settings } = readAddress(query, languageOf(query.get('lang') ?? '') ?? readersLanguage())
const preview = previewIn(place('preview'), changed)
const measured = measure(/** @type {HTMLElement} */ (document.querySelector('main')), () => changed(true))
/** @type {ReturnType<typeof settingsForm>} */
let form
/** @type {ReturnType<typeof output>} */
let code

preview.open({ ...texts, lang: settings.lang })
openPage(words, show)

/**
 * Shows the page in a language; what the author has chosen stays.
 * @param {Language} language
 */
function show(language) {
  const isFirst = !form
  tellUnknown(query, place('preview'))
  const speech = speaker(words[language], language)
  form = settingsForm(
    { figurePlace: place('figure-settings'), pagePlace: place('page-settings') },
    preview,
    settings,
    speech,
    changed
  )
  code = output(
    { hostsPlace: place('hosts'), codePlace: place('code'), status: place('status') },
    preview,
    settings,
    speech,
    changed
  )
  changed(isFirst)
  // What stands below the figure is shown once it is whole, so that nothing moves.
  for (const section of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('section[hidden]')))
    section.hidden = false
}

/**
 * Shows the code for what is chosen now. `isStep` says that more is to come, so that the address can wait.
 * @param {boolean} isStep
 */
function changed(isStep) {
  place('preview').style.maxWidth = settings.width && `${settings.width}px`
  measured.show(
    { ...preview.state, lang: settings.lang || document.documentElement.lang },
    settings.width || settings.column || COLUMN
  )
  const embedding = {
    ...settings,
    state: preview.state,
    integrity: settings.isPinned && integrity['cluster-figure.js'],
    text: plain(settings.text) || preview.sentence,
    title: plain(settings.title) || preview.title,
    height: settings.height || Math.ceil((measured.height ?? HEIGHT) / 10) * 10
  }
  form.update(embedding)
  code.show(embedding)
  if (!isStep) writeAddress(embedding.state, settings, document.documentElement)
}

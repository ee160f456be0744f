// The page on which an author makes the code that embeds a figure.

import integrity from '#integrity'
import { plain } from './builder/escape.js'
import { settingsForm } from './builder/form.js'
import { output } from './builder/output.js'
import { preview as previewIn } from './builder/preview.js'
import { readAddress, writeAddress } from './builder/settings.js'
import { languageOf, readersLanguage } from './element/language.js'
import { speaker } from './element/speech.js'
import { openPage, query } from './page/page.js'
import words from './text/pages/builder.json'

// What a frame adds around the figure, in pixels.
const MARGIN = 32

const place = (id) => document.getElementById(id)
const { texts, settings } = readAddress(query, languageOf(query.get('lang') ?? '') ?? readersLanguage())
const preview = previewIn(place('preview'), changed)
let form, code

preview.open({ ...texts, lang: settings.lang })
openPage(words, show)

/** Shows the page in a language; what the author has chosen stays. */
function show(language) {
  const isFirst = !form
  const speech = speaker(words[language], language)
  form = settingsForm({ figurePlace: place('figure-settings'), pagePlace: place('page-settings') }, preview, settings, speech, changed)
  code = output({ hostsPlace: place('hosts'), codePlace: place('code'), status: place('status') }, preview, settings, speech, changed)
  changed(isFirst)
}

/** Shows the code for what is chosen now. `isStep` says that more is to come, so that the address can wait. */
function changed(isStep) {
  place('preview').style.maxWidth = settings.width && `${settings.width}px`
  const embedding = {
    ...settings,
    state: preview.state,
    integrity: settings.isPinned && integrity['cluster-figure.js'],
    text: plain(settings.text) || preview.sentence,
    title: plain(settings.title) || preview.title,
    height: settings.height || Math.ceil((preview.figure.offsetHeight + MARGIN) / 10) * 10
  }
  form.update(embedding)
  code.show(embedding)
  if (!isStep) writeAddress(embedding.state, settings, document.documentElement)
}

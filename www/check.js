// The page that an author opens within their own site, to read what holds there. It runs before the figure's own script, so that
// it hears of everything that becomes of the figure.

import { frame } from './code/pieces.js'
import { tryBrowser } from './check/browser.js'
import { tryFigure } from './check/figure.js'
import { tryFocus } from './check/focus.js'
import { tryHeight } from './check/height.js'
import { tryPlace } from './check/place.js'
import { tryPolicy } from './check/policy.js'
import { reportIn } from './check/report.js'
import { setText } from './element/dom.js'
import { speaker } from './element/speech.js'
import { followHeight } from './embed/height.js'
import { tellHeight } from './embed/messages.js'
import { copyBlock } from './page/block.js'
import { openPage } from './page/page.js'
import words from './text/pages/check.json'
import { save } from './page/download.js'
/** @import { Language } from './element/types.js' */

/** @param {string} id */
const place = (id) => /** @type {HTMLElement} */ (document.getElementById(id))
const report = reportIn(place('lines'), () => text?.show(report.text))
/** @type {ReturnType<typeof copyBlock> | undefined} */
let text

openPage(words, show)
place('save').addEventListener('click', () =>
  save('cluster-check.txt', new Blob([report.text], { type: 'text/plain' }))
)
tryAll()

/**
 * Shows what was found in a language.
 * @param {Language} language
 */
function show(language) {
  const speech = speaker(words[language], language)
  const { say } = speech
  /** @param {string} sentence */
  const tell = (sentence) => setText(place('status'), sentence)
  const snippet = copyBlock('snippet', say('snippet'), { say, tell })
  text = copyBlock('text', say('report'), { say, tell })
  snippet.show(frame({ title: say('title'), address: location.href.replace(/[?#].*/, ''), height: 600 }))
  place('snippet').replaceChildren(snippet.element)
  place('report').replaceChildren(text.element)
  report.speak(speech)
}

async function tryAll() {
  const { tell } = report
  tryPlace(tell)
  tryBrowser(tell)
  const trials = [
    tryPolicy(tell),
    tryFigure(/** @type {Element} */ (document.querySelector('cluster-figure')), tell),
    tryHeight(tell)
  ]
  tryFocus(place('focus'), () => place('text'), tell)
  await Promise.all(trials)
  // What follows would spoil the trial of the height.
  followHeight(document.body, tellHeight)
}

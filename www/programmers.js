// The page on which programmers try the functions of cluster_pricing.js. What it shows comes from that file, not from a figure.

import { create, setText } from './element/dom.js'
import { speaker } from './element/speech.js'
import { copyBlock } from './page/block.js'
import { openPage } from './page/page.js'
import { callOf } from './programmers/call.js'
import { drawings } from './programmers/drawings.js'
import { EXAMPLES, LOADING } from './programmers/examples.js'
import words from './text/pages/programmers.json'
/** @import { Language } from './element/types.js' */
/** @import { Functions, Moved, Shown } from './programmers/types.js' */

/** @param {string} id */
const place = (id) => /** @type {HTMLElement} */ (document.getElementById(id))
/**
 * What a reader has typed and moved outlives a change of the language.
 * @type {Record<string, string>}
 */
const typed = {}
/** @type {Moved} */
const moved = {}
/** @type {Shown[]} */
let parts = []
/** @type {Functions | undefined} */
let functions

openPage(words, show)
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', update)
load()

async function load() {
  try {
    const loaded = await import(new URL('cluster_pricing.js', location.href).href)
    await loaded.default()
    functions = loaded
  } catch (error) {
    place('cause').textContent = String(error)
    place('failure').hidden = false
  }
  reveal()
}

/** Shows what answers once it does, so that nothing moves; where it never will, the code is shown all the same. */
function reveal() {
  for (const section of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('section[hidden]')))
    section.hidden = false
  update()
  document.getElementById(location.hash.slice(1))?.scrollIntoView()
}

/**
 * Shows the page in a language.
 * @param {Language} language
 */
function show(language) {
  const speech = speaker(words[language], language)
  const { say } = speech
  /** @param {string} sentence */
  const tell = (sentence) => setText(place('status'), sentence)
  const loading = copyBlock('load-code', say('load_code'), { say, tell })
  loading.show(LOADING)
  const drawn = drawings(moved, speech, tell)
  const calls = EXAMPLES.map((example) => callOf(example, typed, speech, tell))
  const links = EXAMPLES.map(({ name }) => create('a', { href: `#${name}`, textContent: name }))
  place('load').replaceChildren(loading.element)
  place('draw').replaceChildren(drawn.element)
  place('contents').setAttribute('aria-label', say('call_title'))
  place('contents').replaceChildren(...links)
  place('call').replaceChildren(...calls.map(({ element }) => element))
  parts = [drawn, ...calls]
  update()
}

function update() {
  if (functions) for (const part of parts) part.update(functions)
}

// The row that offers to keep the site for reading offline, where the browser can and the reader wants it.

import { create, setText } from '../element/dom.js'
import { speaker } from '../element/speech.js'
import words from '../text/pages/index.json'
/** @import { Language } from '../element/types.js' */

// How long a server may take to get all files of a version, in milliseconds.
const RETRY = 60_000

/**
 * Offers it in `row`, whose `data-bytes` says how much is kept, and `data-worker` where the worker lies; nothing is stored before the reader presses the button. Returns what
 * shows the row in a language.
 * @param {HTMLElement} row
 */
export function offlineRow(row) {
  const worker = new URL(row.dataset.worker ?? '', location.href).href
  /** @type {State | undefined} */
  let state
  /** @type {ServiceWorkerRegistration} */
  let registration
  /** @type {Language} */
  let language
  const text = create('span', { role: 'status', tabIndex: -1 })
  const buttons = create('span')
  row.append(buttons, ' ', text)

  const actions = {
    keep: () => attempt(async () => watch(await navigator.serviceWorker.register(worker))),
    update: () => takeOver(registration),
    remove: () => attempt(() => forget(registration).then(() => become('offered')))
  }

  /** @param {() => Promise<void>} action */
  async function attempt(action) {
    await action().catch(() => become('failed'))
  }

  /** @param {ServiceWorkerRegistration} found */
  function watch(found) {
    registration = found
    follow(found, become)
  }

  /** @param {State} next */
  function become(next) {
    if (state === next) return
    state = next
    show()
  }

  function show() {
    if (!state) return
    const { say } = speaker(words[language], language)
    const isHeld = buttons.contains(document.activeElement)
    row.hidden = false
    setText(text, say(`offline_${state}`))
    const megabytes = (Number(row.dataset.bytes) / 1e6).toFixed(1)
    /** @param {keyof typeof actions} name */
    const button = (name) =>
      create('button', { type: 'button', textContent: say(`offline_${name}`, { megabytes }), onclick: actions[name] })
    buttons.replaceChildren(...ACTIONS[state].flatMap((name) => [button(name), ' ']))
    // A button that is gone leaves the focus to what came of it.
    if (isHeld) (buttons.querySelector('button') ?? text).focus()
  }

  find(worker)
    .then(async (found) => {
      if (!found) return become('offered')
      watch(found)
      await found.update()
    })
    .catch(() => {})
  /** @param {Language} chosen */
  return (chosen) => {
    language = chosen
    show()
  }
}

/** @typedef {keyof typeof ACTIONS} State What is kept, or becomes of it. */

/**
 * Follows a registration from the first file on its way to the newer version that waits.
 * @param {ServiceWorkerRegistration} found
 * @param {(state: State) => void} become
 */
function follow(found, become) {
  const tell = () => become(found.waiting && found.active ? 'newer' : found.active ? 'kept' : 'loading')
  /** @param {ServiceWorker | null} worker */
  const watch = (worker) =>
    worker?.addEventListener('statechange', () => {
      if (worker.state !== 'redundant') return tell()
      if (!found.active) return become('failed')
      // Not all of a newer version was there yet, unless a still newer one took its place.
      if ([found.installing, found.waiting].every((other) => !other || other === worker))
        setTimeout(() => found.update().catch(() => {}), RETRY)
    })
  watch(found.installing)
  watch(found.waiting)
  found.addEventListener('updatefound', () => watch(found.installing))
  tell()
}

/**
 * Has the version that waits take over.
 * @param {ServiceWorkerRegistration} registration
 */
function takeOver({ waiting }) {
  // Another tab may have taken it already.
  if (!waiting) return location.reload()
  waiting.addEventListener('statechange', () => waiting.state === 'activated' && location.reload())
  waiting.postMessage('take over')
}

/**
 * Removes all that is kept.
 * @param {ServiceWorkerRegistration} registration
 */
async function forget(registration) {
  await registration.unregister()
  const kept = (await caches.keys()).filter((name) => name.startsWith(`cluster-pricing ${registration.scope} `))
  await Promise.all(kept.map((name) => caches.delete(name)))
}

/** @type {Record<'offered' | 'loading' | 'kept' | 'newer' | 'failed', ('keep' | 'update' | 'remove')[]>} */
const ACTIONS = { offered: ['keep'], loading: [], kept: ['remove'], newer: ['update', 'remove'], failed: ['keep'] }

/**
 * What the worker at an address keeps already; refused where nothing can be: on plain http, from a disk, in a frame without an origin.
 * @param {string} script
 */
async function find(script) {
  if (!isSecureContext || location.protocol !== 'https:') throw new Error('not a secure site')
  const folder = new URL('.', script).href
  const found = await navigator.serviceWorker.getRegistration(folder)
  const worker = found?.active ?? found?.waiting ?? found?.installing
  // The site around may have a worker of its own.
  return worker?.scriptURL === script ? found : undefined
}

// The row that offers to keep the site for reading offline, where the browser can and the reader wants it.

import { create, setText } from '../element/dom.js'
import { speaker } from '../element/speech.js'
import words from '../text/pages/index.json'

const WORKER = 'service-worker.js'

/**
 * Offers it in `row`, whose `data-bytes` says how much is kept; nothing is stored before the reader presses the button. Returns what
 * shows the row in a language.
 */
export function offlineRow(row) {
  let state
  let registration
  let language
  const text = create('span', { role: 'status', tabIndex: -1 })
  const buttons = create('span')
  row.append(buttons, ' ', text)

  const actions = {
    keep: () => attempt(async () => watch(await navigator.serviceWorker.register(WORKER))),
    update: () => {
      const { waiting } = registration
      // Another tab may have taken it already.
      if (!waiting) return location.reload()
      waiting.addEventListener('statechange', () => waiting.state === 'activated' && location.reload())
      waiting.postMessage('take over')
    },
    remove: () => attempt(async () => {
      await registration.unregister()
      const kept = (await caches.keys()).filter((name) => name.startsWith(`cluster-pricing ${registration.scope} `))
      await Promise.all(kept.map((name) => caches.delete(name)))
      become('offered')
    })
  }

  async function attempt(action) {
    await action().catch(() => become('failed'))
  }

  /** Follows a registration from the first file on its way to the newer version that waits. */
  function watch(found) {
    registration = found
    const tell = () => become(found.waiting && found.active ? 'newer' : found.active ? 'kept' : 'loading')
    const follow = (worker) => worker?.addEventListener('statechange', () => {
      if (worker.state === 'redundant' && !found.active) become('failed')
      else if (worker.state !== 'redundant') tell()
    })
    follow(found.installing)
    follow(found.waiting)
    found.addEventListener('updatefound', () => follow(found.installing))
    tell()
  }

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
    buttons.replaceChildren(...ACTIONS[state].flatMap((name) => [
      create('button', { type: 'button', textContent: say(`offline_${name}`, { megabytes: (row.dataset.bytes / 1e6).toFixed(1) }), onclick: actions[name] }), ' '
    ]))
    // A button that is gone leaves the focus to what came of it.
    if (isHeld) (buttons.querySelector('button') ?? text).focus()
  }

  find().then(async (found) => {
    if (!found) return become('offered')
    watch(found)
    await found.update()
  }).catch(() => {})
  return (chosen) => {
    language = chosen
    show()
  }
}

const ACTIONS = { offered: ['keep'], loading: [], kept: ['remove'], newer: ['update', 'remove'], failed: ['keep'] }

/** What is kept already; refused where nothing can be: on plain http, from a disk, in a frame without an origin. */
async function find() {
  if (!isSecureContext || location.protocol !== 'https:') throw new Error('not a secure site')
  const folder = new URL('.', location.href).href
  const found = await navigator.serviceWorker.getRegistration(folder)
  const worker = found?.active ?? found?.waiting ?? found?.installing
  // The site around may have a worker of its own.
  return worker?.scriptURL === new URL(WORKER, folder).href ? found : undefined
}

// The service worker: answers from what the reader chose to keep. The build fills in `FILES`, each with its hash, and `VERSION`, a hash of
// them all and of this script.

const PREFIX = `cluster-pricing ${registration.scope} `
const KEPT = PREFIX + VERSION

addEventListener('install', (event) => event.waitUntil(keepAll()))
addEventListener('activate', (event) => event.waitUntil(forgetOthers()))
addEventListener('fetch', (event) => {
  if (event.request.method === 'GET' && isKept(event.request.url)) event.respondWith(answer(event.request))
})
// A new version takes over only when the reader says so.
addEventListener('message', ({ data }) => {
  if (data === 'take over') skipWaiting()
})

/** Keeps every file, or none: a version of which some files are still to arrive at the server is tried again later. */
async function keepAll() {
  const cache = await caches.open(KEPT)
  try {
    await Promise.all(
      Object.entries(FILES).map(async ([file, integrity]) => cache.put(file, await load(file, integrity)))
    )
  } catch (failure) {
    await caches.delete(KEPT)
    throw failure
  }
}

/**
 * A file as the build wrote it; the browser refuses any other.
 * @param {string} file
 * @param {string} integrity
 */
async function load(file, integrity) {
  const response = await fetch(file, { cache: 'reload', integrity })
  if (!response.ok) throw new Error(`${file}: ${response.status}`)
  // A page may not be answered with what was redirected, as servers do that shorten the names of pages.
  return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response
}

async function forgetOthers() {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== KEPT)
  await Promise.all(others.map((name) => caches.delete(name)))
}

/** @param {string} url */
const isKept = (url) => Object.hasOwn(FILES, nameOf(url))

/** @param {string} url */
const nameOf = (url) =>
  url
    .split(/[?#]/)[0]
    .replace(registration.scope, '')
    .replace(/(?<=^|\/)$/, 'index.html')

/** @param {Request} request */
async function answer(request) {
  // Opening a cache that was removed would make it anew.
  return (await caches.match(nameOf(request.url), { cacheName: KEPT })) ?? fetch(request)
}

// The service worker: answers from what the reader chose to keep. The build fills in `FILES` and `VERSION`, a hash of the files.

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

async function keepAll() {
  const cache = await caches.open(KEPT)
  await Promise.all(FILES.map(async (file) => cache.put(file, await load(file))))
}

async function load(file) {
  const response = await fetch(file, { cache: 'reload' })
  if (!response.ok) throw new Error(`${file}: ${response.status}`)
  // A page may not be answered with what was redirected, as servers do that shorten the names of pages.
  return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response
}

async function forgetOthers() {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== KEPT)
  await Promise.all(others.map((name) => caches.delete(name)))
}

const isKept = (url) => FILES.includes(nameOf(url))

const nameOf = (url) => url.split(/[?#]/)[0].replace(registration.scope, '') || 'index.html'

async function answer(request) {
  // Opening a cache that was removed would make it anew.
  return await caches.match(nameOf(request.url), { cacheName: KEPT }) ?? fetch(request)
}

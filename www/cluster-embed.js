// For a page with iframes of embed.html: gives each the height that its figure needs.

// CSS pixels: no figure is lower, and a higher one is a mistake.
const LEAST = 100
const MOST = 10000

// The pages of this product that tell their height lie beside this script, or beside the page that holds it. An image of that page
// may be named like a property of its document.
/**
 * @template {keyof Document} Key
 * @param {Key} key
 * @returns {Document[Key]}
 */
const ofDocument = (key) => Reflect.get(Document.prototype, key, document)
const PAGES = ['embed.html', 'check.html'].map(
  (page) =>
    new URL(page, /** @type {HTMLScriptElement | null} */ (ofDocument('currentScript'))?.src || ofDocument('baseURI'))
)

// What the windows in frames told since the page was painted last: any may tell as often as it likes.
const told = new Map()

addEventListener('message', ({ source, origin, data }) => {
  if (data?.type !== 'cluster-figure:height' || !Number.isFinite(data.height)) return
  if (!told.size) requestAnimationFrame(fit)
  told.set(source, { origin, height: data.height })
})

// Figures that were there before this script have told their height to nobody.
for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: 'cluster-figure:ask' }, '*')

function fit() {
  for (const frame of frames()) {
    const { origin, height } = told.get(frame.contentWindow) ?? {}
    // The origin is "null" in a sandbox and on a disk.
    if (height !== undefined && (origin === 'null' || origin === new URL(frame.src).origin))
      give(frame, Math.min(Math.max(height, LEAST), MOST))
  }
  told.clear()
}

/**
 * Gives the inside of a frame a height: what its box counts besides comes on top.
 * @param {HTMLIFrameElement} frame
 * @param {number} height
 */
function give(frame, height) {
  const { boxSizing, ...style } = getComputedStyle(frame)
  const around = ['borderTopWidth', 'borderBottomWidth', 'paddingTop', 'paddingBottom'].reduce(
    (sum, name) => sum + parseFloat(style[/** @type {'borderTopWidth'} */ (name)]),
    0
  )
  frame.style.height = `${boxSizing === 'border-box' ? height + around : height}px`
}

/** The frames of pages of this product. */
function frames() {
  return [
    .../** @type {NodeListOf<HTMLIFrameElement>} */ (ofDocument('querySelectorAll').call(document, 'iframe'))
  ].filter(isOurs)
}

/** @param {HTMLIFrameElement} iFrameElement */
function isOurs({ src }) {
  if (!src) return false
  const { host, pathname } = new URL(src)
  // Servers shorten the names of pages.
  return PAGES.some(
    (page) => page.host === host && [page.pathname, page.pathname.replace('.html', '')].includes(pathname)
  )
}

// Figures that wait until somebody is about to see them.

// Half a window ahead of the reader.
const MARGIN = '50%'

/**
 * Calls back whenever an element is near the window, takes the focus, or is about to be printed. Gives what ends that. Meanwhile
 * it fetches what the element says that it is `missing`, because a print waits for no file.
 * @param {Element} element
 * @param {() => void} callback
 * @param {() => Promise<unknown> | undefined} missing
 */
export function whenNear(element, callback, missing) {
  const observer = new IntersectionObserver(
    (entries) => entries.some(({ isIntersecting }) => isIntersecting) && callback(),
    { rootMargin: MARGIN }
  )
  observer.observe(element)
  addEventListener('beforeprint', callback)
  element.addEventListener('focusin', callback)
  whenIdle(() => fetchAll(missing))
  return () => {
    observer.disconnect()
    removeEventListener('beforeprint', callback)
    element.removeEventListener('focusin', callback)
  }
}

/**
 * Waits for one thing after another, until nothing is missing or something cannot be had; that is told when it is needed.
 * @param {() => Promise<unknown> | undefined} missing
 */
async function fetchAll(missing) {
  try {
    for (let next; (next = missing());) await next
  } catch {}
}

/**
 * Calls back once when the page has loaded and the browser has nothing better to do.
 * @param {() => void} callback
 */
function whenIdle(callback) {
  const wait = () => (globalThis.requestIdleCallback ?? setTimeout)(callback)
  if (document.readyState === 'complete') wait()
  else addEventListener('load', wait, { once: true })
}

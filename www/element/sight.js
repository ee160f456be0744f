// Figures that wait until somebody is about to see them.

// Half a window ahead of the reader.
const MARGIN = '50%'

/** Calls back whenever an element is near the window, takes the focus, or is about to be printed. Gives what ends that. */
export function whenNear(element, callback) {
  const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && callback(), { rootMargin: MARGIN })
  observer.observe(element)
  addEventListener('beforeprint', callback)
  element.addEventListener('focusin', callback)
  return () => {
    observer.disconnect()
    removeEventListener('beforeprint', callback)
    element.removeEventListener('focusin', callback)
  }
}

// Figures that wait until somebody is about to see them.

// Half a window ahead of the reader.
const MARGIN = '50%'

/** Calls back once, when an element comes near the window, takes the focus, or is about to be printed. */
export function whenNear(element, callback) {
  const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && arrive(), { rootMargin: MARGIN })
  const arrive = () => {
    observer.disconnect()
    removeEventListener('beforeprint', arrive)
    element.removeEventListener('focusin', arrive)
    callback()
  }
  observer.observe(element)
  addEventListener('beforeprint', arrive)
  element.addEventListener('focusin', arrive)
  return arrive
}

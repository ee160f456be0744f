// The size of an element.

/**
 * Calls back in the next frame whenever the size of what it observes has changed.
 * @param {() => void} callback
 */
export function sizeWatch(callback) {
  /** @type {number} */
  let frame
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(callback)
  })
  return {
    /** @param {Element} element */
    observe: (element) => observer.observe(element),
    stop() {
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }
}

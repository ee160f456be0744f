// How high a page in an iframe wants to be.

// In a row, by nobody's wish: then the height comes from that of the iframe, and would grow for ever.
const MOST_GROWTHS = 5

/**
 * Reports the height that an element needs, in whole CSS pixels, whenever it changes by more than one. One pixel is spare, so
 * that a change that is not reported brings no scroll bar.
 * @param {Element} element
 * @param {(height: number) => void} report
 */
export function followHeight(element, report) {
  let reported = 0,
    width = 0,
    growths = 0
  // What the reader opens, or the page around asks for, may make the page grow as often as they like.
  for (const name of ['pointerdown', 'keydown', 'click', 'hashchange'])
    addEventListener(
      name,
      () => {
        growths = 0
      },
      true
    )
  new ResizeObserver(() => {
    const height = Math.ceil(element.getBoundingClientRect().height) + 1
    if (width !== innerWidth) growths = 0
    width = innerWidth
    if (Math.abs(height - reported) <= 1 || (height > reported && ++growths > MOST_GROWTHS)) return
    reported = height
    report(height)
  }).observe(element)
}

// Which unit is being read.

import { setText } from '../element/dom.js'

// Where in the window a unit begins to be the one that is read, as a share of its height.
const LINE = 0.4

/** Marks the present unit in the list of all, and says how far along it is. Gives the id of that unit. */
export function followUnits() {
  const links = [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('#units a'))]
  const units = links.map((link) => /** @type {HTMLElement} */ (document.querySelector(link.hash)))
  const progress = /** @type {HTMLElement} */ (document.getElementById('progress'))
  const { template = '' } = progress.dataset
  let at = -1

  function show() {
    const begun = units.filter((unit) => unit.getBoundingClientRect().top <= LINE * innerHeight)
    const now = Math.max(begun.length - 1, 0)
    if (now === at) return
    at = now
    links.forEach((link, index) => {
      link.ariaCurrent = index === at ? 'true' : null
    })
    setText(progress, template.replace('{at}', String(at + 1)).replace('{all}', String(units.length)))
  }

  const fold = /** @type {HTMLButtonElement} */ (document.getElementById('contents'))
  const close = (isOpen = false) => {
    fold.ariaExpanded = String(isOpen)
  }
  fold.addEventListener('click', () => close(fold.ariaExpanded === 'false'))
  for (const link of links) link.addEventListener('click', () => close())
  const lines = [...Array(21).keys()].map((each) => each / 20)
  const observer = new IntersectionObserver(show, { threshold: lines })
  for (const unit of units) observer.observe(unit)
  show()
  return () => (at > 0 ? units[at].id : '')
}

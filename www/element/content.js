// What stands in the element: an author's own table, the words for where the figure cannot run, or an article that came in by
// accident.

import { create } from './dom.js'

const CSV = '[type="text/csv"]'

// What belongs to an article, and to no words that stand in for a figure. Markdown that puts the closing tag into a paragraph of
// its own leaves that empty.
const ARTICLE = [
  'h1, h2, h3, h4, h5, h6, hr, main, article, section, header, footer, nav, aside, form, iframe',
  'p:empty',
  'p ~ p',
  `script:not(${CSV})`
].join()

/**
 * The text of the table among an element's children, if there is one.
 * @param {Element} element
 */
export const childTable = (element) => element.querySelector(`:scope > script${CSV}`)?.textContent

/** The children of an element: hidden while its figure is shown, and watched for another table. */
export class Content {
  slot = create('slot')
  #element
  #table
  #isCovered = false

  /**
   * Calls back when the table among the children is another.
   * @param {HTMLElement} element
   * @param {() => void} tableChanged
   */
  constructor(element, tableChanged) {
    this.#element = element
    this.#table = childTable(element)
    new MutationObserver(() => {
      if (this.#isCovered) this.cover()
      const table = childTable(element)
      if (table === this.#table) return
      this.#table = table
      tableChanged()
    }).observe(element, { childList: true, characterData: true, subtree: true })
  }

  /** Hides what stands in for the figure. What is there because the closing tag is missing goes on below the figure. */
  cover() {
    this.#isCovered = true
    const isOpen = isUnclosed(this.#element)
    if (isOpen && this.slot.nextSibling) this.#moveBelow()
    this.slot.hidden = !isOpen
  }

  /** Shows what stands in for the figure again. */
  uncover() {
    this.#isCovered = false
    this.slot.hidden = false
  }

  #moveBelow() {
    const { localName } = this.#element
    this.slot.parentNode?.append(this.slot)
    console.warn(
      `<${localName}> seems to have no closing tag: what follows is shown below the figure. Write </${localName}> on the line of the opening tag.`
    )
  }
}

/**
 * Whether the closing tag of an element seems to be missing, so that what follows became its content: nothing stands behind the
 * element, and in it more than words that stand in for it.
 * @param {Element} element
 */
const isUnclosed = (element) =>
  element.getElementsByTagName(element.localName).length > 0 ||
  (element.nextSibling === null && element.querySelector(ARTICLE) !== null)

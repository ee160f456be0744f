// The document of the page as the browser has it. A page, or a reader who may write in it, names images and forms at will, and
// then `document.head` is `<img name="head">`, and `form.parentNode` its field of that name: what matters is asked of prototypes.

// Libraries of old call classes of their own `Document`, `Element` or `Node`: the prototypes are found without these names.
/** @param {object | undefined} object */
const prototypeOf = (object) => object && Object.getPrototypeOf(object)
const ELEMENT = prototypeOf(globalThis.HTMLElement?.prototype)
const NODE = prototypeOf(ELEMENT)

/**
 * A property of the page's document, or of another; none where there is no page.
 * @template {keyof Document} Key
 * @param {Key} key
 * @param {Document} [of]
 * @returns {Document[Key]}
 */
export const ofDocument = (key, of = globalThis.document) => of && Reflect.get(prototypeOf(prototypeOf(of)), key, of)

/**
 * Calls a method of the page's document.
 * @template {'createElement' | 'createElementNS' | 'getElementById' | 'querySelectorAll' | 'addEventListener'} Method
 * @param {Method} method
 * @param {unknown[]} given
 * @returns {ReturnType<Document[Method]>}
 */
export const inDocument = (method, ...given) =>
  /** @type {(this: Document, ...given: unknown[]) => ReturnType<Document[Method]>} */ (ofDocument(method)).apply(
    document,
    given
  )

/** @param {Node} node @param {number} type */
const isOfType = (node, type) => Reflect.get(NODE, 'nodeType', node) === type

/**
 * Whether a node is an element.
 * @param {Node} node
 * @returns {node is Element}
 */
export const isElement = (node) => isOfType(node, 1)

/**
 * The parent of a node, or the host of a shadow root.
 * @param {Node} node
 * @returns {Node | null}
 */
export const above = (node) =>
  Reflect.get(NODE, 'parentNode', node) ?? ((isOfType(node, 11) && /** @type {ShadowRoot} */ (node).host) || null)

/**
 * What stands around a node as it is painted: the slot that shows it, or in what it stands, across shadow roots.
 * @param {Node} node
 * @returns {Node | null}
 */
export const around = (node) => (isElement(node) ? Reflect.get(ELEMENT, 'assignedSlot', node) : null) ?? above(node)

/**
 * Whether a selector matches an element.
 * @param {Element} element
 * @param {string} selector
 */
export const isMatched = (element, selector) => ELEMENT.matches.call(element, selector)

/**
 * An attribute of an element.
 * @param {Element} element
 * @param {string} name
 */
export const attributeOf = (element, name) => ELEMENT.getAttribute.call(element, name)

/**
 * Whether an address leads to a page or a file, and runs no script.
 * @param {string} address
 */
export const isPlace = (address) => /^(https?|file):/.test(address)

/**
 * The address, in full, that a `<meta>` of the page's head gives under a name. In the body a reader may have written it.
 * @param {string} name
 */
export function named(name) {
  const meta = /** @type {HTMLMetaElement | null | undefined} */ (
    ofDocument('head')?.querySelector(`meta[name=${name}]`)
  )
  try {
    const { href } = /** @type {URL} */ (meta && new URL(meta.content, ofDocument('baseURI')))
    return isPlace(href) ? href : undefined
  } catch {
    // Nothing is named, or nothing that is an address.
  }
}

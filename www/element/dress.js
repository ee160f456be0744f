// Style sheets that scripts bring.

import { ofDocument } from './document.js'
/** @import { Root } from './types.js' */

/**
 * Gives a shadow root, or a document, the style sheet of this text, once: `dresser(css)(root)`. All roots of a document share it, and a root that is
 * moved to another document has lost it.
 * @param {string} css
 */
export function dresser(css) {
  /** @type {WeakMap<Document, CSSStyleSheet>} */
  const sheets = new WeakMap()
  /** @param {Root} root */
  return (root) => {
    const owner = root.ownerDocument ?? root
    let sheet = sheets.get(owner)
    if (!sheet) {
      // A sheet made by one window can dress its own document only.
      sheet = new (ofDocument('defaultView', owner) ?? globalThis).CSSStyleSheet()
      sheet.replaceSync(css)
      sheets.set(owner, sheet)
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  }
}

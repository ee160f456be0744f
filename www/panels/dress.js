// The style of a panel that is loaded on demand.

/** Gives a figure the style of a panel, once: `dresser(css)(root)`. */
export function dresser(css) {
  let sheet
  return (root) => {
    if (!sheet) {
      sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  }
}

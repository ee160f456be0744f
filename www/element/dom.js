/** Creates an element. Properties are set as properties, or as attributes where there is no such property; text is always text. */
export function create(name, properties = {}, ...children) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined) continue
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value)
    else if (key in element && key !== 'part' && key !== 'list') element[key] = value
    else element.setAttribute(key, value)
  }
  element.append(...children)
  return element
}

/** Sets a text only where it differs, so that nothing moves or is announced twice. */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text
}

/** Shows a text in pieces; a piece with a role has the color of its line. */
export function setPieces(element, pieces) {
  const nodes = pieces.map((piece) => piece?.role ? create('strong', { className: piece.role, textContent: piece.text }) : piece?.text ?? piece)
  element.replaceChildren(...nodes)
}

/** A list to choose from, with its name. */
export function listControl(name, select) {
  return create('label', { className: 'control' }, create('span', { className: 'name', textContent: name }), select)
}

/** Waits for an element to be ready, or for the reason why it cannot be. */
export const ready = (element) => new Promise((resolve, reject) => {
  element.addEventListener('ready', resolve, { once: true })
  element.addEventListener('error', ({ detail }) => reject(detail), { once: true })
})

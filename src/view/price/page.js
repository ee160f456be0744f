// The view `price` on the page.

export { drag } from '../priced/page.js'

/** The panels of this view alone. */
export const panels = ['kept']

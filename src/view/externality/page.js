// The view `externality` on the page.

export { drag } from '../priced/page.js'

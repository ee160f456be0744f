// The address that shows a figure in its present state.

import { serialize } from '../state/link.js'
import { addressOn } from './fragment.js'

/**
 * The address of a state: on the page itself where the figure says so (`link="page"`), else on the page that the `cluster-link` of
 * this page names, or on the one that lies beside the script.
 */
export function address({ host, base }) {
  if (host.link === 'page' && host.id) return addressOn(host)
  const page = document.querySelector('meta[name=cluster-link]')?.content
  return `${new URL(page ?? 'embed.html', page ? document.baseURI : base)}?${serialize(host.value)}`
}

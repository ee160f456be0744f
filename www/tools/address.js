// The addresses that show a figure in its present state.

import { serialize } from '../state/link.js'
import { addressOn } from './fragment.js'

/**
 * The address of a state: on the page itself where the figure says so (`link="page"`) or shows a table that only this page has, else
 * on the page that the `cluster-link` of this page names, or on the one that lies beside the script.
 */
export function address(figure) {
  const { host, state } = figure
  if (host.link === 'page' && host.id) return addressOn(host)
  if (state.table !== undefined) return location.href.split('#')[0] + (host.id && `#${encodeURIComponent(host.id)}`)
  const named = document.querySelector('meta[name=cluster-link]')?.content
  return `${named ? new URL(named, document.baseURI) : beside('embed.html', figure)}?${serialize(host.value)}`
}

/** The folder of the files of the product; a place on a disk is named to nobody. */
export const folder = ({ base }) => location.protocol === 'file:' ? '' : String(new URL('.', base))

const beside = (file, { base }) => String(new URL(file, base))

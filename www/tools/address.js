// The addresses that show a figure in its present state.

import { serialize } from '../state/link.js'
import { addressOn } from './fragment.js'

/**
 * The address of a state: on the page that the `cluster-link` of this page names, or on the one that lies beside the script. It is
 * this page itself where the figure says so (`link="page"`), shows a table that only this page has, or came without a script of a
 * known place.
 */
export function address(figure) {
  const { host, state } = figure
  if (host.link === 'page' && host.id) return addressOn(host)
  const named = document.querySelector('meta[name=cluster-link]')?.content
  if (state.table !== undefined || !named && !isPlaced(figure)) return location.href.split('#')[0] + (host.id && `#${encodeURIComponent(host.id)}`)
  return `${new URL(named ?? 'embed.html', named ? document.baseURI : figure.base)}?${serialize(host.value)}`
}

/** Whether the files of the product are known to lie somewhere: beside a script of an address of its own. */
export const isPlaced = ({ base }) => base !== document.baseURI && /^(https?|file):/.test(base)

/** The folder of the files of the product; a place on a disk is named to nobody. */
export const folder = ({ base }) => location.protocol === 'file:' ? '' : String(new URL('.', base))

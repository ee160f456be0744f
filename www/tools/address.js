// The addresses that show a figure in its present state.

import { named } from '../element/document.js'
import { serialize } from '../state/link.js'
import { addressOn } from './fragment.js'
/** @import { Figure } from '../element/types.js' */

/**
 * The address of a state: on the page that the `cluster-link` of this page names, or on the one that lies beside the script. It is
 * this page itself where the figure says so (`link="page"`), shows a table that only this page has, or came without a script of a
 * known place.
 * @param {Figure} figure
 */
export function address(figure) {
  const { host, state } = figure
  if (host.link === 'page' && host.id) return addressOn(host)
  const page = named('cluster-link')
  if (state.table !== undefined || (!page && !isPlaced(figure)))
    return location.href.split('#')[0] + (host.id && `#${encodeURIComponent(host.id)}`)
  return `${page ?? new URL('embed.html', figure.base)}?${serialize(host.value)}`
}

/**
 * Whether it is known where the files of the product lie.
 * @param {Pick<Figure, 'base'>} figure
 */
export const isPlaced = ({ base }) => base !== undefined

/**
 * The folder of the files of the product; a place on a disk is named to nobody.
 * @param {Pick<Figure, 'base'>} figure
 */
export const folder = ({ base }) => (location.protocol === 'file:' ? '' : base)

// Where the author keeps the files of the figure.

/** The folder of this page, where it is served; a page on a disk knows no address that others can use. */
export const ownFolder = () => (location.protocol === 'file:' ? '' : new URL('.', location.href).href)

/**
 * The address of a folder, ready to have a file name put behind it: relative, or absolute with http or https; empty is the folder of the
 * article. Undefined for what is no address of a folder.
 * @param {string} text
 */
export function readFolder(text) {
  const address = text.trim().replace(/cluster-figure\.m?js$/, '')
  if (/[?#]/.test(address)) return
  const folder = address === '' || address.endsWith('/') ? address : `${address}/`
  if (!/^([a-z][a-z\d+.-]*:|\/\/)/i.test(folder)) return folder.replace(/[^\w\-./~%@$&*+,;=\u0080-\uffff]/g, escaped)
  try {
    const { protocol, href } = new URL(folder, document.baseURI)
    return ['http:', 'https:'].includes(protocol) ? href : undefined
  } catch {
    // No address at all.
  }
}

/**
 * The origin of a folder as a policy names it.
 * @param {string} folder
 */
export const originOf = (folder) => (/^https?:/.test(folder) ? new URL(folder).origin : "'self'")

/**
 * Whether a folder lies on another server than this page.
 * @param {string} folder
 */
export const isForeign = (folder) => /^https?:/.test(folder) && new URL(folder).origin !== location.origin

/** @param {string} sign */
const escaped = (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`

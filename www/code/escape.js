// Texts of an author, written so that each stays a text where it stands.

// Besides what means something in HTML: the signs that begin a template of Hugo or Jekyll, a shortcode of WordPress, or Markdown.
const HTML = /[&<>"'`{[]/g
const LINE = /[&<>"'`{}[\]\\*_|~$^=@]/g
const MARKDOWN = /[&<>"'`{}[\]()\\*_#!|~$^=:@+-]/g

/**
 * A text in the content or in a quoted attribute of HTML.
 * @param {string} text
 */
export const html = (text) => plain(text).replace(HTML, reference)

/**
 * A text in the content of HTML that may stand in Markdown, which reads it on as a line of its own.
 * @param {string} text
 */
export const line = (text) => plain(text).replace(LINE, reference)

/**
 * A text in Markdown, also where templates run before it.
 * @param {string} text
 */
export const markdown = (text) => plain(text).replace(MARKDOWN, reference)

/**
 * One line: an empty one would end a block of HTML in Markdown.
 * @param {string} text
 */
export const plain = (text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

/**
 * A text in a script that is data: what would end the script, or open a comment in it, has a backslash more after its first sign.
 * @param {string} text
 */
export const inScript = (text) => text.replace(/<(?=\\*(?:\/script|!--))/gi, '<\\')

/**
 * The text that such a script means.
 * @param {string} text
 */
export const fromScript = (text) => text.replace(/<\\(?=\\*(?:\/script|!--))/gi, '<')

/** @param {string} sign */
const reference = (sign) => `&#${sign.charCodeAt(0)};`

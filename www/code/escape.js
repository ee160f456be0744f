// Texts of an author, written so that each stays a text where it stands.

// Besides what means something in HTML: the signs that begin a template of Hugo or Jekyll, a shortcode of WordPress, or Markdown.
const HTML = /[&<>"'`{[]/g
const MARKDOWN = /[&<>"'`{}[\]()\\*_#!|~$^=:@+-]/g

/** A text in the content or in a quoted attribute of HTML. */
export const html = (text) => plain(text).replace(HTML, reference)

/** A text in Markdown, also where templates run before it. */
export const markdown = (text) => plain(text).replace(MARKDOWN, reference)

/** One line: an empty one would end a block of HTML in Markdown. */
export const plain = (text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

const reference = (sign) => `&#${sign.charCodeAt(0)};`

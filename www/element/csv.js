// Tables as files that spreadsheet programs open.

/**
 * A table as CSV (RFC 4180), with the mark by which spreadsheet programs know UTF-8. Null is an empty field.
 * @param {(string | number | null | undefined)[][]} rows
 */
export const csv = (rows) => '\uFEFF' + rows.map((row) => row.map(field).join(',') + '\r\n').join('')

/** @param {string | number | null | undefined} value */
const field = (value) => (typeof value === 'number' ? String(value) : quoted(guarded(value ?? '')))

/** @param {string} text */
const quoted = (text) => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

// A spreadsheet program would run a text that starts like a formula, and some take the wide signs of Chinese texts for the
// others; with an apostrophe before it, it stays a text.
/** @param {string} text */
const guarded = (text) => (/^'*[=+\-@\t\r＝＋－＠]/.test(text) && !/^-?[\d.]+$/.test(text) ? `'${text}` : text)

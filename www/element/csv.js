// Tables as files that spreadsheet programs open.

/** A table as CSV (RFC 4180), with the mark by which spreadsheet programs know UTF-8. Null is an empty field. */
export const csv = (rows) => '\uFEFF' + rows.map((row) => row.map(field).join(',') + '\r\n').join('')

/** The table of a figure as CSV. */
export const csvOf = ({ rowHeader, columns, rows }) =>
  csv([[rowHeader, ...columns], ...rows.map(({ label, cells }) => [label, ...cells.map((cell) => cell?.text)])])

const field = (value) => typeof value === 'number' ? String(value) : quoted(guarded(value ?? ''))

const quoted = (text) => /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

// A spreadsheet program would run a text that starts like a formula; with an apostrophe before it, it stays a text.
const guarded = (text) => /^'*[=+\-@\t\r]/.test(text) && !/^-?[\d.]+$/.test(text) ? `'${text}` : text

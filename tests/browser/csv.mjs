// An independent reader of CSV: character by character, by the grammar of RFC 4180.

/** The rows of a table as objects; the text must start with the mark of UTF-8. */
export function readCsv(text) {
  if (text[0] !== '\uFEFF') throw new Error('no byte order mark')
  const rows = [[]]
  let at = 1
  while (at < text.length) {
    let field = ''
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (at >= text.length) throw new Error('an open quotation mark')
        if (text[at] === '"') at++
        field += text[at]
      }
      at++
    } else {
      while (at < text.length && !',\r\n'.includes(text[at])) {
        if (text[at] === '"') throw new Error('a quotation mark inside a field')
        field += text[at++]
      }
    }
    rows.at(-1).push(field)
    if (text[at] === ',') {
      at++
      continue
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no end of the line at ${at}`)
    at += 2
    if (at < text.length) rows.push([])
  }
  const [head, ...body] = rows
  return body.map((row) => {
    if (row.length !== head.length) throw new Error(`${row.length} fields for ${head.length} columns`)
    return Object.fromEntries(head.map((name, column) => [name, row[column]]))
  })
}

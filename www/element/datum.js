// What the views of printed and derived numbers share.

/** A key number that opens its source. */
export const keyNumber = (name, { text, indicators }, detail, role) => ({ name, text, detail, role, indicators })

/** The numbers as programs see them. */
export function result({ table }) {
  const cells = table.rows.flatMap(({ cells }) => cells).filter(Boolean)
  return { values: cells.map(({ indicator, value }) => ({ indicator, value })) }
}

// The table of the numbers: sorted by a press on the head of a column, each row with the record behind it.

import { create } from '../element/dom.js'

/** The columns: what a row shows in them, and what they are sorted by. Values of different units have no order. */
const COLUMNS = [
  { key: 'name', text: ({ name }) => name },
  { key: 'place', text: ({ place }) => place },
  { key: 'item', text: ({ item }) => item },
  { key: 'year', text: ({ period }) => period, order: ({ year, period }) => [year, period] },
  { key: 'value', text: ({ valueText }) => valueText, order: ({ unit, value }) => [unit, value] },
  { key: 'unit', text: ({ unit }) => unit },
  { key: 'standard', text: ({ standardText }) => standardText, order: ({ standardUnit, standard }) => [standardUnit, standard] },
  { key: 'standard_unit', text: ({ standardUnit }) => standardUnit },
  { key: 'topic', text: ({ topicName }) => topicName },
  { key: 'origin', text: ({ source }) => source, order: ({ line, source }) => [line, source] },
  { key: 'disputes', text: ({ disputes }) => disputes.join(', '), order: ({ disputes }) => [-disputes.length, ...disputes] },
  { key: 'id', text: ({ id }) => id }
]

const NUMERIC = ['value', 'standard']

/** The table; `show` takes the rows that the filters admit and gives them sorted, `reach` goes to the row of a number. */
export function numberTable({ say, language }, state, { records, update }) {
  const heads = COLUMNS.map(head)
  const body = create('tbody')
  const caption = create('caption', { className: 'spoken', textContent: say('table_title') })
  const element = create('div', { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': say('table_region') },
    create('table', {}, caption, create('thead', {}, create('tr', {}, ...heads)), body))
  const collator = new Intl.Collator(language, { numeric: true })
  const lines = new Map()

  function head({ key }) {
    const button = create('button', {
      type: 'button', textContent: say(`columns.${key}`),
      onclick: () => {
        state.sort = state.sort === key ? `-${key}` : key
        update()
      }
    })
    return create('th', { scope: 'col', className: NUMERIC.includes(key) ? 'numeric' : '' }, button)
  }

  function show(rows) {
    const sorted = sort(rows)
    body.replaceChildren(...sorted.flatMap((row) => {
      const line = lineOf(row)
      return row.id === state.id ? [line, recordOf(row)] : [line]
    }))
    return sorted
  }

  function sort(rows) {
    const descends = state.sort.startsWith('-')
    const wanted = state.sort.slice(descends)
    COLUMNS.forEach(({ key }, at) => heads[at].setAttribute('aria-sort', key !== wanted ? 'none' : descends ? 'descending' : 'ascending'))
    const column = COLUMNS.find(({ key }) => key === wanted)
    if (!column) return rows
    const order = column.order ?? ((row) => [column.text(row)])
    return [...rows].sort((one, other) => compare(order(one), order(other), descends ? -1 : 1))
  }

  /** What is empty comes last in both directions. */
  function compare(one, other, direction) {
    for (const [at, left] of one.entries()) {
      const right = other[at] ?? ''
      if (left === right) continue
      if (left === '' || right === '') return left === '' ? 1 : -1
      const difference = typeof left === 'number' && typeof right === 'number' ? left - right : collator.compare(left, right)
      if (difference) return direction * difference
    }
    return 0
  }

  /** The row of a number, made once: what has the focus keeps it. */
  function lineOf(row) {
    if (!lines.has(row.id)) lines.set(row.id, line(row))
    const made = lines.get(row.id)
    made.querySelector('button').setAttribute('aria-expanded', row.id === state.id)
    return made
  }

  function line(row) {
    const button = create('button', {
      type: 'button', className: 'open', textContent: row.name,
      onclick: () => {
        state.id = state.id === row.id ? '' : row.id
        update()
        button.focus()
      }
    })
    const cells = COLUMNS.slice(1).map(({ key, text }) =>
      create('td', { className: NUMERIC.includes(key) ? 'numeric' : key, textContent: text(row) }))
    return create('tr', { className: row.kind }, create('th', { scope: 'row' }, button), ...cells)
  }

  function recordOf({ id, name }) {
    const record = create('div', { className: 'source', role: 'group', 'aria-label': name },
      create('h3', { className: 'spoken', textContent: say('record') }), ...records([id], language))
    return create('tr', { className: 'record' }, create('td', { colSpan: COLUMNS.length }, record))
  }

  function reach(id) {
    const line = lines.get(id)
    line.querySelector('button').focus({ preventScroll: true })
    line.scrollIntoView({ block: 'center' })
  }

  return { element, show, reach }
}

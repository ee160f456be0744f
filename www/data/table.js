// The table of the numbers: sorted by a press on the head of a column, each row with the record behind it.

import { create, listControl } from '../element/dom.js'
/** @import { Choice, Entry } from './types.js' */
/** @import { Language, Say, Sources, Speaker } from '../element/types.js' */

/**
 * What a row shows; the rest is in its record.
 * @type {{ key: string, text(entry: Entry): string, unit?(entry: Entry): string }[]}
 */
const COLUMNS = [
  { key: 'name', text: ({ name }) => name },
  { key: 'place', text: ({ place }) => place },
  { key: 'year', text: ({ period }) => period },
  {
    key: 'value',
    text: ({ valueText }) => valueText,
    unit: ({ unit }) => unit
  },
  { key: 'origin', text: ({ source }) => source }
]

/**
 * What the rows can be sorted by. Values of different units have no order.
 * @type {Record<string, (entry: Entry) => (string | number)[]>}
 */
const ORDERS = {
  name: ({ name }) => [name],
  place: ({ place }) => [place],
  item: ({ item }) => [item],
  year: ({ year, period }) => [year, period],
  value: ({ unit, value }) => [unit, value],
  standard: ({ standardUnit, standard }) => [standardUnit, standard],
  topic: ({ topicName }) => [topicName],
  origin: ({ line, source }) => [line, source],
  disputes: ({ doubtRank }) => (doubtRank.length ? doubtRank : ['']),
  id: ({ id }) => [id]
}

/**
 * The list of all orders, for where the heads of the columns cannot be pressed; the first is that of the files.
 * @param {Speaker} speaker
 * @param {Choice} state
 * @param {() => void} update
 */
export function orderList({ say }, state, update) {
  /** @param {string} value @param {string} textContent */
  const option = (value, textContent) => create('option', { value, textContent })
  /** @type {HTMLSelectElement} */
  const select = create(
    'select',
    {
      onchange: () => {
        state.sort = select.value
        update()
      }
    },
    option('', say('order.files')),
    ...Object.keys(ORDERS).flatMap((key) =>
      ['', '-'].map((sign) =>
        option(sign + key, say(sign ? 'order.falling' : 'order.rising', { column: say(`columns.${key}`) }))
      )
    )
  )
  return {
    element: listControl(say('order.name'), select),
    show: () => {
      select.value = state.sort
    }
  }
}

/**
 * The table; `show` takes the rows that the filters admit and gives them sorted, `reach` goes to the row of a number.
 * @param {Speaker} speaker
 * @param {Choice} state
 * @param {{ records: Sources['records'], update: () => void }} given
 */
export function numberTable({ say, language }, state, { records, update }) {
  const heads = COLUMNS.map(({ key }) => head(key, say, () => sortBy(key)))
  const body = create('tbody')
  const caption = create('caption', { className: 'spoken', textContent: say('table_title') })
  const element = create(
    'div',
    { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': say('table_region') },
    create('table', {}, caption, create('thead', {}, create('tr', {}, ...heads)), body)
  )
  /** @type {Map<string, HTMLElement>} */
  const lines = new Map()

  /** @param {string} key */
  function sortBy(key) {
    state.sort = state.sort === key ? `-${key}` : key
    update()
  }

  /** @param {Entry[]} rows */
  function show(rows) {
    COLUMNS.forEach(({ key }, at) => heads[at].setAttribute('aria-sort', directionOf(key, state.sort)))
    const shown = sorted(rows, state.sort, language)
    body.replaceChildren(
      ...shown.flatMap((row) => {
        const line = lineOf(row)
        return row.id === state.id ? [line, recordRow(row, say('record'), records([row.id], language))] : [line]
      })
    )
    return shown
  }

  /**
   * The row of a number, made once: what has the focus keeps it.
   * @param {Entry} row
   */
  function lineOf(row) {
    const line = lines.get(row.id) ?? numberRow(row, say, () => toggle(row.id))
    lines.set(row.id, line)
    line.querySelector('button')?.setAttribute('aria-expanded', String(row.id === state.id))
    return line
  }

  /** @param {string} id */
  function toggle(id) {
    state.id = state.id === id ? '' : id
    update()
  }

  /** @param {string} id */
  function reach(id) {
    const line = lines.get(id)
    line?.querySelector('button')?.focus({ preventScroll: true })
    line?.scrollIntoView({ block: 'center' })
  }

  return { element, show, reach }
}

/**
 * The head of a column, which sorts by it.
 * @param {string} key
 * @param {Say} say
 * @param {() => void} onclick
 */
const head = (key, say, onclick) =>
  create(
    'th',
    { scope: 'col', className: key },
    create('button', { type: 'button', textContent: say(`columns.${key}`), onclick })
  )

/** @param {string} key @param {string} sort */
const directionOf = (key, sort) => (sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : 'none')

/**
 * The rows in an order, such as `-year`; as they are if there is none of that name.
 * @param {Entry[]} rows
 * @param {string} sort
 * @param {Language} language
 */
function sorted(rows, sort, language) {
  const descends = sort.startsWith('-')
  const wanted = sort.slice(Number(descends))
  if (!Object.hasOwn(ORDERS, wanted)) return rows
  const order = ORDERS[wanted]
  const collator = new Intl.Collator(language, { numeric: true })
  return [...rows].sort((one, other) => compare(order(one), order(other), descends ? -1 : 1, collator))
}

/**
 * What is empty comes last in both directions.
 * @param {(string | number)[]} one
 * @param {(string | number)[]} other
 * @param {number} direction
 * @param {Intl.Collator} collator
 */
function compare(one, other, direction, collator) {
  for (const [at, left] of one.entries()) {
    const right = other[at] ?? ''
    if (left === right) continue
    if (left === '' || right === '') return left === '' ? 1 : -1
    const difference =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : collator.compare(String(left), String(right))
    if (difference) return direction * difference
  }
  return 0
}

/**
 * The row of a number, with a button that opens its record.
 * @param {Entry} row
 * @param {Say} say
 * @param {() => void} toggle
 */
function numberRow(row, say, toggle) {
  /** @type {HTMLButtonElement} */
  const button = create('button', {
    type: 'button',
    className: 'open',
    textContent: row.name,
    onclick: () => {
      toggle()
      button.focus()
    }
  })
  // Narrow windows show a row as a card, where each value has the name of its column before it.
  const cells = COLUMNS.slice(1).map(({ key, text, unit }) => {
    const cell = create('td', { className: key, textContent: text(row) })
    cell.dataset.column = say(`columns.${key}`)
    if (unit) cell.append(' ', create('small', { textContent: unit(row) }))
    return cell
  })
  const doubt = row.doubt ? [create('small', { className: 'doubt', textContent: row.doubt })] : []
  const element = create('tr', { className: row.kind }, create('th', { scope: 'row' }, button, ...doubt), ...cells)
  element.dataset.number = row.id
  return element
}

/**
 * The row below that of a number, with its record.
 * @param {Entry} row
 * @param {string} heading
 * @param {HTMLElement[]} content
 */
function recordRow({ name }, heading, content) {
  const record = create(
    'div',
    { className: 'source', role: 'group', 'aria-label': name },
    create('h3', { className: 'spoken', textContent: heading }),
    ...content
  )
  return create('tr', { className: 'record' }, create('td', { colSpan: COLUMNS.length }, record))
}

// The page of the data: every printed and every derived number, to search, to sort and to take away.

import { downloads } from './data/download.js'
import { filterForm } from './data/filter.js'
import { describe } from './data/row.js'
import { readAddress, writeAddress } from './data/address.js'
import { numberTable, orderList } from './data/table.js'
import { parts } from './element/parts.js'
import { speaker } from './element/speech.js'
import { openPage } from './page/page.js'
import words from './text/pages/data.json'
import { chart as en, sources as enSources } from './text/en.json'
import { chart as zhHans, sources as zhHansSources } from './text/zh-Hans.json'
import { chart as zhHant, sources as zhHantSources } from './text/zh-Hant.json'
/** @import { Entry } from './data/types.js' */
/** @import { Language, Parts } from './element/types.js' */

const { dress, records, tables } = /** @type {Parts['data']} */ (parts.data)
const shared = {
  en: { chart: en, sources: enSources },
  'zh-Hant': { chart: zhHant, sources: zhHantSources },
  'zh-Hans': { chart: zhHans, sources: zhHansSources }
}
/** @param {string} id */
const place = (id) => /** @type {HTMLElement} */ (document.getElementById(id))
const state = readAddress()
/** @type {(id: string) => void} */
let open

dress(document)
openPage(words, show)
addEventListener('hashchange', arrive)
arrive()

/**
 * Shows the table in a language; what the reader has chosen stays.
 * @param {Language} language
 */
function show(language) {
  const speech = speaker({ ...words[language], ...shared[language] }, language)
  const rows = describe(tables, speech)
  const count = place('count')
  const table = numberTable(speech, state, { records, update })
  const order = orderList(speech, state, update)
  const form = filterForm(/** @type {HTMLFormElement} */ (place('filters')), rows, speech, state, { order, update })
  /** @type {Entry[]} */
  let shown = []

  function list() {
    shown = table.show(form.admitted())
    order.show()
    count.textContent = speech.say('count', { shown: shown.length, all: rows.length })
  }

  function update() {
    list()
    writeAddress(state)
  }

  open = (id) => {
    if (!rows.some((row) => row.id === id)) return
    state.id = id
    update()
    if (!shown.some((row) => row.id === id)) {
      form.reset()
      update()
    }
    table.reach(id)
  }

  place('numbers').replaceChildren(table.element)
  place('downloads').replaceChildren(...downloads(tables, () => shown, speech))
  list()
  // What stands below the numbers is shown once they are there, so that nothing moves.
  place('download').hidden = false
}

/** Opens the number that the address names, whatever the filters. */
function arrive() {
  // No id needs to be escaped, so nothing is to be decoded, and a broken escape breaks nothing.
  open(location.hash.slice(1))
}

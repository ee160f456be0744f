// Places to choose among many: a search, all, none, and the boxes in a room that scrolls.

import { boxes } from '../element/boxes.js'
import { actionButton, create, setText } from '../element/dom.js'
import { dresser } from '../element/dress.js'
import css from './places.css'
/** @import { Figure } from '../element/types.js' */

// So many boxes are looked through without a search.
const FEW = 12

const dress = dresser(css)

/**
 * A group of boxes; `namesOf` gives the names of a place in every language, and the rest is as for `boxes`.
 * @param {Figure} figure
 * @param {string} name
 * @param {{ nameOf: (id: string) => string, namesOf: (id: string) => string[] }} given
 * @param {(checked: string[], isAll: boolean) => void} choose
 */
export function placeBoxes(figure, name, { nameOf, namesOf }, choose) {
  /** @param {string} key @param {object} [values] */
  const say = (key, values) => figure.say(`provinces.choice.${key}`, values)
  const { element, room, show: showBoxes } = boxes(name, nameOf, choose)
  const list = listed(room, namesOf)
  const count = create('p', { className: 'count' })
  const search = searchField(list, say('search'), () => {
    filter()
    figure.announce(count)
  })
  /** @param {string} key @param {boolean} isChecked */
  const button = (key, isChecked) => actionButton(say(key), () => check(isChecked))
  const tools = create('div', { className: 'choice' }, search, button('all', true), button('none', false), count)
  room.before(tools)
  /** @type {string[]} */
  let ids = []

  /** @param {string[]} words @param {string[]} checked */
  function show(words, checked) {
    dress(figure.host.shadowRoot)
    ids = words
    showBoxes(words, checked)
    const isMany = words.length > FEW
    tools.hidden = !isMany
    room.classList.toggle('many', isMany)
    if (!isMany) search.value = ''
    filter()
  }

  /** Lists what is looked for, and says how many places that are. */
  function filter() {
    const wanted = plain(search.value)
    list.filter(ids, wanted)
    const number = wanted ? list.found().length : room.querySelectorAll(':checked').length
    setText(count, say(wanted ? 'found' : 'shown', { count: number, all: ids.length }))
  }

  /**
   * Checks all that are listed, or none of them. Until one place is chosen the chart stays as it is: it cannot show none.
   * @param {boolean} isChecked
   */
  function check(isChecked) {
    const wanted = new Set(list.found())
    const checked = list
      .boxes()
      .filter((box) => (wanted.has(box) ? isChecked : box.checked))
      .map(({ value }) => value)
    if (checked.length) return choose(checked, checked.length === ids.length)
    for (const box of wanted) box.checked = box.disabled = false
    setText(count, say('choose'))
    figure.announce(count, 0)
  }

  return { element, show }
}

/**
 * The places in a room of boxes, of which some may be hidden.
 * @param {HTMLElement} room
 * @param {(id: string) => string[]} namesOf
 */
function listed(room, namesOf) {
  const labels = () => /** @type {HTMLElement[]} */ ([...room.children])
  /** @param {HTMLElement} label */
  const boxOf = (label) => /** @type {HTMLInputElement} */ (label.firstChild)
  return {
    boxes: () => labels().map(boxOf),
    found: () =>
      labels()
        .filter((label) => !label.hidden)
        .map(boxOf),
    /**
     * Lists the places one of whose names has what is looked for in it.
     * @param {string[]} ids
     * @param {string} wanted
     */
    filter(ids, wanted) {
      // The room stays as high as it was, so that nothing moves below a list that becomes short.
      room.style.minHeight = wanted ? room.style.minHeight || `${room.offsetHeight}px` : ''
      labels().forEach((label, at) => {
        label.hidden = !namesOf(ids[at]).some((name) => plain(name).includes(wanted))
      })
    }
  }
}

/**
 * The field to search in, from which the arrow leads to the first place that is listed.
 * @param {ReturnType<typeof listed>} list
 * @param {string} name
 * @param {() => void} seek
 * @returns {HTMLInputElement}
 */
function searchField(list, name, seek) {
  /** @type {HTMLInputElement} */
  const search = create('input', {
    type: 'search',
    className: 'search',
    autocomplete: 'off',
    placeholder: name,
    'aria-label': name,
    oninput: seek,
    onkeydown(event) {
      const { key } = event
      if (key === 'ArrowDown')
        list
          .found()
          .find(({ disabled }) => !disabled)
          ?.focus()
      else if (key === 'Escape' && search.value) {
        search.value = ''
        seek()
      } else return
      event.preventDefault()
      event.stopPropagation()
    }
  })
  return search
}

/**
 * A text without what readers leave out when they look for it: case, accents, and marks of its direction.
 * @param {string} text
 */
const plain = (text) =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .trim()

// The panel of what is done with a figure.

import { named } from '../element/document.js'
import { actionButton, create, setText } from '../element/dom.js'
import { dresser } from '../element/dress.js'
import { isPlaced } from './address.js'
import { citations } from './citation.js'
import { copyField } from './copy.js'
import { credit, toolSpeaker } from './credit.js'
import { examples } from './examples.js'
import { printed } from './print.js'
import { saving } from './saving.js'
import { snippets } from './snippet.js'
import css from './panel.css'
/** @import { Fault, Figure, Say, Tell } from '../element/types.js' */

const dress = dresser(css)

// How long a live region stays empty before it speaks again, in milliseconds.
const CLEARED = 50

/**
 * Examples, the link and the code of this state, files of the figure, its citation, and its print.
 * @param {Figure} figure
 */
export function tools(figure) {
  const say = toolSpeaker(figure)
  const answer = create('p', { className: 'answer', hidden: true })
  const tell = teller(figure, answer)
  const link = copyField(say('link'), say, tell)
  if (location.protocol === 'file:')
    link.element.append(create('p', { className: 'unit', textContent: say('linkLocal') }))
  const embed = copyField(say('embed'), say, tell, (kind) => say(`code.${kind}`))
  const cite = copyField(say('cite'), say, tell, (style) => say(`style.${style}`))
  const save = saving(figure, say, tell)
  const offered = examples(figure, say, tell)
  const element = create(
    'div',
    { className: 'tasks' },
    ...(offered ? [offered.element] : []),
    link.element,
    ...(isPlaced(figure) ? [embed.element] : []),
    ...builder(say),
    save.element,
    cite.element,
    create('div', { className: 'actions' }, printButton(figure, say, tell), ...shareButton(figure, say)),
    answer
  )

  function update() {
    dress(figure.host.shadowRoot)
    link.show({ link: credit(figure).link })
    if (isPlaced(figure)) embed.show(snippets(figure))
    cite.show(citations(figure))
    save.update()
    offered?.update()
  }

  return { element, update }
}

/**
 * Says in an element what came of something. What is said again is new all the same.
 * @param {Figure} figure
 * @param {HTMLElement} answer
 * @returns {Tell}
 */
const teller = (figure, answer) => (text) => {
  answer.hidden = false
  setText(answer, '')
  figure.announce(answer, 0)
  setTimeout(() => {
    setText(answer, text)
    figure.announce(answer, 0)
  }, CLEARED)
}

/**
 * The button that prints the figure alone.
 * @param {Figure} figure
 * @param {Say} say
 * @param {Tell} tell
 */
function printButton(figure, say, tell) {
  function onclick() {
    try {
      if (!printed(figure)) tell(say('printBlocked'))
    } catch (failure) {
      const key = `failure.${/** @type {Fault} */ (failure).code}`
      if (!figure.has(key)) throw failure
      tell(figure.say(key))
    }
  }
  return actionButton(say('print'), onclick)
}

/**
 * The button that shares the figure, where the browser can.
 * @param {Figure} figure
 * @param {Say} say
 */
function shareButton(figure, say) {
  if (!('share' in navigator)) return []
  // A reader who thinks better of it is told nothing.
  const onclick = () => navigator.share({ title: figure.inspection.title, url: credit(figure).link }).catch(() => {})
  return [actionButton(say('share'), onclick)]
}

/**
 * The way to the page that builds embed code, if this page names one.
 * @param {Say} say
 */
function builder(say) {
  const page = named('cluster-builder')
  return page ? [create('p', {}, create('a', { href: page, textContent: say('builder') }))] : []
}

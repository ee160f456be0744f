// The panel of what is done with a figure.

import { create, setText } from '../element/dom.js'
import { dresser } from '../panels/dress.js'
import { citations } from './citation.js'
import { copyField } from './copy.js'
import { credit, toolSpeaker } from './credit.js'
import { examples } from './examples.js'
import { printed } from './print.js'
import { saving } from './saving.js'
import { snippets } from './snippet.js'
import css from './panel.css'

const dress = dresser(css)

/** Examples, the link and the code of this state, files of the figure, its citation, and its print. */
export function tools(figure) {
  const say = toolSpeaker(figure)
  const answer = create('p', { className: 'answer', hidden: true })
  const tell = (text) => {
    answer.hidden = false
    setText(answer, text)
    figure.announce(answer, 0)
  }
  const link = copyField(say('link'), say, tell)
  if (location.protocol === 'file:') link.element.append(create('p', { className: 'unit', textContent: say('linkLocal') }))
  const embed = copyField(say('embed'), say, tell, (kind) => say(`code.${kind}`))
  const cite = copyField(say('cite'), say, tell, (style) => say(`style.${style}`))
  const save = saving(figure, say, tell)
  const offered = examples(figure, say, tell)
  const print = create('button', { type: 'button', className: 'action', textContent: say('print'), onclick: () => printed(figure) || tell(say('printBlocked')) })
  const share = create('button', {
    type: 'button', className: 'action', textContent: say('share'),
    // A reader who thinks better of it is told nothing.
    onclick: () => navigator.share({ title: figure.inspection.title, url: credit(figure).link }).catch(() => {})
  })
  const element = create('div', { className: 'tasks' },
    ...offered ? [offered.element] : [],
    link.element,
    embed.element,
    ...builder(say),
    save.element,
    cite.element,
    create('div', { className: 'actions' }, print, ...navigator.share ? [share] : []),
    answer)

  function update() {
    dress(figure.host.shadowRoot)
    link.show({ link: credit(figure).link })
    embed.show(snippets(figure))
    cite.show(citations(figure))
    save.update()
    offered?.update()
  }

  return { element, update }
}

/** The way to the page that builds embed code, if this page names one. */
function builder(say) {
  const page = document.querySelector('meta[name=cluster-builder]')?.content
  return page ? [create('p', {}, create('a', { href: new URL(page, document.baseURI), textContent: say('builder') }))] : []
}

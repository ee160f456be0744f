// "How is this computed?": the derivation of the reader's prices, line by line.

import { create, setText } from '../element/dom.js'
import { speaker } from '../element/speech.js'
import { model } from '../element/wasm.js'
import equations from '../sources/equations.json'
import { figure as texts } from '../text/views/derivation.json'
import css from './derivation.css'
import { dresser } from './dress.js'
import { formulaSpeaker, latexLine, plainLine, readDerivation } from './formula.js'
import { mathLine } from './mathml.js'
import { scope } from './scope.js'

const dress = dresser(css)

/** The panel; `update` derives the prices of a state. */
export function derivation(figure) {
  const { language } = figure
  const { say } = speaker(texts[language], language)
  const speech = formulaSpeaker(say)
  // A formula that is wider than the room scrolls, and then the keyboard must reach it.
  const fit = new ResizeObserver((entries) => entries.forEach(({ target }) => {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0
    else target.removeAttribute('tabindex')
  }))
  const body = create('div')
  const tools = copyTools(say, () => shown)
  const element = create('div', {}, ...scope(figure), create('p', { className: 'intro', textContent: say('intro') }), ...tools, body)
  let shown, steps = new Map()

  function update(state) {
    dress(element.getRootNode())
    shown = readDerivation(model().deriveView(state))
    const before = steps
    steps = new Map()
    const parts = shown.sections.flatMap((section) => [heading(section), ...section.lines.map((line) => {
      const id = `${section.key} ${section.first} ${line.key} ${line.rank}`
      // A line that stays keeps its open quote.
      const step = before.get(id) ?? stepElement(line)
      steps.set(id, step)
      step.show(section, line)
      return step.element
    })])
    // Without a change of lines nothing moves, and the focus stays where it is.
    if (steps.size !== before.size || [...steps.keys()].some((id) => !before.has(id))) body.replaceChildren(...parts)
  }

  const values = ({ first, last }) => ({ i: first, last, input: first - 1, count: Math.abs(last - first) + 1 })

  function heading(section) {
    const text = say(`heading.${section.key}`, values(section))
    return section.lines.length ? create('h3', { textContent: text }) : create('p', { className: 'omitted', textContent: text })
  }

  function stepElement(line) {
    const reason = create('p', { className: 'reason' })
    const scroll = create('div', { className: 'scroll', role: 'group', 'aria-label': say('scroll') })
    const quote = passageQuote(line.passage)
    const row = create('div', { className: 'formula' }, scroll, tag(line, quote))
    fit.observe(scroll)
    return {
      element: create('div', { className: 'step' }, reason, row, ...quote ? [quote] : []),
      show(section, line) {
        setText(reason, say(`line.${line.key}`, values(section)))
        scroll.replaceChildren(mathLine(line, speech.line(line)))
      }
    }
  }

  /** The rank of a line; one that stands on a passage of the paper opens it. */
  function tag(line, quote) {
    const text = tagText(line, say)
    if (!quote) return create('span', { className: 'tag', textContent: text })
    const button = create('button', {
      type: 'button', className: 'tag', textContent: text, 'aria-label': say('open', { tag: text }), 'aria-expanded': 'false',
      onclick() {
        quote.hidden = !quote.hidden
        button.setAttribute('aria-expanded', String(!quote.hidden))
      }
    })
    return button
  }

  function passageQuote(passage) {
    const found = equations.passages[passage]
    return found && create('blockquote', { hidden: true, lang: 'zh-Hant' }, found.quote,
      create('cite', { lang: language, textContent: say('source', { file: equations.file, line: found.line }) }))
  }

  /** Buttons that copy the derivation, and where it is shown instead if the page does not allow that. */
  function copyTools(say, derivation) {
    const message = create('span', { role: 'status' })
    const area = create('textarea', { readOnly: true, hidden: true, 'aria-label': say('selected') })
    const copy = async (write) => {
      const text = write(derivation(), say, values)
      try {
        await navigator.clipboard.writeText(text)
        area.hidden = true
        setText(message, say('copied'))
      } catch {
        area.hidden = false
        area.value = text
        area.select()
        setText(message, say('select'))
      }
    }
    const button = (key, write) => create('button', { type: 'button', textContent: say(key), onclick: () => copy(write) })
    return [create('div', { className: 'tools' }, button('copyLatex', asLatex), button('copyText', asText), message), area]
  }

  return { element, update }
}

/** The rank of a line as its tag says it. */
function tagText({ rank, passage }, say) {
  const source = /^\d$/.test(passage) ? say('equation', { number: passage }) : say('paper')
  if (rank === 'paper') return source
  return rank === 'extension' && passage ? say('extensionOf', { passage: source }) : say(rank)
}

/** The derivation as LaTeX: headings, sentences and numbered formulas. */
function asLatex({ sections }, say, values) {
  return compose(sections, say, values, {
    heading: (text) => `\\paragraph{${text}}`,
    line: (text, line) => `${text}\n\\[\n${latexLine(line)} \\tag*{${tagText(line, say)}}\n\\]`
  })
}

/** The derivation as plain text. */
function asText({ sections }, say, values) {
  return compose(sections, say, values, {
    heading: (text) => `== ${text} ==`,
    line: (text, line) => `${text}\n${plainLine(line)}    [${tagText(line, say)}]`
  })
}

function compose(sections, say, values, write) {
  const parts = sections.flatMap((section) => [
    write.heading(say(`heading.${section.key}`, values(section))),
    ...section.lines.map((line) => write.line(say(`line.${line.key}`, values(section)), line))
  ])
  return `${parts.join('\n\n')}\n`
}

// "How computed": the derivation of the reader's prices, line by line.

import { create, setText } from '../element/dom.js'
import { speaker } from '../element/speech.js'
import equations from '../sources/equations.json'
import { figure as texts } from '../text/panels/derivation.json'
import css from './derivation.css'
import { dresser } from '../element/dress.js'
import { formulaSpeaker, latexLine, plainLine, readDerivation } from './formula.js'
import { mathLine } from './mathml.js'
import { scope } from './scope.js'
/** @import { Derivation, Line, Section, Write } from './types.js' */
/** @import { Figure, Inspection, Language, Root, Say, State } from '../element/types.js' */

const dress = dresser(css)

/**
 * The panel; `update` shows how the prices of a figure are derived.
 * @param {Figure} figure
 */
export function derivation(figure) {
  const { language } = figure
  const { say } = speaker(texts[language], language)
  const lineElement = lineMaker(say, language)
  const body = create('div')
  const work = create(
    'div',
    {},
    create('p', { className: 'intro', textContent: say('intro') }),
    ...copyTools(say, () => shown),
    body
  )
  const tooLong = create('p', { textContent: say('tooLong'), hidden: true })
  const element = create('div', {}, ...scope(figure), work, tooLong)
  /** @type {Derivation | undefined} */
  let shown
  /** @type {Map<string, ReturnType<typeof lineElement>>} */
  let steps = new Map()

  /** @param {State} _ @param {Inspection} inspection */
  function update(_, inspection) {
    dress(/** @type {Root} */ (element.getRootNode()))
    const tape = inspection.answer('derivation')
    // None where the numbers are too long to be written.
    shown = tape && readDerivation(tape)
    tooLong.hidden = Boolean(shown)
    work.hidden = !shown
    if (!shown) return
    const before = steps
    steps = new Map()
    const parts = shown.sections.flatMap((section) => [
      heading(section, say),
      ...section.lines.map((line) => {
        const id = `${section.key} ${section.first} ${line.key} ${line.rank}`
        // A line that stays keeps its open quote.
        const step = before.get(id) ?? lineElement(line)
        steps.set(id, step)
        step.show(section, line)
        return step.element
      })
    ])
    // Without a change of lines nothing moves, and the focus stays where it is.
    if (steps.size !== before.size || [...steps.keys()].some((id) => !before.has(id))) body.replaceChildren(...parts)
  }

  return { element, update, asks: /** @type {const} */ ('derivation') }
}

/**
 * What stands in the words about a section.
 * @param {Section} section
 */
const values = ({ first, last }) => ({ i: first, last, input: first - 1, count: Math.abs(last - first) + 1 })

/**
 * The heading of a section; one whose lines are left out says so.
 * @param {Section} section
 * @param {Say} say
 */
function heading(section, say) {
  const text = say(`heading.${section.key}`, values(section))
  return section.lines.length
    ? create('h3', { textContent: text })
    : create('p', { className: 'omitted', textContent: text })
}

/**
 * Makes lines, each a sentence with its formula; `show` takes other numbers of the same line.
 * @param {Say} say
 * @param {Language} language
 */
function lineMaker(say, language) {
  const speech = formulaSpeaker(say)
  // A formula that is wider than the room scrolls, and then the keyboard must reach it.
  const fit = new ResizeObserver((entries) =>
    entries.forEach(({ target }) => {
      if (target.scrollWidth > target.clientWidth) /** @type {HTMLElement} */ (target).tabIndex = 0
      else target.removeAttribute('tabindex')
    })
  )
  return (/** @type {Line} */ line) => {
    const reason = create('p', { className: 'reason' })
    const scroll = create('div', { className: 'scroll', role: 'group', 'aria-label': say('scroll') })
    const quote = passageQuote(line.passage, say, language)
    const row = create('div', { className: 'formula' }, scroll, tag(line, quote, say))
    fit.observe(scroll)
    return {
      element: create('div', { className: 'step' }, reason, row, ...(quote ? [quote] : [])),
      /** @param {Section} section @param {Line} line */
      show(section, line) {
        setText(reason, say(`line.${line.key}`, values(section)))
        scroll.replaceChildren(mathLine(line, speech.line(line)))
      }
    }
  }
}

/**
 * The rank of a line; one that stands on a passage of the paper opens it.
 * @param {Line} line
 * @param {HTMLElement | undefined} quote
 * @param {Say} say
 */
function tag(line, quote, say) {
  const text = tagText(line, say)
  if (!quote) return create('span', { className: 'tag', textContent: text })
  const button = create('button', {
    type: 'button',
    className: 'tag',
    textContent: text,
    'aria-label': say('open', { tag: text }),
    'aria-expanded': 'false',
    onclick() {
      quote.hidden = !quote.hidden
      button.setAttribute('aria-expanded', String(!quote.hidden))
    }
  })
  return button
}

/**
 * The passage of the paper on which a line stands, if there is one.
 * @param {string} passage
 * @param {Say} say
 * @param {Language} language
 */
function passageQuote(passage, say, language) {
  const found = /** @type {Record<string, { line: number, quote: string }>} */ (equations.passages)[passage]
  return (
    found &&
    create(
      'blockquote',
      { hidden: true, lang: 'zh-Hant' },
      found.quote,
      create('cite', { lang: language, textContent: say('source', { file: equations.file, line: found.line }) })
    )
  )
}

/**
 * Buttons that copy the derivation, and where it is shown instead if the page does not allow that.
 * @param {Say} say
 * @param {() => Derivation | undefined} derivation
 */
function copyTools(say, derivation) {
  const message = create('span', { role: 'status' })
  const area = create('textarea', { readOnly: true, hidden: true, 'aria-label': say('selected') })
  /** @param {Write} write */
  const copy = async (write) => {
    const text = write(/** @type {Derivation} */ (derivation()), say)
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
  /** @param {string} key @param {Write} write */
  const button = (key, write) => create('button', { type: 'button', textContent: say(key), onclick: () => copy(write) })
  return [
    create('div', { className: 'tools' }, button('copyLatex', asLatex), button('copyText', asText), message),
    area
  ]
}

/**
 * The rank of a line as its tag says it.
 * @param {Line} line
 * @param {Say} say
 */
function tagText({ rank, passage }, say) {
  const source = /^\d$/.test(passage) ? say('equation', { number: passage }) : say('paper')
  if (rank === 'paper') return source
  return rank === 'extension' && passage ? say('extensionOf', { passage: source }) : say(rank)
}

/**
 * The derivation as LaTeX: headings, sentences and numbered formulas.
 * @param {Derivation} derivation
 * @param {Say} say
 */
function asLatex({ sections }, say) {
  return compose(sections, say, {
    /** @param {string} text */
    heading: (text) => `\\paragraph{${text}}`,
    /** @param {string} text @param {Line} line */
    line: (text, line) => `${text}\n\\[\n${latexLine(line)} \\tag*{${tagText(line, say)}}\n\\]`
  })
}

/**
 * The derivation as plain text.
 * @param {Derivation} derivation
 * @param {Say} say
 */
function asText({ sections }, say) {
  return compose(sections, say, {
    /** @param {string} text */
    heading: (text) => `== ${text} ==`,
    /** @param {string} text @param {Line} line */
    line: (text, line) => `${text}\n${plainLine(line)}    [${tagText(line, say)}]`
  })
}

/**
 * @param {Section[]} sections
 * @param {Say} say
 * @param {{ heading: (text: string) => string, line: (text: string, line: Line) => string }} write
 */
function compose(sections, say, write) {
  const parts = sections.flatMap((section) => [
    write.heading(say(`heading.${section.key}`, values(section))),
    ...section.lines.map((line) => write.line(say(`line.${line.key}`, values(section)), line))
  ])
  return `${parts.join('\n\n')}\n`
}

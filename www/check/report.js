// What was tried, how it went, and what to change.

import { create, setText } from '../element/dom.js'
/** @import { Finding, TellFinding, Verdict } from './types.js' */
/** @import { Speaker } from '../element/types.js' */

const GROUPS = {
  place: ['frame', 'origin', 'secure', 'protocol', 'agent'],
  frame: ['height', 'taken', 'focus', 'scroll'],
  policy: ['wasm', 'styles', 'inline', 'import', 'script', 'refused'],
  browser: ['canvas', 'fonts', 'storage', 'clipboard', 'downloads', 'worker'],
  figure: ['figure']
}

/**
 * A report in `place`; `changed` is called whenever its text is another.
 *
 * `tell(line, verdict, outcome, values)` says how a trial went. The verdict is `works`, `fails`, `unneeded` for what does not work
 * and is not needed, `unknown`, or `fact` for what is neither good nor bad; the outcome names the sentence for it.
 * @param {HTMLElement} place
 * @param {() => void} changed
 */
export function reportIn(place, changed) {
  /** @type {Record<string, Finding>} */
  const findings = {}
  const groups = Object.entries(GROUPS).map(([id, names]) => group(id, names))
  const lines = groups.flatMap(({ lines }) => lines)
  const summary = /** @type {HTMLElement} */ (document.getElementById('summary'))
  /** @type {Speaker} */
  let speech

  place.append(...groups.flatMap(({ elements }) => elements))
  return {
    /** @type {TellFinding} */
    tell(line, ...finding) {
      const [verdict, outcome, values] = /** @type {[Verdict, string, object?]} */ (finding)
      findings[line] = { verdict, outcome, values }
      show()
    },
    /**
     * Shows the report in the language of a speaker.
     * @param {Speaker} speaker
     */
    speak(speaker) {
      speech = speaker
      show()
    },
    /** The report as a text, a line each. */
    get text() {
      return [speech.say('title'), '', ...lines.map(({ text }) => text)].join('\n')
    }
  }

  function show() {
    for (const { show } of groups) show(speech)
    for (const line of lines) line.show(speech, findings[line.id])
    setText(summary, summed(findings, lines, speech))
    changed()
  }
}

/**
 * All in one sentence.
 * @param {Record<string, Finding>} findings
 * @param {{ id: string }[]} lines
 * @param {Speaker} speaker
 */
function summed(findings, lines, { say }) {
  const failing = lines.filter(({ id }) => findings[id]?.verdict === 'fails')
  const names = failing.map(({ id }) => say(`lines.${id}.name`))
  if (names.length > 0) return say('sum_fails', { names: names.join(say('sum_and')) })
  const waiting = lines.filter(({ id }) => !findings[id]).length
  return waiting > 0 ? say('sum_trying', { waiting, all: lines.length }) : say('sum_fine')
}

/** @param {string} id @param {string[]} names */
function group(id, names) {
  const heading = create('h3')
  const lines = names.map(line)
  return {
    elements: [heading, create('ul', { className: 'lines' }, ...lines.map(({ element }) => element))],
    lines,
    /** @param {Speaker} speaker */
    show: ({ say }) => setText(heading, say(`groups.${id}`))
  }
}

/** @param {string} id */
function line(id) {
  const name = create('span', { className: 'name' })
  const word = create('strong')
  const sentence = create('span', { className: 'sentence' })
  const element = create('li', { id: `line-${id}` }, name, ' ', word, ' ', sentence)
  return {
    id,
    element,
    /** @param {Speaker} speaker @param {Finding} [finding] */
    show({ say }, { verdict, outcome, values } = { verdict: 'unknown' }) {
      element.className = verdict
      setText(name, say(`lines.${id}.name`))
      setText(word, say(`verdicts.${verdict}`))
      setText(sentence, say(outcome ? `lines.${id}.${outcome}` : 'waiting', values))
    },
    get text() {
      return `${name.textContent} – ${word.textContent} – ${sentence.textContent}`
    }
  }
}

// How a figure is cited: as software in a version, seen on a day, after the paper.

import { credit, PRODUCT, toolSpeaker, VERSION } from './credit.js'
import { json } from './json.js'
/** @import { Figure, Texts } from '../element/types.js' */

// The paper prints the family name first: 景 is the family.
const PAPER = {
  id: 'jing-xia',
  type: 'article',
  author: [{ family: 'Jing', given: 'Xia' }],
  title: 'Industrial Cluster Superiority of Regional Economic Development in Northeast China',
  language: 'en'
}

/**
 * The citations of a figure by their format. One of an author's own table is not after the paper.
 * @param {Figure} figure
 * @param {Date} [today]
 */
export function citations(figure, today = new Date()) {
  const { title, link } = credit(figure)
  const say = toolSpeaker(figure)
  const papers = figure.state.table === undefined ? [PAPER] : []
  const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
  const date = day.map((number) => String(number).padStart(2, '0')).join('-')
  const cited = say('citation', { title, product: PRODUCT, version: VERSION, link, date })
  return {
    plain: papers.length ? say('sentences', { one: cited, other: say('after') }) : cited,
    bibtex: bibtex({ title, link, date }, papers),
    csl: json([csl({ title, link, day, language: figure.language }, papers), ...papers])
  }
}

/**
 * @param {{ title: string, link: string, date: string }} given
 * @param {(typeof PAPER)[]} papers
 */
function bibtex({ title, link, date }, papers) {
  const software = { author: `{${PRODUCT}}`, title: `{${tex(title)}}`, version: VERSION, url: link, urldate: date }
  const sources = papers.map(({ id, author, title }) =>
    entry('misc', id, {
      author: author.map(({ family, given }) => `${family}, ${given}`).join(' and '),
      title: `{${tex(title)}}`
    })
  )
  const after = papers.map(({ id }) => ({ note: `After \\cite{${id}}` }))
  return [entry('software', 'cluster-pricing', Object.assign(software, ...after)), ...sources].join('\n\n')
}

/** @param {string} type @param {string} id @param {Texts} fields */
const entry = (type, id, fields) =>
  `@${type}{${id},\n${Object.entries(fields)
    .map(([name, text]) => `  ${name} = {${text}}`)
    .join(',\n')}\n}`

/**
 * @param {{ title: string, link: string, day: number[], language: string }} given
 * @param {(typeof PAPER)[]} papers
 */
function csl({ title, link, day, language }, papers) {
  return {
    id: 'cluster-pricing',
    type: 'software',
    title,
    author: [{ literal: PRODUCT }],
    version: VERSION,
    URL: link,
    accessed: { 'date-parts': [day] },
    references: papers[0]?.title,
    language
  }
}

/** @type {Record<string, string>} */
const SIGNS = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' }

/** @param {string} text */
const tex = (text) => text.replace(/[\\{}%&#_$~^]/g, (sign) => SIGNS[sign] ?? `\\${sign}`)

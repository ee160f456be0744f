// How a figure is cited: as software in a version, seen on a day, after the paper.

import { credit, PRODUCT, toolSpeaker, VERSION } from './credit.js'

// The paper prints the family name first: 景 is the family.
const PAPER = {
  id: 'jing-xia',
  type: 'article',
  author: [{ family: 'Jing', given: 'Xia' }],
  title: 'Industrial Cluster Superiority of Regional Economic Development in Northeast China',
  language: 'en'
}

/** The citations of a figure by their format. */
export function citations(figure, today = new Date()) {
  const { title, link } = credit(figure)
  const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
  const date = day.map((number) => String(number).padStart(2, '0')).join('-')
  return {
    plain: toolSpeaker(figure)('citation', { title, product: PRODUCT, version: VERSION, link, date }),
    bibtex: bibtex({ title, link, date }),
    csl: JSON.stringify([csl({ title, link, day, language: figure.language }), PAPER], null, 2)
  }
}

function bibtex({ title, link, date }) {
  const figure = { author: `{${PRODUCT}}`, title: `{${tex(title)}}`, version: VERSION, url: link, urldate: date, note: `After \\cite{${PAPER.id}}` }
  const paper = { author: PAPER.author.map(({ family, given }) => `${family}, ${given}`).join(' and '), title: `{${PAPER.title}}` }
  return [entry('software', 'cluster-pricing', figure), entry('misc', PAPER.id, paper)].join('\n\n')
}

const entry = (type, id, fields) => `@${type}{${id},\n${Object.entries(fields).map(([name, text]) => `  ${name} = {${text}}`).join(',\n')}\n}`

function csl({ title, link, day, language }) {
  return {
    id: 'cluster-pricing', type: 'software', title, author: [{ literal: PRODUCT }], version: VERSION, URL: link,
    accessed: { 'date-parts': [day] }, references: PAPER.title, language
  }
}

const SIGNS = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' }

const tex = (text) => text.replace(/[\\{}%&#_$~^]/g, (sign) => SIGNS[sign] ?? `\\${sign}`)

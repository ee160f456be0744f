// A printed page as a reader holds it: its words with their places, and its ink. Read by the programs of poppler.

import { execFileSync } from 'node:child_process'

// Points of a PDF to one dot of what is rendered.
const DOT = 2

/** The pages of a PDF, in points: `words` with their places, `lines` of text, and `ink(box)`. */
export function pagesOf(file) {
  const run = (program, ...options) => execFileSync(program, options, { maxBuffer: 2 ** 28 })
  const layout = run('pdftotext', '-bbox', file, '-').toString()
  const texts = run('pdftotext', '-layout', file, '-').toString().split('\f')
  return layout
    .split('<page ')
    .slice(1)
    .map((page, index) => {
      const number = String(index + 1)
      const [, width, height] = /^width="([\d.]+)" height="([\d.]+)"/.exec(page).map(Number)
      const picture = run('pdftoppm', '-gray', '-r', String(72 / DOT), '-f', number, '-l', number, file)
      return {
        width,
        height,
        words: wordsOf(page),
        lines: texts[index].split('\n').map((line) => line.trim()),
        ink: inkOf(picture)
      }
    })
}

const WORD = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g
const ENTITIES = { apos: "'", amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

function wordsOf(page) {
  return Array.from(page.matchAll(WORD), ([, left, top, right, bottom, text]) => ({
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
    text: text.replace(/&(\w+|#39);/g, (_, name) => ENTITIES[name])
  }))
}

/** The share of the dots of a box that are not paper. */
function inkOf(pgm) {
  // P5, width, height, 255, and then a byte for each dot.
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 64))
  const dots = pgm.subarray(head.length)
  return ({ left = 0, top = 0, right = Infinity, bottom = Infinity } = {}) => {
    let all = 0,
      inked = 0
    for (let y = Math.floor(top / DOT); y < Math.min(height, bottom / DOT); y++) {
      for (let x = Math.floor(left / DOT); x < Math.min(width, right / DOT); x++) {
        all++
        if (dots[y * width + x] < 230) inked++
      }
    }
    return inked / all
  }
}

/** Where a text stands on a page: the box of its words, or undefined. Spaces are not told apart from line ends. */
export function find({ words }, text) {
  const wanted = text.replace(/\s+/g, '')
  for (let first = 0; first < words.length; first++) {
    for (let joined = '', last = first; last < words.length && joined.length < wanted.length; last++) {
      joined += words[last].text
      if (joined === wanted) return around(words.slice(first, last + 1))
      if (!wanted.startsWith(joined)) break
    }
  }
  return undefined
}

const around = (words) => ({
  left: Math.min(...words.map(({ left }) => left)),
  top: Math.min(...words.map(({ top }) => top)),
  right: Math.max(...words.map(({ right }) => right)),
  bottom: Math.max(...words.map(({ bottom }) => bottom))
})

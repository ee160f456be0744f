// A figure as an SVG document that stands alone.

import { exactly } from '../element/state.js'
import { sheet } from './sheet.js'
/** @import { Figure, Language } from '../element/types.js' */

const SVG = 'http://www.w3.org/2000/svg'
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/'

/**
 * The document of a figure, as wide as it is shown. All text is text, in the fonts of its language.
 * @param {Figure} figure
 */
export async function svg(figure) {
  const { renderSvg } = (await figure.part('views')).model()
  const { language, look, state } = figure
  const picture = renderSvg(exactly(state), look)
  // The model chose the fonts for the characters of the language, and has escaped them.
  const [, family] = /** @type {RegExpExecArray} */ (/font-family="([^"]*)"/.exec(picture))
  const { width, height, background, texts, chart, said } = sheet(figure, family.replaceAll('&quot;', '"'))
  return [
    `<svg xmlns="${SVG}" xml:lang="${language}" lang="${language}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${family}">`,
    `<title>${escaped(said.title)}</title>`,
    `<desc>${escaped(said.alternative)}</desc>`,
    metadata(said, language),
    `<rect width="${width}" height="${height}" fill="${background}"/>`,
    `<g transform="translate(${chart.x} ${chart.y})">${picture.trim()}</g>`,
    ...texts.map(line),
    '</svg>\n'
  ].join('\n')
}

/** @param {ReturnType<typeof sheet>['texts'][number]} text */
const line = ({ text, x, y, size, bold, color }) =>
  `<text x="${x}" y="${y}" font-size="${size}"${bold ? ' font-weight="600"' : ''} fill="${color}">${escaped(text)}</text>`

/**
 * What programs read of a document, in the words of Dublin Core.
 * @param {ReturnType<typeof sheet>['said']} said
 * @param {Language} language
 */
function metadata({ title, alternative, source, product, link }, language) {
  const terms = {
    title,
    description: alternative,
    source,
    publisher: product,
    identifier: link,
    language,
    format: 'image/svg+xml'
  }
  const elements = Object.entries(terms).map(([term, text]) => `<dc:${term}>${escaped(text)}</dc:${term}>`)
  return `<metadata><rdf:RDF xmlns:rdf="${RDF}" xmlns:dc="${DUBLIN_CORE}"><rdf:Description rdf:about="">${elements.join('')}</rdf:Description></rdf:RDF></metadata>`
}

/** @type {Record<string, string>} */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

// XML has no place for control characters, nor for half of a pair.
/** @param {string} text */
const escaped = (text) => text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign])

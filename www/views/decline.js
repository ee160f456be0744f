// The view `decline` on the page: its controls, sentence and key numbers.

import { boxes } from '../element/boxes.js'
import { keyNumber } from '../element/datum.js'
import { namesIn } from '../element/names.js'

export { result } from '../element/datum.js'
export { figure as texts } from '../text/views/decline.json'

const PLACES = ['northeast', 'liaoning', 'jilin', 'heilongjiang']

/** A box for every place. */
export function controls(figure) {
  const { say, language } = figure
  const names = namesIn(language)
  const update = ({ places }) => shown.show(PLACES, places)
  const shown = boxes(say('parameter.places'), (id) => names.places.get(id), (checked, isAll) => {
    figure.try((state) => ({ ...state, places: isAll ? [] : checked }))
    figure.commit()
    update(figure.state)
  })
  return { elements: [shown.element], update }
}

/** The live sentence, in pieces. */
export function sentence({ facts: { from, to, fall, textFrom, textTo, printedFall, provinces } }, { say, pieces }) {
  const list = (word, texts) => texts.length ? [say(`decline.${word}`, { list: texts.join(say('list')) })] : []
  const share = ({ place, from, to }) => say('decline.share', { place: place.text, from: from.text, to: to.text })
  const rank = ({ place, rankFrom, rankTo, lost }) => say(lost.value > 0 ? 'decline.lost' : 'decline.kept', {
    place: place.text, from: rankFrom.text, to: rankTo.text, count: lost.text
  })
  return [
    ...from ? pieces('decline.table', { from: from.text, to: { text: to.text, role: 'cluster' }, fall: fall.text }) : [],
    ...from
      ? pieces('decline.text', { from: textFrom.text, to: { text: textTo.text, role: 'integrated' }, printed: printedFall.text })
      : list('shares', provinces.map(share)),
    ...list('ranks', provinces.map(rank))
  ]
}

/** The key numbers: of the Northeast as table and text have it, else of each province. */
export function keyNumbers({ facts: { from, to, fall, textFrom, textTo, printedFall, provinces } }, { say }) {
  const span = (name, first, last, role) => keyNumber(name, {
    text: say('decline.span', { from: first.text, to: last.text }), indicators: [...first.indicators, ...last.indicators]
  }, '%', role)
  if (!from) return provinces.map(({ place, from, to }) => span(place.text, from, to))
  return [
    span(say('decline.tableKey'), from, to, 'cluster'),
    span(say('decline.textKey'), textFrom, textTo, 'integrated'),
    keyNumber(say('decline.fallKey'), fall, '%'),
    keyNumber(say('decline.printedKey'), printedFall, '%')
  ]
}

/** What is read at a mark. */
export const mark = (values, { say }) => say('decline.mark', values)

/** Where the numbers come from. */
export const rank = (_, { say }) => say('decline.rank')

// The view `history` on the page: its sentence and key numbers. There is nothing to set.

export { figure as texts } from '../text/views/history.json'

/** The live sentence, in pieces. */
export function sentence({ facts }, { say }) {
  const texts = Object.fromEntries(Object.entries(facts).map(([name, { text }]) => [name, text]))
  return [say('history.told', texts), say('history.printed', texts)]
}

/** The four key numbers. */
export function keyNumbers({ facts: { phases, scales, problems, sections, broken } }, { say }) {
  const key = (name, { text, indicators }, detail) => ({ name: say(`history.${name}`), text, detail, indicators })
  return [
    key('phasesKey', phases, say('history.undated')),
    key('scalesKey', scales),
    key('problemsKey', problems),
    key('sectionsKey', sections, say('history.brokenOff', { n: broken.text }))
  ]
}

/** What is read at a mark. */
export const mark = (values, { say }) => say('history.mark', values)

/** Where the statements come from. */
export const rank = (_, { say }) => say('history.rank')

/** The numbers as programs see them. */
export const result = ({ facts }) => Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value]))

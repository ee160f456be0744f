// The view `industries` on the page: its control, sentence and key numbers.

import { keyNumber } from '../element/datum.js'
import { create, listControl } from '../element/dom.js'
import vocabulary from '#vocabulary'

export { result } from '../element/datum.js'
export { figure as texts } from '../text/views/industries.json'

/** A list of the groups that can be marked. */
export function controls(figure) {
  const { say } = figure
  const { values } = vocabulary.choices.find(({ key }) => key === 'group')
  const select = create('select', {
    onchange: () => {
      figure.try((state) => ({ ...state, group: select.value }))
      figure.commit()
      select.value = figure.state.group
    }
  }, ...values.map((value) => create('option', { value, textContent: say(`industries.option.${value}`) })))
  return {
    elements: [listControl(say('parameter.group'), select)],
    update: ({ group }) => { select.value = group }
  }
}

/** The live sentence, in pieces. */
export function sentence({ facts: { first, firstShare, largestFour, effective, group, groupShare } }, { say, pieces }) {
  return [
    say('industries.concentration', { first: first.text, share: firstShare.text, four: largestFour.text, effective: effective.text }),
    ...pieces('industries.group', { share: { text: groupShare.text, role: 'cluster' }, group: group.text })
  ]
}

/** The four key numbers. */
export function keyNumbers({ facts: { total, largestFour, concentration, groupShare } }, { say }) {
  return [
    keyNumber(say('industries.totalKey'), total, say('industries.totalUnit')),
    keyNumber(say('industries.fourKey'), largestFour, '%'),
    keyNumber(say('industries.concentrationKey'), concentration, say('industries.concentrationUnit')),
    keyNumber(say('industries.groupKey'), groupShare, '%', 'cluster')
  ]
}

/** What is read at a mark. */
export const mark = (values, { say }) => say('industries.mark', values)

/** Where the numbers come from. */
export const rank = (_, { say }) => say('industries.rank')

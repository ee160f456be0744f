// Why there is no figure, told where it would stand.

import { create, setText } from './dom.js'
import { languageAt } from './language.js'
import { figureSpeaker } from './text.js'
/** @import { Fault } from './types.js' */

// Failures that leave no picture at all: no canvas to draw on, no memory to compute in.
const WITHOUT_PICTURE = ['CANVAS', 'OUT_OF_MEMORY']

/**
 * Whether a failure takes the picture of a figure that was shown.
 * @param {Fault} failure
 */
export const takesPicture = ({ code }) => WITHOUT_PICTURE.includes(code)

/** The place for a failure: hidden until `tell` says what failed for an element, in its language. */
export function failureNotice() {
  const element = create('p', { className: 'notice', part: 'notice', role: 'alert', hidden: true })
  return {
    element,
    hide() {
      element.hidden = true
    },
    /** @param {Fault} failure @param {Element} host */
    tell(failure, host) {
      const { say, has, language } = figureSpeaker(languageAt(host))
      const key = `failure.${failure.code}`
      setText(element, failure.told?.(language) ?? say(has(key) ? key : 'failure.old', failure))
      element.lang = language
      element.hidden = false
    }
  }
}

// The view `build-up` on the page.

/** @import { Mark, Speaker } from '../../../www/element/types.js' */

/**
 * What is read at a mark: stages have numbers, the integrated firm has a name.
 * @param {Mark} values
 * @param {Speaker} speaker
 */
export const mark = (values, { say }) => say(/^\d/.test(values.row) ? 'build-up.mark' : 'build-up.markFirm', values)

// The rules that a machine can check: WCAG 2.2 A and AA with the size of targets, and good practice.

import axe from 'axe-core'

const RULES = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations']
}

/** What axe finds in a page, or in the part of it that a selector or a context of axe names: one line per element. */
export async function violations(page, part) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(
    async ([part, rules]) => {
      const { violations } = await window.axe.run(part ?? document, rules)
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')} ${failureSummary}`)
      )
    },
    [part, RULES]
  )
}

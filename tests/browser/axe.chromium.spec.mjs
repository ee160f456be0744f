// The rules that a machine can check, in every language and theme, with closed and with open panels.

import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, views, words } from './figure.mjs'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// The other figures of the article have the same parts; each has a page of its own below.
const others = 'cluster-figure:not([view=price], [view=provinces])'

async function violations(page) {
  const { violations } = await new AxeBuilder({ page }).exclude(others).options({ runOnly: rules, rules: { 'target-size': { enabled: true } } }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')} ${failureSummary}`))
}

for (const lang of Object.keys(words)) {
  for (const theme of ['light', 'dark']) {
    test(`axe finds nothing in the article in ${lang}, ${theme}, with every panel open`, async ({ article, page }) => {
      test.slow()
      await article('price', { lang, theme })
      expect(await violations(page)).toEqual([])
      const figure = await article('provinces', { lang, theme })
      await page.evaluate(() => {
        for (const { shadowRoot } of document.querySelectorAll('cluster-figure:is([view=price], [view=provinces])')) {
          for (const details of shadowRoot.querySelectorAll('details')) details.open = true
        }
      })
      await page.locator('cluster-figure[view=price]').evaluate((element) => { element.n = 0 })
      await figure.keys.getByRole('button').first().click()
      await figure.panel.locator('article').first().waitFor()
      for (const dispute of await figure.panel.locator('article details summary').all()) await dispute.click()
      expect(await violations(page)).toEqual([])
      await figure.host.getByLabel(words[lang].control.second).selectOption('high_tech_output_2006')
      expect(await violations(page)).toEqual([])
    })

    for (const name of ['model', 'sources', 'data', 'builder']) {
      test(`axe finds nothing in the page ${name} in ${lang}, ${theme}`, async ({ page, site }) => {
        await page.goto(`${site.url}/${name}.html?${new URLSearchParams({ lang, theme })}`)
        expect(await violations(page)).toEqual([])
      })
    }
  }
}

for (const view of views) {
  test(`axe finds nothing in the view ${view} with its table open`, async ({ figureOf, page }) => {
    const figure = await figureOf(view)
    await figure.table.locator('summary').click()
    const { violations } = await new AxeBuilder({ page }).include('cluster-figure').options({ runOnly: rules }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].failureSummary}`)).toEqual([])
  })
}

// What custom-elements.json tells of the figure, seen in the figure.

import manifest from '../../custom-elements.json' with { type: 'json' }
import { expect, test } from './figure.mjs'

const [
  {
    declarations: [element]
  }
] = manifest.modules
const names = (items) => items.map(({ name }) => name).sort()

test('the manifest names the parts and slots that figures have', async ({ embed }) => {
  const { page } = await embed(
    '<cluster-figure chain="chain_oil" lang="en"></cluster-figure><cluster-figure view="provinces" lang="en"></cluster-figure>'
  )
  await expect(page.locator('figure')).toHaveCount(2)
  const found = await page.locator('cluster-figure').evaluateAll((figures) => {
    const all = (selector) => figures.flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll(selector)])
    return { parts: all('[part]').map(({ part }) => part.value), slots: all('slot').map(({ name }) => name) }
  })
  expect([...new Set(found.parts)].sort()).toEqual(names(element.cssParts))
  expect([...new Set(found.slots)].sort()).toEqual(names(element.slots))
})

test('the defaults of the manifest are those of a figure without attributes', async ({ embed }) => {
  const { host } = await embed('<cluster-figure></cluster-figure>')
  const value = await host.evaluate(({ value }) => value)
  for (const { name, default: initial } of element.attributes.filter((attribute) => 'default' in attribute))
    expect(String(value[name]), name).toBe(initial)
})

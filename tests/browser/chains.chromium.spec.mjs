// From a printed chain into the model and back.

import { expect, test } from './figure.mjs'

const back = (figure) => figure.host.getByRole('button', { name: 'Back to the chains' })

test('a chain opens the model with as many stages and says which they are', async ({ figureOf }) => {
  const figure = await figureOf('chains')
  const chain = figure.chart.getByRole('listitem').filter({ hasText: 'auto parts to complete vehicles' })
  await expect(chain.locator('.steps > li')).toHaveText(['auto parts', 'assemblies and modules', 'complete vehicles'])
  await chain.getByRole('button', { name: 'Open the model with 3 stages' }).click()
  for (const [name, value] of [
    ['view', 'price'],
    ['k', '3'],
    ['chain', 'chain_auto']
  ])
    await expect(figure.host).toHaveAttribute(name, value)
  await expect(figure.host).toContainText('auto parts → assemblies and modules → complete vehicles')
  await expect(figure.chart).toBeFocused()
  await figure.type(figure.field('k'), '4')
  await expect(figure.host).toContainText('The paper prints 3 stages; the model now has 4.')
  await back(figure).click()
  await expect(figure.host).toHaveAttribute('view', 'chains')
  await expect(figure.chart).toBeFocused()
})

test('without controls, and for a chain without stages, nothing opens the model', async ({ figureOf }) => {
  const opener = (figure) => figure.chart.getByRole('button', { name: 'Open the model' })
  await expect(opener(await figureOf('chains'))).toHaveCount(4)
  await expect(opener(await figureOf('chains', { controls: 'none' }))).toHaveCount(0)
})

test('a figure that names its chain says so from the start', async ({ figureOf }) => {
  const figure = await figureOf('price', { k: 3, chain: 'chain_oil', lang: 'zh-Hans' })
  await expect(figure.host).toContainText('石油开采 → 初加工 → 精细化工')
  const still = await figureOf('price', { k: 3, chain: 'chain_oil', controls: 'none' })
  await expect(still.host).toContainText('oil extraction → primary processing → fine chemicals')
  await expect(back(still)).toHaveCount(0)
})

test('a chain that is not printed is refused by its name', async ({ figureOf }) => {
  const figure = await figureOf('price', { chain: 'chain_coal' })
  await expect(figure.notice).toContainText('chain_coal')
})

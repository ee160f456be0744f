// The layers of the map of cities: boxes, attribute, picture and table follow one another.

import { expect, test } from './figure.mjs'

test('a layer is switched with its box, and the attribute says so', async ({ figureOf }) => {
  const figure = await figureOf('cities')
  const before = await figure.look()
  const finance = figure.host.getByRole('checkbox', { name: 'Financial centers' })
  await expect(finance).not.toBeChecked()
  await finance.check()
  await expect(figure.host).toHaveAttribute('layers', 'axes,circles,ports,groups,finance')
  const after = await figure.look()
  expect(after.picture).not.toBe(before.picture)
  expect(after.table.filter((row) => /^(Beijing|Shanghai)/.test(row))).toHaveLength(2)
  await finance.uncheck()
  const {
    value: { layers },
    ...again
  } = await figure.look()
  expect(layers).toEqual(['axes', 'circles', 'ports', 'groups'])
  expect([again.picture, again.table]).toEqual([before.picture, before.table])
})

test('the last layer stays', async ({ figureOf }) => {
  const figure = await figureOf('cities', { layers: 'ports' })
  await expect(figure.host.getByRole('checkbox', { name: 'Ports' })).toBeDisabled()
  await figure.host.getByRole('checkbox', { name: 'Trunk lines' }).check()
  await figure.host.getByRole('checkbox', { name: 'Ports' }).uncheck()
  await expect(figure.host).toHaveAttribute('layers', 'axes')
})

test('a mark reads every list that names its city', async ({ figureOf }) => {
  const figure = await figureOf('cities', { layers: 'finance' })
  const { text } = await figure.walk('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight')
  for (const list of [
    'Dalian; Province: Liaoning',
    'sea port',
    'one of four metropolitan circles',
    'Harbin-Dalian line',
    'petrochemicals',
    'regional financial center'
  ]) {
    expect(text).toContain(list)
  }
})

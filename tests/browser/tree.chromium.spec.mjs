// The accessibility tree as the browser hands it on.

import { expect, test } from './figure.mjs'

async function tree(page) {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes.filter(({ ignored }) => !ignored).map(({ role, name, properties = [] }) => ({
    role: role.value, name: name?.value ?? '', focusable: properties.some(({ name, value }) => name === 'focusable' && value.value)
  }))
}

test('no canvas stands bare, and everything that takes the focus has a name', async ({ article, page }) => {
  await article('price')
  const nodes = await tree(page)
  expect(nodes.filter(({ role }) => role === 'Canvas')).toEqual([])
  expect(nodes.filter(({ role, name, focusable }) => focusable && role !== 'RootWebArea' && !name.trim())).toEqual([])
})

test('numbers in names are whole: no space stands between their digits', async ({ article, page }) => {
  await article('provinces')
  const nodes = await tree(page)
  expect(nodes.filter(({ name }) => /\d[\s\u00a0\u202f]\d{3}/.test(name))).toEqual([])
})

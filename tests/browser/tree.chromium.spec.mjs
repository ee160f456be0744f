// The accessibility tree as the browser hands it on.

import { expect, test, views, words, written } from './figure.mjs'

async function tree(page) {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => ({
      role: role.value,
      name: name?.value ?? '',
      focusable: properties.some(({ name, value }) => name === 'focusable' && value.value)
    }))
}

test('no canvas of any view stands bare, everything that takes the focus has a name, and numbers in names are whole', async ({
  figureOf,
  page
}) => {
  test.slow()
  const figure = await figureOf(views[0])
  for (const view of views) {
    await figure.turnTo(view)
    for (const lang of Object.keys(words)) {
      await figure.host.evaluate((element, lang) => {
        element.lang = lang
      }, lang)
      await expect(figure.host.locator('.figure').first()).toHaveAttribute('lang', lang)
      await figure.table.evaluate((details) => {
        details.open = true
      })
      await figure.table.locator('tr').first().waitFor()
      const nodes = await tree(page)
      expect.soft(faultsOf(nodes, written.includes(view)), `${view}, ${lang}`).toEqual([])
    }
  }
})

/** What is wrong with a tree, in words; what is written in the place of a chart is no control, and its sources take the focus. */
function faultsOf(nodes, isWritten) {
  const focusable = nodes.filter(({ role, focusable }) => focusable && role !== 'RootWebArea')
  return [
    ...nodes.filter(({ role }) => role === 'Canvas').map(() => 'a bare canvas'),
    ...(focusable.some(({ role }) => role === (isWritten ? 'button' : 'application'))
      ? []
      : ['no chart that takes the focus']),
    ...focusable.filter(({ name }) => !name.trim()).map(({ role }) => `a ${role} without a name`),
    // A space between digits is read as the end of a number.
    ...nodes
      .filter(({ name }) => /\d[\s\u00a0\u2009\u202f]\d{3}/.test(name))
      .map(({ name }) => `a divided number: ${name}`)
  ]
}

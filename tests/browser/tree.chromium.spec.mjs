// The accessibility tree as the browser hands it on.

import { expect, test, views, words } from './figure.mjs'

async function tree(page) {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes.filter(({ ignored }) => !ignored).map(({ role, name, properties = [] }) => ({
    role: role.value, name: name?.value ?? '', focusable: properties.some(({ name, value }) => name === 'focusable' && value.value)
  }))
}

for (const view of views) {
  test(`C2 no canvas of ${view} stands bare, and everything that takes the focus has a name`, async ({ figureOf, page }) => {
    await figureOf(view)
    const nodes = await tree(page)
    expect(nodes.filter(({ role }) => role === 'Canvas')).toEqual([])
    const focusable = nodes.filter(({ role, focusable }) => focusable && role !== 'RootWebArea')
    expect(focusable.map(({ role }) => role)).toContain('application')
    expect(focusable.filter(({ name }) => !name.trim())).toEqual([])
  })

  test(`C10 numbers in the names of ${view} are whole: no space stands between their digits, in any language`, async ({ figureOf, page }) => {
    const figure = await figureOf(view)
    for (const lang of Object.keys(words)) {
      await figure.host.evaluate((element, lang) => { element.lang = lang }, lang)
      await expect(figure.host.locator('.figure')).toHaveAttribute('lang', lang)
      await figure.table.evaluate((details) => { details.open = true })
      const names = (await tree(page)).map(({ name }) => name)
      expect(names.filter((name) => /\d[\s\u00a0\u2009\u202f]\d{3}/.test(name)), lang).toEqual([])
    }
  })
}

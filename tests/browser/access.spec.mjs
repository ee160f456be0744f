// What assistive technology finds: controls that speak, and targets large enough.

import { expect, test, views, words } from './figure.mjs'

for (const lang of Object.keys(words)) {
  test(
    `charts and sliders have names, and sliders speak their unit, in ${lang}`,
    { tag: '@once' },
    async ({ figureOf }) => {
      const { parameter, unit, count, reading, control } = words[lang]
      const figure = await figureOf('price', { lang })
      const { title } = await figure.look('title')
      await expect(figure.chart).toHaveAccessibleName(reading.chart.replace('{title}', title))
      await expect(figure.chart).toHaveAccessibleDescription(reading.help)
      await expect(figure.host.getByRole('figure')).toHaveAccessibleName(title)
      await expect(figure.host.getByRole('group', { name: control.group })).toBeVisible()
      const sliders = await figure.host.getByRole('slider').all()
      const values = [
        ['n', 'n', count.firms_other.replace('{n}', 9)],
        ['k', 'k', count.stages_other.replace('{n}', 4)],
        ['a', 'a', `100 ${unit.price}`],
        ['cost', 'C', `28 ${unit.price}`]
      ]
      expect(sliders).toHaveLength(values.length)
      for (const [index, [key, symbol, spoken]] of values.entries()) {
        await expect(sliders[index]).toHaveAccessibleName(new RegExp(`^${parameter[key]}.*\\b${symbol}\\b`))
        await expect(sliders[index]).toHaveAttribute('aria-valuetext', spoken)
      }
    }
  )
}

test(
  'every slider of every view is the browser’s own, with a field beside it that says what it takes',
  { tag: '@once' },
  async ({ figureOf }) => {
    test.slow()
    const figure = await figureOf('price')
    for (const view of views) {
      await figure.turnTo(view)
      const sliders = await figure.host.evaluate(({ shadowRoot }) =>
        [...shadowRoot.querySelectorAll('.control:has([type=range])')].map((control) => {
          const [range, field] = ['[type=range]', '.field'].map((selector) => control.querySelector(selector))
          return {
            name: range.ariaLabel,
            field: field.ariaLabel,
            allowed: control.title,
            overridden: range.getAttributeNames().filter((name) => /^role$|^aria-value(now|min|max)$/.test(name)),
            spoken: range.getAttribute('aria-valuetext')
          }
        })
      )
      for (const { name, field, allowed, overridden, spoken } of sliders) {
        expect(field, view).toBe(`${name}, ${allowed}`)
        expect(allowed, name).toMatch(/\S/)
        expect(overridden, name).toEqual([])
        expect(spoken, name).toMatch(/\d|differs/)
      }
    }
  }
)

test('everything of every view that takes a press is at least 24 pixels wide and high', async ({ figureOf }) => {
  test.slow()
  const figure = await figureOf('price')
  for (const view of views) {
    await figure.turnTo(view)
    await figure.openEverything()
    const small = await figure.host.evaluate(({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll('input, select, button, summary')]
        .map((element) => (element.type === 'checkbox' ? element.parentElement : element))
        .map((element) => [element.outerHTML.slice(0, 80), element.getBoundingClientRect()])
        .filter(([, { width, height }]) => width > 0 && (width < 24 || height < 24))
        .map(([what, { width, height }]) => `${what}: ${width} x ${height}`)
    )
    expect(small, view).toEqual([])
  }
})

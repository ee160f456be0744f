// What assistive technology finds.

import { expect, test, words } from './figure.mjs'

for (const lang of Object.keys(words)) {
  test(`charts and sliders have names, and sliders speak their unit, in ${lang}`, async ({ article }) => {
    const { parameter, unit, count, reading, control } = words[lang]
    const figure = await article('price', { lang })
    const { title } = await figure.look()
    await expect(figure.chart).toHaveAccessibleName(reading.chart.replace('{title}', title))
    await expect(figure.chart).toHaveAccessibleDescription(reading.help)
    await expect(figure.host.getByRole('figure')).toHaveAccessibleName(title)
    await expect(figure.host.getByRole('group', { name: control.group })).toBeVisible()
    const sliders = await figure.host.getByRole('slider').all()
    const values = [
      ['k', count.stages_other.replace('{n}', 4)], ['n', count.firms_other.replace('{n}', 9)],
      ['a', `100 ${unit.price}`], ['b', `1 ${unit.slope}`], ['c', `7 ${unit.price}`]
    ]
    expect(sliders).toHaveLength(values.length)
    for (const [index, [key, spoken]] of values.entries()) {
      await expect(sliders[index]).toHaveAccessibleName(new RegExp(`^${parameter[key]}.*\\b${key}\\b`))
      await expect(sliders[index]).toHaveAttribute('aria-valuetext', spoken)
    }
  })
}

test('the table has a caption and headings of columns and rows', async ({ article }) => {
  for (const view of ['price', 'provinces']) {
    const figure = await article(view)
    await figure.table.locator('summary').click()
    const { title, table } = await figure.look()
    await expect(figure.table.getByRole('table', { name: `The numbers of the chart: ${title}` })).toBeVisible()
    await expect(figure.table.getByRole('columnheader')).toHaveCount(table[0].split(' | ').length)
    await expect(figure.table.getByRole('rowheader')).toHaveCount(table.length - 1)
  }
})

test('everything that takes a press is at least 24 pixels wide and high', async ({ article }) => {
  for (const view of ['price', 'provinces']) {
    const figure = await article(view)
    const small = await figure.host.evaluate(({ shadowRoot }) => {
      for (const details of shadowRoot.querySelectorAll('details')) details.open = true
      return [...shadowRoot.querySelectorAll('input, select, button, summary')]
        .map((element) => element.type === 'checkbox' ? element.parentElement : element)
        .map((element) => [element.outerHTML.slice(0, 80), element.getBoundingClientRect()])
        .filter(([, { width, height }]) => width > 0 && (width < 24 || height < 24))
    })
    expect(small).toEqual([])
  }
})

test('what has the focus shows it', async ({ article }) => {
  const figure = await article('price')
  for (const part of [figure.chart, figure.slider('n'), figure.field('n'), figure.table.locator('summary')]) {
    await part.focus()
    await figure.page.keyboard.press('Shift')
    const { style, width } = await part.evaluate((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return { style: outlineStyle, width: parseFloat(outlineWidth) }
    })
    expect(style).not.toBe('none')
    expect(width).toBeGreaterThanOrEqual(2)
  }
})

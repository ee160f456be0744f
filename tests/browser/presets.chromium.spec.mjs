// Presets by name: each shows what it claims.

import { Figure, expect, test } from './figure.mjs'
import words from '../../www/text/panels/presets.json' with { type: 'json' }
import presets from '../../www/state/presets.json' with { type: 'json' }
import tools from '../../www/text/panels/tools.json' with { type: 'json' }

const claims = {
  paper: ({ verdict }) => expect(verdict).toBe('cluster'),
  'too-few': ({ verdict }) => expect(verdict).toBe('integrated'),
  tie: ({ verdict }) => expect(verdict).toBe('tie'),
  bottleneck: ({ verdict }) => expect(verdict).toBe('integrated'),
  'double-margin': ({ verdict, price, integratedPrice }) => {
    expect(verdict).toBe('integrated')
    expect(price).toBeGreaterThan(integratedPrice)
  },
  'long-chain': ({ verdict }) => expect(verdict).toBe('integrated'),
  'big-market': ({ verdict, price, integratedPrice }) => {
    expect(verdict).toBe('cluster')
    expect(price).toBeLessThan(integratedPrice)
  },
  jiangsu: ({ values }) => {
    const [jiangsu] = values.filter(({ indicator }) => indicator.includes('jiangsu'))
    expect(values.length).toBe(4)
    for (const { indicator, value } of values)
      if (indicator !== jiangsu.indicator) expect(value).toBeLessThan(jiangsu.value)
  }
}

test('every preset has a claim, and words in every language', () => {
  const ids = presets.map(({ id }) => id)
  expect(Object.keys(claims)).toEqual(ids)
  for (const catalogue of Object.values(words.figure)) expect(Object.keys(catalogue)).toEqual(['unknown', ...ids])
})

for (const { id, state } of presets) {
  test(`the preset ${id} shows what it claims`, async ({ figureOf }) => {
    const { view, ...attributes } = state
    const figure = await figureOf(view, attributes)
    await expect(figure.notice.filter({ hasText: /./ })).toHaveCount(0)
    claims[id]((await figure.look('result')).result)
  })
}

test('a preset in the address is shown, and other keys of the address override it', async ({ page, site }) => {
  await page.goto(`${site.url}/figures.html?lang=en&preset=tie&a=150`)
  const figure = new Figure(page, 'cluster-figure[view=price]')
  await expect(figure.sentence).toContainText('exactly as much as the big firm')
  const { value } = await figure.look('value')
  expect(value).toMatchObject({ n: [4, 5, 6, 7], a: 150 })
})

for (const [language, { unknown }] of Object.entries(words.figure)) {
  test(`a preset that is not known is named in ${language}, and the figure stays`, async ({ page, site }) => {
    await page.goto(`${site.url}/figures.html?lang=${language}&preset=no%3Cb%3Eno`)
    const notice = page.locator('.cluster-notice')
    await expect(notice).toContainText(unknown.split('{allowed}')[0].replace('{id}', 'no<b>no'))
    await expect(notice).toContainText('tie')
    await expect(page.locator('cluster-figure[view=price] .sentence')).toContainText('52.8')
  })
}

for (const name of ['embed.html', 'builder.html']) {
  test(`a preset that is not known is named on ${name}, and one that is known is shown`, async ({ page, site }) => {
    const notice = page.locator('.cluster-notice')
    const sentence = page.locator('cluster-figure .sentence').first()
    await page.goto(`${site.url}/${name}?lang=en&preset=nonsense`)
    await expect(notice).toContainText('nonsense')
    await expect(notice).toContainText('tie')
    await expect(sentence).toContainText('52.8')
    await page.goto(`${site.url}/${name}?lang=en&preset=tie`)
    await expect(sentence).toContainText('exactly as much as the big firm')
    await expect(notice).toHaveCount(0)
  })
}

test('a reader chooses a preset of another view, undoes it, redoes it and goes back to the start', async ({
  figureOf,
  page
}) => {
  const figure = await figureOf('price', { n: 12 })
  const start = (await figure.look('value')).value
  const events = await figure.listen()
  await figure.opener('tools').click()
  const list = figure.host.getByRole('combobox', { name: tools.figure.en.example })
  await list.selectOption('double-margin')
  await expect(figure.host).toHaveAttribute('view', 'build-up')
  expect(await events()).toEqual(['input', 'change'])
  await expect(list).toHaveValue('double-margin')
  await expect(figure.host.locator('.tasks')).toContainText(words.figure.en['double-margin'].about)
  const chosen = (await figure.look('value')).value
  expect(chosen).toMatchObject({ view: 'build-up', k: 2, n: 1 })
  const step = (name) => figure.host.getByRole('button', { name: figure.words.steps[name] })
  await step('undo').click()
  expect((await figure.look('value')).value).toEqual(start)
  await expect(step('undo')).toHaveAttribute('aria-disabled', 'true')
  await step('redo').click()
  expect((await figure.look('value')).value).toEqual(chosen)
  await figure.chart.focus()
  await page.keyboard.press('Control+z')
  expect((await figure.look('value')).value).toEqual(start)
  await figure.chart.focus()
  await page.keyboard.press('Control+Shift+z')
  expect((await figure.look('value')).value).toEqual(chosen)
  await step('reset').click()
  expect((await figure.look('value')).value).toEqual(start)
})

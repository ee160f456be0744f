// Where each number of the provinces comes from.

import { expect, test } from './figure.mjs'

/** What the panel shows: per record its marked number, whether that stands in a quote, and its terms. */
const records = (figure) =>
  figure.panel.locator('article').evaluateAll((articles) =>
    articles.map((article) => ({
      marked: article.querySelector('blockquote mark')?.textContent,
      quote: article.querySelector('blockquote').textContent,
      terms: Object.fromEntries(
        [...article.querySelectorAll('dt')].map((dt) => [dt.textContent, dt.nextElementSibling.textContent])
      ),
      discrepancies: article.querySelector('h5').nextElementSibling.textContent
    }))
  )

async function expectSource(figure, number) {
  await expect(figure.panel).toBeVisible()
  await figure.panel.locator('article').first().waitFor()
  const [record, ...others] = await records(figure)
  expect(others).toEqual([])
  expect(Number(record.marked)).toBe(Number(number.replaceAll(',', '')))
  expect(record.quote).toContain(record.marked)
  expect(record.terms.Source).toMatch(/^.+, line \d+$/)
  expect(record.terms['Unit as printed']).toMatch(/\S/)
  expect(record.discrepancies).toMatch(/\S/)
  return record
}

test('every number of the table opens the sentence that prints it, and Escape returns to the number', async ({
  figureOf
}) => {
  const figure = await figureOf('provinces')
  await figure.openTable()
  const numbers = figure.table.getByRole('button')
  expect(await numbers.count()).toBe(7)
  for (const number of await numbers.all()) {
    await number.click()
    await expectSource(figure, await number.textContent())
    await expect(figure.panel).toBeFocused()
    await figure.page.keyboard.press('Escape')
    await expect(figure.panel).toBeHidden()
    await expect(number).toBeFocused()
  }
})

test('the highest and the lowest number open their sentence, the means open the numbers they are made of', async ({
  figureOf
}) => {
  const figure = await figureOf('provinces')
  const [northeast, others, highest, lowest] = await figure.keys.getByRole('button').all()
  for (const extreme of [highest, lowest]) {
    await extreme.click()
    await expectSource(figure, await extreme.textContent())
  }
  for (const [mean, parts] of [
    [northeast, 3],
    [others, 4]
  ]) {
    await mean.click()
    await expect(figure.panel.locator('article')).toHaveCount(parts)
    const values = (await records(figure)).map(({ marked }) => Number(marked))
    const average = values.reduce((sum, value) => sum + value, 0) / parts
    expect(average.toFixed(2)).toBe(await mean.textContent())
  }
  await figure.panel.getByRole('button', { name: 'Close' }).click()
  await expect(figure.panel).toBeHidden()
  await expect(others).toBeFocused()
})

test('a click on a bar opens its sentence', async ({ figureOf }) => {
  const figure = await figureOf('provinces')
  const mark = await figure.walk('End')
  await figure.page.keyboard.press('Escape')
  await figure.page.mouse.click(mark.x - 4, mark.y)
  await expectSource(figure, await figure.tableText(mark.text))
})

test('Enter on a mark opens its sentence, and Escape goes back to the mark', async ({ figureOf }) => {
  const figure = await figureOf('provinces')
  const mark = await figure.walk('Home', 'ArrowDown')
  await figure.page.keyboard.press('Enter')
  await expectSource(figure, await figure.tableText(mark.text))
  await figure.page.keyboard.press('Escape')
  await expect(figure.panel).toBeHidden()
  await expect(figure.chart).toBeFocused()
  expect((await figure.mark()).text).toBe(mark.text)
})

test(
  'every number of every indicator has a quote that prints it, in its unit',
  { tag: '@once' },
  async ({ figureOf }) => {
    test.slow()
    const figure = await figureOf('provinces')
    const ids = await figure.host
      .getByLabel('Indicator')
      .locator('option')
      .evaluateAll((options) => options.map(({ value }) => value))
    await figure.openTable()
    const seen = []
    for (const id of ids) {
      await figure.host.getByLabel('Indicator').selectOption(id)
      for (const number of await figure.table.getByRole('button').all()) {
        await number.click()
        await figure.panel.locator('article').first().waitFor()
        const [record, ...others] = await records(figure)
        expect(others).toEqual([])
        expect(record.marked, `${id}: ${record.quote}`).toMatch(/\S/)
        expect(record.terms['As printed']).toContain(record.marked)
        expect(record.terms['Unit as printed']).toMatch(/\S/)
        seen.push(record.marked)
        await figure.page.keyboard.press('Escape')
      }
    }
    expect(seen.length).toBeGreaterThan(20)
  }
)

test('a number that the source contradicts shows the contradiction', { tag: '@once' }, async ({ figureOf }) => {
  const figure = await figureOf('provinces')
  await figure.host.getByLabel('Indicator').selectOption('share_of_national_output_2005')
  await figure.keys.getByRole('button').first().click()
  await figure.panel.locator('article').first().waitFor()
  const disputes = figure.panel.locator('article details')
  expect(await disputes.count()).toBeGreaterThan(0)
  await disputes.first().locator('summary').click()
  await expect(disputes.first().locator('.dispute')).toBeVisible()
})

for (const lang of ['zh-Hant', 'zh-Hans']) {
  test(
    `notes and contradictions are read in ${lang}, and excerpts keep the script of their source`,
    { tag: '@once' },
    async ({ figureOf }) => {
      const figure = await figureOf('provinces', { lang, indicator: 'high_tech_output_2006' })
      await figure.keys.getByRole('button').first().click()
      await figure.panel.locator('article').first().waitFor()
      await figure.panel.evaluate((panel) =>
        panel.querySelectorAll('details').forEach((details) => {
          details.open = true
        })
      )
      const texts = await figure.panel.locator('.note, article summary, .dispute').allTextContents()
      expect(texts.length).toBeGreaterThan(10)
      for (const text of texts) expect(text.replace(/\bD\d\d\b/g, '')).not.toMatch(/[A-Za-z`{}]/)
      const excerpts = figure.panel.locator('q')
      expect(await excerpts.count()).toBeGreaterThan(3)
      for (const excerpt of await excerpts.all()) await expect(excerpt).toHaveAttribute('lang', 'zh-Hant')
    }
  )
}

test(
  'a contradiction between tables is a table, with the same numbers in every language',
  { tag: '@once' },
  async ({ figureOf }) => {
    const numbers = []
    for (const lang of ['en', 'zh-Hant', 'zh-Hans']) {
      const figure = await figureOf('provinces', { lang, indicator: 'high_tech_output_2006' })
      await figure.keys.getByRole('button').first().click()
      await figure.panel.locator('article').first().waitFor()
      const dispute = figure.panel.locator('details', { hasText: 'D14' }).first()
      await dispute.locator('summary').click()
      await expect(dispute.getByRole('rowheader')).toHaveCount(3)
      const cells = await dispute.getByRole('cell').allTextContents()
      expect(cells).toContain('895 / 7.2% = 12430.6')
      numbers.push(cells)
    }
    expect(numbers[1]).toEqual(numbers[0])
    expect(numbers[2]).toEqual(numbers[0])
  }
)

test(
  'a derived number opens its formula, its caution and, one by one, the numbers it is made of',
  { tag: '@once' },
  async ({ figureOf }) => {
    const figure = await figureOf('provinces')
    await figure.keys.getByRole('button').first().click()
    await figure.panel.locator('article').first().waitFor()
    await figure.panel.evaluate((panel) => {
      panel.lastElementChild.replaceChildren(
        ...window.parts().data.records(['check_national_output_spread'], 'zh-Hans')
      )
    })
    await expect(figure.panel.locator('article')).toHaveCount(1)
    await expect(figure.panel.locator('dl')).toContainText('2.07 倍')
    await expect(figure.panel.locator('.note')).toHaveText('两表若相容，应为 1.00（D14）。')
    const opened = () => figure.panel.locator('article').count()
    await figure.panel.locator('summary', { hasText: '552469' }).click()
    await expect.poll(opened).toBe(2)
    await figure.panel.locator('summary', { hasText: '12430.6 亿元' }).click()
    await expect.poll(opened).toBe(3)
    await figure.panel.locator('summary', { hasText: '895 亿元' }).click()
    await expect(figure.panel.locator('blockquote mark')).toHaveText('895')
  }
)

test('the file of the sources is asked for only when somebody asks, and once', async ({ figureOf, site }) => {
  const figure = await figureOf('provinces')
  const asked = () => site.requests.filter((path) => path.includes('cluster-figure-data')).length
  expect(asked()).toBe(0)
  for (const number of [1, 2, 3]) await figure.keys.getByRole('button').nth(number).click()
  await figure.panel.locator('article').first().waitFor()
  expect(asked()).toBe(1)
})

test('a missing file of the sources is named, and a later click tries again', async ({ figureOf, page, problems }) => {
  const figure = await figureOf('provinces')
  await page.route('**/cluster-figure-data.js', (route) => route.fulfill({ status: 404 }))
  await figure.keys.getByRole('button').last().click()
  await expect(figure.panel).toContainText('The file cluster-figure-data.js could not be loaded')
  await page.unroute('**/cluster-figure-data.js')
  await figure.keys.getByRole('button').last().click()
  await figure.panel.locator('article').first().waitFor()
  // The browsers' own complaints about the missing file.
  problems.length = 0
})

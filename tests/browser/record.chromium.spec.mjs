// The records behind statements, cities and discrepancies, as the panel shows them.

import { table, tree } from './dataset.mjs'
import { expect, test, words } from './figure.mjs'

const discrepancies = tree('discrepancies.json').flatMap((section) => section.discrepancies)
const cities = table('cities.csv')
const statements = [...quoted(tree('qualitative.json'))]

/** Every statement that has quotes of its own, with its path. */
function* quoted(node, path = '') {
  if (typeof node !== 'object' || node === null) return
  if (node.quotes) yield { path, ...node }
  for (const [key, child] of Object.entries(node))
    if (key !== 'quotes') yield* quoted(child, path ? `${path}.${key}` : key)
}

/** What the records say, each opened by itself. */
function recordsOf(page, ids, lang) {
  return page.evaluate(
    ([ids, lang]) =>
      ids.map((id) => {
        const [article] = window.parts().data.records([id], lang)
        const texts = (selector) => [...article.querySelectorAll(selector)].map(({ textContent }) => textContent)
        return {
          title: texts('h4')[0],
          all: article.textContent,
          quotes: [...article.querySelectorAll('blockquote')].map(({ lang, textContent }) => ({ lang, textContent })),
          terms: texts('dd'),
          notes: texts('.note'),
          disputes: texts('summary')
            .map((text) => /^D\d\d/.exec(text)?.[0])
            .filter(Boolean),
          isOpen: article.querySelector('details')?.open
        }
      }),
    [ids, lang]
  )
}

test.beforeEach(async ({ page, site }) => {
  await page.goto(`${site.url}/model.html`)
  await page.addScriptTag({ url: `${site.url}/cluster-figure-data.js` })
})

for (const lang of Object.keys(words)) {
  test(`every statement shows its quotes with their lines, its notes and its discrepancies in ${lang}`, async ({
    page
  }) => {
    const records = await recordsOf(
      page,
      statements.map(({ path }) => path),
      lang
    )
    expect(records.length).toBeGreaterThan(100)
    for (const [at, { path, label, note, quotes }] of statements.entries()) {
      const { title, quotes: shown, terms, notes, disputes, all } = records[at]
      expect(
        shown.map(({ textContent }) => textContent),
        path
      ).toEqual(quotes.map(({ quote }) => quote))
      for (const { quote, source_file: file, source_line: line } of quotes) {
        expect(
          terms.some((term) => term.startsWith(file) && new RegExp(`\\b${line}\\b`).test(term)),
          path
        ).toBe(true)
        const script = !/\p{Script=Han}/u.test(quote) ? 'en' : path.startsWith('paper') ? 'zh-Hant' : 'zh-Hans'
        expect(shown.find(({ textContent }) => textContent === quote).lang, path).toBe(script)
      }
      if (label) expect(title).toBe(label[lang])
      if (note) expect(notes).toContain(note[lang])
      const own = discrepancies.filter(({ touches = [] }) => touches.includes(path)).map(({ id }) => id)
      expect(disputes, path).toEqual(expect.arrayContaining(own))
      expect(all).not.toMatch(/undefined|null|NaN|\[object|[{}]{2}/)
    }
  })

  test(`every city shows the sentence that names it, and says what is not from the texts, in ${lang}`, async ({
    page
  }) => {
    const column = { en: 'en', 'zh-Hant': 'zh_hant', 'zh-Hans': 'zh_hans' }[lang]
    const records = await recordsOf(
      page,
      cities.map(({ id }) => `city.${id}`),
      lang
    )
    for (const [at, city] of cities.entries()) {
      const { title, quotes, notes } = records[at]
      expect(title).toBe(city[column])
      expect(quotes.map(({ textContent }) => textContent)).toEqual([city.source_quote])
      const note = city[lang === 'en' ? 'note' : `note_${column}`]
      expect(notes.length).toBe(note ? 2 : 1)
      if (note) expect(notes[1]).toBe(note)
    }
  })

  test(`every discrepancy stands open with what it touches in ${lang}`, async ({ page }) => {
    const ids = discrepancies.map(({ id }) => id)
    expect(ids.length).toBe(50)
    const records = await recordsOf(page, ids, lang)
    for (const [at, { isOpen, disputes, all }] of records.entries()) {
      expect([isOpen, disputes]).toEqual([true, [ids[at]]])
      expect(all).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}/)
    }
  })
}

test('a city leads to the statements that name it, and a discrepancy to what it touches', async ({ page }) => {
  const texts = await page.evaluate(async () => {
    const { records } = window.parts().data
    const open = async (id) => {
      const [article] = records([id], 'en')
      document.body.append(article)
      const references = [...article.querySelectorAll(':is(h4, h5) ~ details')]
      for (const details of references) details.open = true
      await new Promise((resolve) => setTimeout(resolve))
      await new Promise(requestAnimationFrame)
      return references.map((details) => details.querySelector('article')?.textContent ?? '')
    }
    return { dalian: await open('city.dalian'), d34: await open('D34') }
  })
  expect(texts.dalian.filter((text) => text.includes('大連')).length).toBeGreaterThan(4)
  expect(texts.d34.some((text) => text.includes('綏芬河'))).toBe(true)
})

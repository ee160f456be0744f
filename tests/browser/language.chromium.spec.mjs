// Three languages, whole and at once.

import { expect, test, words, wordsOf } from './figure.mjs'

/** All words that a reader sees or hears in a figure, except quotes and what is marked as another language. */
const spoken = (element) => {
  const texts = []
  const own = element.shadowRoot.querySelector('.figure').lang
  const visit = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      texts.push(node.data)
      return
    }
    if (node.matches('blockquote, var, mi') || (node.lang && node.lang !== own)) return
    for (const name of ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt'])
      texts.push(node.getAttribute(name) ?? '')
    node.childNodes.forEach(visit)
  }
  visit(element.shadowRoot.querySelector('.figure'))
  return texts.map((text) => text.trim()).filter(Boolean)
}

// Symbols of the model, names of files and of a language for formulas, and a key of the keyboard.
const symbol = /\b(Esc|LaTeX|PNG|SVG|CSV|JSON|BibTeX|CSL-JSON|[A-Za-z]|p_k|p_f|f_f|T\d|D\d+|\d{3}_\w+(\.txt)?|txt)\b/g

for (const lang of ['zh-Hant', 'zh-Hans']) {
  for (const view of ['price', 'provinces']) {
    test(`the figure ${view} speaks no English in ${lang}, with every panel open`, async ({ figureOf }) => {
      const figure = await figureOf(view, { lang })
      await figure.host.evaluate(({ shadowRoot }) =>
        shadowRoot.querySelectorAll('details').forEach((details) => {
          details.open = true
        })
      )
      if (view === 'provinces') {
        await figure.keys.getByRole('button').first().click()
        await figure.panel.locator('article').first().waitFor()
      } else {
        // Comparing keeps this run, as soon as its part is there; what is refused before would be shown no longer.
        await expect.poll(() => figure.host.evaluate(({ value }) => value.kept.length)).toBeGreaterThan(0)
        await figure.type(figure.field('n'), '0')
        await figure.notice.waitFor()
      }
      const texts = await figure.host.evaluate(spoken)
      expect(texts.filter((text) => /[A-Za-z]/.test(text.replace(symbol, '')))).toEqual([])
      expect(texts.length).toBeGreaterThan(30)
    })

    test(`the figure ${view} has only ${lang} characters`, async ({ figureOf }) => {
      const figure = await figureOf(view, { lang })
      const other = lang === 'zh-Hans' ? /[產業個廠價與東區國華銷長]/ : /[产业个厂价与东区国华销长]/
      const texts = await figure.host.evaluate(spoken)
      expect(texts.filter((text) => other.test(text))).toEqual([])
    })
  }
}

test('the article changes its language without a reload, and the state stays', async ({ article, page }) => {
  const figure = await article('price')
  await page.evaluate(() => {
    window.sameDocument = true
  })
  await figure.slider('n').fill('14')
  const before = await figure.look()
  const chooser = page.getByRole('combobox', { name: /^(Language|語言|语言)$/ })
  for (const lang of ['zh-Hant', 'zh-Hans', 'en']) {
    await chooser.selectOption(lang)
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    await expect(figure.keys).toContainText(wordsOf('price')[lang].clusterPrice.replace('_', ''))
    const { value, result, picture } = await figure.look('value', 'result', 'picture')
    expect({ ...value, lang: 'en' }).toEqual(before.value)
    expect(result).toEqual(before.result)
    if (lang !== 'en') expect(picture).not.toBe(before.picture)
  }
  expect(await figure.look()).toEqual(before)
  expect(await page.evaluate(() => window.sameDocument)).toBe(true)
})

test('the language of a figure is its own before that of what it stands in', async ({ embed }) => {
  const { page } = await embed(`
    <cluster-figure></cluster-figure>
    <section lang="zh-HK"><cluster-figure></cluster-figure></section>
    <section lang="zh_CN"><cluster-figure></cluster-figure></section>
    <section lang="zh-TW"><cluster-figure lang="zh-Hans"></cluster-figure></section>
    <section lang="fr"><cluster-figure></cluster-figure></section>`)
  const languages = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('cluster-figure')].map(({ shadowRoot, value }) => [
        shadowRoot.querySelector('.figure').lang,
        value.lang
      ])
    )
  await expect
    .poll(languages)
    .toEqual(['en', 'zh-Hant', 'zh-Hans', 'zh-Hans', 'en'].map((language) => [language, language]))
})

test('a notice is worded in the figure’s language', async ({ embed }) => {
  const figure = await embed('<cluster-figure lang="zh-Hant" n="0"></cluster-figure>')
  await expect(figure.notice).toContainText('圖表保留上一個有效狀態')
})

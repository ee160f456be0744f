// The page on which an author makes the code that embeds a figure: what it shows is what its code does.

import { readFileSync } from 'node:fs'
import zhHans from '../../www/text/zh-Hans.json' with { type: 'json' }
import texts from '../../www/text/pages/builder.json' with { type: 'json' }
import { expect, Figure, strictPolicy, test as base } from './figure.mjs'
import { randomStates } from './states.mjs'

const { en } = texts

const test = base.extend({
  /** The page, opened at an address: the figure that is tried out. */
  builder: async ({ page, site }, use) => {
    await use(async (query = {}, path = `${site.url}/builder.html`) => {
      await page.goto(`${path}?${new URLSearchParams({ lang: 'en', ...query })}`)
      const figure = new Figure(page, '#preview cluster-figure')
      await figure.sentence.waitFor()
      return figure
    })
  }
})

const code = (page, name = en.blocks.html) => page.getByRole('textbox', { name, exact: true })
const setting = (page, key) => {
  const [box, list] = ['textbox', 'combobox'].map((role) =>
    page.locator('main').getByRole(role, { name: en.settings[key], exact: true })
  )
  return box.or(list)
}
const host = (page, recipe) => page.getByRole('radio', { name: en.hosts[recipe], exact: true }).check()

/** A page of somebody else's that holds nothing but a pasted code, and its figure. */
async function paste(page, site, body, { style = '', path = 'article.html' } = {}) {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title><link rel="icon" href="data:,">${style}<body>${body}</body></html>`
  await page.route(`${site.url}/${path}`, (route) => route.fulfill({ contentType: 'text/html', body: html }))
  await page.goto(`${site.url}/${path}`)
  return new Figure(page, 'cluster-figure')
}

/** The elements of a code as a browser reads it, on a page of its own: the policy of the builder would forbid the style of a frame. */
async function elements(page, ...codes) {
  const empty = await page.context().newPage()
  const found = await empty.evaluate(
    (codes) =>
      codes.map((code) =>
        [...new DOMParser().parseFromString(code, 'text/html').querySelectorAll('*')].map((element) => ({
          name: element.localName,
          text: element.textContent.trim(),
          attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]))
        }))
      ),
    codes
  )
  await empty.close()
  return found
}

const parsed = async (page, code, name) => (await elements(page, code))[0].find((element) => element.name === name)

test('the code of a figure that was moved by hand shows the same numbers and the same picture on an empty page', async ({
  builder,
  page,
  site
}) => {
  const figure = await builder()
  await figure.slider('n').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('PageUp')
  await figure.type(figure.field('cost'), '8.5')
  await figure.chart.focus()
  const tried = await figure.look()
  expect(tried.value.n).toBeGreaterThan(10)
  expect(tried.value.cost).toBe(8.5)
  const width = await figure.host.evaluate((element) => getComputedStyle(element).width)
  const embedded = await paste(page, site, await code(page).inputValue(), {
    style: `<style>body{margin:0;width:${width};font-family:system-ui,sans-serif;line-height:1.6}</style>`
  })
  await embedded.sentence.waitFor()
  expect(await embedded.look()).toEqual(tried)
})

for (const [view, query, read] of [
  ['length', { k: '6' }, ['a', 'b', 'c', 'chain', 'cost', 'f', 'ff', 'k', 'lambda', 'n']],
  ['provinces', { sort: 'rising', highlight: 'jiangsu' }, ['highlight', 'indicator', 'places', 'sort']],
  ['cities', { layers: 'ports' }, ['layers']]
]) {
  test(`the code of the view ${view} opens with the state of the link and pins all that it reads, and nothing else`, async ({
    builder,
    page,
    site
  }) => {
    const figure = await builder({ view, v: '2', ...query })
    await expect.poll(() => figure.host.evaluate((element) => element.value)).toMatchObject({ view })
    const tried = (await figure.look('value')).value
    const { attributes } = await parsed(page, await code(page).inputValue(), 'cluster-figure')
    expect(attributes).toMatchObject(query)
    expect(Object.keys(attributes).sort()).toEqual(
      [...read, 'controls', 'lang', 'loading', 'theme', 'v', 'view'].sort()
    )
    const embedded = await paste(page, site, await code(page).inputValue())
    await embedded.sentence.waitFor()
    expect((await embedded.look('value')).value).toEqual(tried)
  })
}

test('every code pins what its view reads, and its version: 200 random states read back from their code unchanged', async ({
  builder,
  page
}) => {
  test.slow()
  await builder({ view: 'length', v: '2' })
  const states = await randomStates(200, 20261122)
  const wrong = await page.evaluate(async (states) => {
    const figure = document.querySelector('#preview cluster-figure')
    const pieces = () =>
      Object.fromEntries([...document.querySelectorAll('#code textarea')].map(({ id, value }) => [id, value]))
    const wrong = []
    for (const state of states) {
      for (const { name } of [...figure.attributes]) figure.removeAttribute(name)
      for (const [key, text] of Object.entries(state)) figure.setAttribute(key, text)
      const tried = figure.value
      figure.dispatchEvent(new Event('change'))
      const copy = document.adoptNode(
        new DOMParser().parseFromString(pieces()['code-html'], 'text/html').querySelector('cluster-figure')
      )
      if (copy.getAttribute('loading') !== 'lazy') wrong.push(['loading', state])
      copy.removeAttribute('loading')
      copy.setAttribute('lang', figure.value.lang)
      document.querySelector('main').append(copy)
      const { value, problems, result } = copy
      const differs = copy
        .getAttributeNames()
        .filter((key) => JSON.stringify(value[key]) !== JSON.stringify(tried[key]))
      copy.remove()
      if (
        figure.problems.length ||
        problems.length ||
        differs.length ||
        JSON.stringify(result) !== JSON.stringify(figure.result)
      )
        wrong.push([state, tried, value, problems, differs])
    }
    return wrong
  }, states)
  expect(wrong).toEqual([])
})

test('the frame has a title, loads when it is near, and its address names every key that the view reads', async ({
  builder,
  page,
  site
}) => {
  const figure = await builder({ view: 'price', v: '2', n: '3,9,9,12', recipe: 'iframe' })
  const { attributes } = await parsed(page, await code(page).inputValue(), 'iframe')
  expect(attributes).toMatchObject({
    loading: 'lazy',
    width: '100%',
    style: 'border:0',
    allow: 'clipboard-write; web-share; fullscreen'
  })
  expect(attributes.title).toBe((await figure.look('title')).title)
  expect(Number(attributes.height)).toBeGreaterThan(300)
  const { origin, pathname, searchParams } = new URL(attributes.src)
  expect(origin + pathname).toBe(`${site.url}/embed.html`)
  const { value } = await figure.look('value')
  expect([...searchParams.keys()].sort()).toEqual([
    'a',
    'axis',
    'b',
    'c',
    'chain',
    'controls',
    'cost',
    'f',
    'ff',
    'k',
    'kept',
    'lambda',
    'lang',
    'n',
    'nmax',
    'scale',
    'theme',
    'v',
    'view'
  ])
  for (const [key, text] of searchParams) expect(text, key).toBe(String(value[key]))
  await setting(page, 'width').fill('６４０')
  await setting(page, 'height').fill('700')
  expect((await parsed(page, await code(page).inputValue(), 'iframe')).attributes).toMatchObject({
    width: '640',
    height: '700'
  })
  expect(await figure.host.evaluate(({ clientWidth }) => clientWidth)).toBe(640)
})

test('the frame is as high as the figure is in the author’s column, whatever the width of this page', async ({
  builder,
  page,
  site
}) => {
  await page.setViewportSize({ width: 600, height: 800 })
  await builder({ view: 'price', v: '2', recipe: 'iframe' })
  for (const [column, view] of [
    ['', 'price'],
    ['320', 'price'],
    ['1000', 'price'],
    ['480', 'provinces']
  ]) {
    await setting(page, 'view').selectOption(view)
    await setting(page, 'column').fill(column)
    const made = code(page)
    const empty = await page.context().newPage()
    await expect(async () => {
      const frame = (await made.inputValue()).split('\n')
      expect(frame[0]).toBe(`<script src="${site.url}/cluster-embed.js" defer></script>`)
      await empty.route(`${site.url}/column.html`, (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><title>Column</title><link rel="icon" href="data:,"><div style="width:${column || 700}px">${frame[1]}</div>`
        })
      )
      await empty.goto(`${site.url}/column.html`)
      const inside = empty.frameLocator('iframe')
      await inside.locator('cluster-figure .sentence').waitFor()
      const { height } = await inside.locator('main').boundingBox()
      const given = await empty.locator('iframe').evaluate(({ clientHeight }) => clientHeight)
      expect(given).toBeGreaterThanOrEqual(height)
      expect(given).toBeLessThanOrEqual(height + 12)
    }).toPass()
    await empty.close()
  }
})

const hostile = [
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '</p></cluster-figure></iframe><script>alert(1)</script>',
  '&lt;b&gt; &amp; &quot;',
  'one\n\n# two\n\n- three',
  '{{ site.title }} {% raw %} {{< figure >}} {{% x %}}',
  '[gallery] ![a](b) *c* _d_ `e` <f> $g$',
  '`) }}"{= \\" | html',
  '\u0000\u001b\u2028'
]

test('a hostile text stays a text in every code', async ({ builder, page }) => {
  test.slow()
  await builder()
  for (const text of hostile) {
    const wanted = text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
    await setting(page, 'text').fill(text)
    await setting(page, 'title').fill(text)
    // Browsers differ in what a field of one line makes of several.
    const title = (await setting(page, 'title').inputValue()).replace(/[\s\p{Cc}]+/gu, ' ').trim()
    const codes = []
    for (const recipe of Object.keys(en.hosts)) {
      await host(page, recipe)
      const blocks = await page
        .locator('#code textarea')
        .evaluateAll((areas) => areas.map(({ id, value }) => [id, value]))
      codes.push(
        ...blocks.filter(([id]) => !['code-hugo_template', 'code-markdown'].includes(id)).map(([, code]) => code)
      )
    }
    const found = await elements(page, ...codes)
    for (const [at, code] of codes.entries()) {
      // A template would run, and an empty line would end a block of HTML.
      expect(code.replace(/\{\{< \/?cluster-figure/g, '')).not.toMatch(/\{\{|\{%/)
      expect(code.trim()).not.toMatch(/\n\s*\n/)
      for (const { name, text: said, attributes } of found[at]) {
        expect(
          ['html', 'head', 'body', 'meta', 'title', 'script', 'cluster-figure', 'p', 'iframe', 'a', 'img'],
          code
        ).toContain(name)
        expect(Object.keys(attributes).filter((attribute) => attribute.startsWith('on'))).toEqual([])
        if (name === 'script') expect(said).toBe('')
        // Where the author's text is empty, that of the figure stands.
        if (wanted && name === 'cluster-figure') expect(said).toBe(wanted)
        if (title && name === 'iframe') expect(attributes.title).toBe(title)
        if (wanted && name === 'img') expect(attributes.alt).toBe(wanted)
      }
    }
  }
})

test('the text of a shortcode and of Markdown means what was typed', async ({ builder, page }) => {
  const text = 'A "price" of 5 & more <b>*now*</b> [x](y) {{ z }} `w`'
  await builder({ text })
  await host(page, 'hugo')
  const content = await code(page, en.blocks.hugo_content).inputValue()
  const inner = /^\{\{< cluster-figure ([^<>]*) >\}\}(.*)\{\{< \/cluster-figure >\}\}$/.exec(content)
  expect((await parsed(page, `<p>${inner[2]}</p>`, 'p')).text).toBe(text)
  expect((await parsed(page, `<cluster-figure ${inner[1]}>`, 'cluster-figure')).attributes).toMatchObject({
    view: 'price',
    k: '4',
    v: '2'
  })
  await host(page, 'picture')
  const [, alt, file, link] = /^\[!\[(.*)\]\((.*)\)\]\(<(.*)>\)$/.exec(
    await code(page, en.blocks.markdown).inputValue()
  )
  // What Markdown would read as its own is written as references, which it reads as text.
  expect(alt).not.toMatch(/[[\]()*_`<>{}\\]/)
  expect((await parsed(page, `<p>${alt}</p>`, 'p')).text).toBe(text)
  expect(file).toBe('price.svg')
  expect(new URL(link).searchParams.get('v')).toBe('2')
})

for (const [typed, written] of [
  ['https://example.org/a b/"x"', 'https://example.org/a%20b/%22x%22/'],
  ['https://example.org/figures/cluster-figure.js', 'https://example.org/figures/'],
  ['../figures', '../figures/'],
  ['圖 表/"><script>', '圖%20表/%22%3E%3Cscript%3E/'],
  ['', '']
]) {
  test(`the folder “${typed}” stands before every file`, async ({ builder, page }) => {
    await builder()
    await setting(page, 'folder').fill(typed)
    expect((await parsed(page, await code(page).inputValue(), 'script')).attributes.src).toBe(
      `${written}cluster-figure.js`
    )
    await host(page, 'iframe')
    expect((await parsed(page, await code(page).inputValue(), 'iframe')).attributes.src).toMatch(
      new RegExp(`^${written.replaceAll('.', '\\.')}embed\\.html\\?`)
    )
  })
}

test('what a field does not take is named with what is allowed, and the code keeps the last good value', async ({
  builder,
  page
}) => {
  await builder({ recipe: 'iframe' })
  const good = await code(page).inputValue()
  for (const [key, text] of [
    ['folder', 'javascript:alert(1)'],
    ['folder', 'file:///C:/figures'],
    ['folder', 'C:\\figures'],
    ['folder', 'https://'],
    ['folder', 'figures/?a=1'],
    ['width', '12'],
    ['width', 'wide'],
    ['height', '99999'],
    ['height', '7.5']
  ]) {
    const was = await setting(page, key).inputValue()
    await setting(page, key).fill(text)
    await expect(setting(page, key)).toHaveAttribute('aria-invalid', 'true')
    await expect(page.locator(`#${key}-problem`)).toContainText(`“${text}”`)
    await expect(page.locator(`#${key}-problem`)).toContainText(/whole pixels from \d+ to \d+|starts with http/)
    expect(await code(page).inputValue()).toBe(good)
    await setting(page, key).fill(was)
    await expect(setting(page, key)).not.toHaveAttribute('aria-invalid')
  }
})

test('a folder of another server, which a link to this page may have named, is told above the code', async ({
  builder,
  page,
  site
}) => {
  await builder({ folder: 'https://elsewhere.example/figures' })
  const note = page.getByRole('note')
  await expect(note).toHaveText(en.foreign.replace('{origin}', 'https://elsewhere.example'))
  const [above, below] = await Promise.all([note, code(page)].map((locator) => locator.boundingBox()))
  expect(above.y + above.height).toBeLessThanOrEqual(below.y)
  for (const folder of ['figures', '', `${site.url}/`]) {
    await setting(page, 'folder').fill(folder)
    await expect(page.locator('#foreign')).toBeEmpty()
  }
})

test('the package is installed from the file that its source packs, and from no registry', async ({
  builder,
  page
}) => {
  await builder({ recipe: 'npm' })
  await expect(page.locator('#about')).toContainText('on no registry')
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(await code(page, en.blocks.pack).inputValue()).toBe('cargo xtask build && npm pack')
  expect(await code(page, en.blocks.install).inputValue()).toMatch(
    new RegExp(`^npm install [./\\w-]+/cluster-pricing-${version}\\.tgz$`)
  )
})

test('an address that says nonsense opens a figure and a code', async ({ builder, page }) => {
  const figure = await builder({
    v: '2',
    k: '0',
    n: 'many',
    folder: 'javascript:alert(1)',
    width: '-3',
    recipe: 'frontpage',
    figure_lang: 'xx',
    loading: '"'
  })
  await expect(figure.notice.first()).toContainText(/0/)
  const { attributes } = await parsed(page, await code(page).inputValue(), 'cluster-figure')
  expect(attributes).toMatchObject({ k: '4', n: '9', lang: 'en', loading: 'lazy' })
})

test('the address of the page holds everything that was chosen, and opens the same again', async ({
  builder,
  page
}) => {
  const figure = await builder()
  await setting(page, 'view').selectOption('length')
  await expect.poll(() => figure.host.evaluate((element) => element.value.view)).toBe('length')
  await figure.type(figure.field('n'), '12')
  await page.keyboard.press('Enter')
  await setting(page, 'lang').selectOption('zh-Hans')
  await setting(page, 'theme').selectOption('dark')
  await setting(page, 'loading').selectOption('eager')
  await setting(page, 'text').fill('My own & “text”')
  await setting(page, 'folder').fill('figures/')
  await setting(page, 'width').fill('500')
  await host(page, 'quarto')
  const quarto = await code(page, en.blocks.quarto_html).inputValue()
  expect(quarto).toContain('lang="zh-Hans"')
  expect(quarto).toContain('theme="dark"')
  expect(quarto).not.toContain('loading')
  const value = await figure.host.evaluate((element) => element.value)
  await page.reload()
  await expect.poll(() => figure.host.evaluate((element) => element.value)).toEqual(value)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark')
  await expect.poll(() => code(page, en.blocks.quarto_html).inputValue()).toBe(quarto)
})

test('a link to a state opens with its language and theme, and a link between pages chooses those of the page only', async ({
  builder,
  page
}) => {
  await builder({ view: 'price', lang: 'zh-Hant', theme: 'dark', v: '2' })
  expect(
    (await parsed(page, await page.locator('#code-html').inputValue(), 'cluster-figure')).attributes
  ).toMatchObject({ lang: 'zh-Hant', theme: 'dark' })
  await builder({ lang: 'zh-Hant', theme: 'dark' })
  expect(
    (await parsed(page, await page.locator('#code-html').inputValue(), 'cluster-figure')).attributes
  ).toMatchObject({ lang: 'zh-Hant', theme: 'auto' })
  await page.locator('select[name=lang]').selectOption('')
  expect(
    (await parsed(page, await page.locator('#code-html').inputValue(), 'cluster-figure')).attributes.lang
  ).toBeUndefined()
})

test('the text follows the figure until the author writes one, and again when theirs is taken away', async ({
  builder,
  page
}) => {
  const figure = await builder()
  await figure.type(figure.field('n'), '3')
  await figure.chart.focus()
  const { sentence } = await figure.look('sentence')
  await expect(setting(page, 'text')).toHaveValue(sentence)
  await setting(page, 'text').fill('Mine')
  await figure.type(figure.field('n'), '4')
  expect((await parsed(page, await code(page).inputValue(), 'cluster-figure')).text).toBe('Mine')
  await setting(page, 'text').fill('')
  await figure.chart.focus()
  expect((await parsed(page, await code(page).inputValue(), 'cluster-figure')).text).toBe(
    (await figure.look('sentence')).sentence
  )
})

test('the language of the page is another matter than that of the figure, and what was chosen stays', async ({
  builder,
  page
}) => {
  const figure = await builder()
  await figure.type(figure.field('n'), '5')
  await host(page, 'hugo')
  await page.locator('#language').selectOption('zh-Hans')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts['zh-Hans'].title)
  expect((await figure.look('value')).value).toMatchObject({ n: 5, lang: 'en' })
  await expect(page.getByRole('radio', { name: 'Hugo' })).toBeChecked()
  await expect(page.locator('main')).not.toContainText(/undefined|NaN/)
})

test('where there is no clipboard the code is selected and the reader told', async ({ builder, page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await builder()
  await page.getByRole('button', { name: 'Copy: HTML' }).click()
  await expect(page.locator('#status')).toHaveText(en.selected)
  await expect(code(page)).toBeFocused()
  expect(
    await page.evaluate(() =>
      document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)
    )
  ).toBe(await code(page).inputValue())
})

test('the checksum is that of the file, and a browser runs the file with it and refuses another', async ({
  builder,
  page,
  site,
  problems
}) => {
  await builder()
  await page.getByRole('checkbox').check()
  const pasted = await code(page).inputValue()
  const figure = await paste(page, site, pasted)
  await figure.sentence.waitFor()
  const script = readFileSync('dist/cluster-figure.js')
  await page.route('**/cluster-figure.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      headers: { 'Access-Control-Allow-Origin': '*' },
      body: Buffer.concat([script, Buffer.from(' ')])
    })
  )
  await page.goto(`${site.url}/article.html`)
  await expect.poll(() => problems.length).toBeGreaterThan(0)
  expect(await page.evaluate(() => customElements.get('cluster-figure'))).toBeUndefined()
  await expect(page.locator('cluster-figure')).toHaveText(/52\.8/)
  problems.length = 0
})

test.describe('under the strict policy', () => {
  test.use({ policy: strictPolicy })

  test('the page works without a violation', async ({ builder, page }) => {
    const figure = await builder()
    for (const recipe of Object.keys(en.hosts)) await host(page, recipe)
    await setting(page, 'width').fill('400')
    await expect.poll(() => figure.host.evaluate(({ clientWidth }) => clientWidth)).toBe(400)
  })
})

test('a page opened from a disk makes code with a relative folder', async ({ builder, page }) => {
  const figure = await builder({ view: 'length', v: '2' }, new URL('../../dist/builder.html', import.meta.url).href)
  await figure.type(figure.field('k'), '3')
  await figure.chart.focus()
  const { attributes } = await parsed(page, await code(page).inputValue(), 'cluster-figure')
  expect(attributes).toMatchObject({ view: 'length', k: '3' })
  expect((await parsed(page, await code(page).inputValue(), 'script')).attributes.src).toBe('cluster-figure.js')
})

test('the article leads to the page, and names it to its figures', async ({ article, page }) => {
  await article('price', { lang: 'zh-Hans' })
  await expect(page.locator('meta[name=cluster-builder]')).toHaveAttribute('content', 'builder.html')
  await page.getByRole('link', { name: zhHans.site.link_builder }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts['zh-Hans'].title)
})

// What holds for every view: it is read by keys and by mouse alike, its table says the same, its tree is as committed,
// and a state that its address names is refused in words.

import { expect, test, views, words, written } from './figure.mjs'
import { isRead } from './functions.mjs'

// Views of the data have no stages; each is asked for something of its own, or for what all read.
const fieldOf = (view) => ['k', 'indicator', 'places', 'group', 'layers'].find((key) => isRead(view, key)) ?? 'theme'

for (const view of views) {
  test(`${view} is read alike by keys, mouse, table and tree, says everything in three languages, and names a bad value`, async ({
    figureOf
  }) => {
    const figure = await figureOf(view)
    const all = { ...(written.includes(view) ? ofWords : ofCharts), ...promises }
    for (const [what, holds] of Object.entries(all)) await test.step(what, () => holds(figure, view))
  })
}

// One page keeps them all; each leaves the figure as it was, but for the last.
const ofCharts = {
  'keys, mouse and table agree at every mark on the way': async (figure) => {
    for (const key of ['Home', 'ArrowRight', 'ArrowDown', 'End', 'ArrowUp', 'ArrowLeft', 'ArrowLeft']) {
      const mark = await figure.walk(key)
      expect.soft(await figure.cells(mark.text), mark.text).not.toEqual([])
    }
    const mark = await figure.mark()
    await figure.page.keyboard.press('Escape')
    await expect(figure.ring).toBeHidden()
    await figure.page.mouse.move(mark.x, mark.y)
    // Where marks lie on one another, the mouse finds one of them.
    expect.soft(await figure.cells((await figure.mark()).text)).not.toEqual([])
    await figure.page.mouse.move(0, 0)
    await expect(figure.ring).toBeHidden()
  }
}

const ofWords = {
  'what is written stands in the table, and opens its source by keys and by mouse': async (figure) => {
    const openers = await figure.chart.locator('.number').all()
    expect(openers.length).toBeGreaterThan(4)
    const records = figure.panel.locator('div > article')
    for (const opener of openers) {
      const name = await opener.getAttribute('aria-label')
      // A text that breaks off says so where it is written; the table has a column for that.
      const said = name.replace(/ \(breaks off\)/, '')
      const texts = await figure.look('table').then(({ table }) => table.flatMap((row) => row.split(' | ')))
      expect
        .soft(
          texts.slice(1).filter((text) => text && said.includes(text)),
          name
        )
        .not.toEqual([])
      for (const press of [() => opener.press('Enter'), () => opener.click()]) {
        await press()
        await expect(records.first()).toContainText(/\S/)
        await figure.page.keyboard.press('Escape')
        await expect(opener).toBeFocused()
      }
    }
  },

  'what is written is text that is found, and that can be copied': async (figure) => {
    const [text] = await figure.chart.evaluate(({ firstElementChild }) => firstElementChild.innerText.split('\n'))
    const copied = await figure.chart.evaluate((area) => {
      getSelection().selectAllChildren(area)
      return getSelection().toString()
    })
    expect(copied).toContain(text)
    expect(await figure.chart.evaluate((area) => getComputedStyle(area).userSelect)).toBe('text')
  }
}

const promises = {
  'the tree that assistive technology gets is as committed': async (figure, view) => {
    await figure.openTable()
    await expect.soft(figure.host).toMatchAriaSnapshot({ name: `${view}.aria.yml` })
    await figure.opener('table').click()
  },

  'a bad value is named, and the last good figure stays': async (figure, view) => {
    const before = await figure.look('picture', 'sentence')
    const field = fieldOf(view)
    const was = await figure.host.getAttribute(field)
    await figure.host.evaluate((element, field) => element.setAttribute(field, 'seven'), field)
    await expect(figure.notice).toContainText('seven')
    expect.soft(await figure.look('picture', 'sentence')).toEqual(before)
    await figure.host.evaluate(
      (element, [field, was]) => (was === null ? element.removeAttribute(field) : element.setAttribute(field, was)),
      [field, was]
    )
    await expect(figure.notice).toBeHidden()
  },

  'everything is said in each language, and nothing is cut at 320 pixels': async (figure) => {
    await figure.page.setViewportSize({ width: 320, height: 640 })
    for (const lang of Object.keys(words)) {
      await figure.host.evaluate((element, lang) => {
        element.lang = lang
      }, lang)
      await expect(figure.host.locator('.figure').first()).toHaveAttribute('lang', lang)
      expect.soft(await faultsAtRest(figure), lang).toEqual([])
    }
  }
}

/** What is wrong with a figure whose chart is drawn for its width, in words. */
async function faultsAtRest(figure) {
  const blurred = () =>
    figure.canvas.evaluateAll((all) =>
      all.filter(({ width, clientWidth }) => width !== Math.round(clientWidth * devicePixelRatio))
    )
  await expect.poll(blurred).toEqual([])
  const { title, sentence, keys } = await figure.look('title', 'sentence', 'keys')
  const unsaid = [title, sentence, ...keys].filter((text) => /undefined|NaN|null|[{}]|^\s*$/.test(text))
  const { width, height } = await figure.chart.boundingBox()
  const small = width > 280 && height > 150 ? [] : [`a chart of ${width} by ${height} pixels`]
  const cut = await figure.host.evaluate(({ shadowRoot }) => [
    ...[
      ...shadowRoot.querySelectorAll(
        '.keys dt, .keys dd, .sentence, .title, .name, summary, .written :is(li, td, th, button)'
      )
    ]
      .filter(({ scrollWidth, clientWidth }) => clientWidth && scrollWidth > clientWidth + 1)
      .map(({ textContent }) => `cut: ${textContent}`),
    ...(document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['scrolled sideways'] : [])
  ])
  return [...unsaid, ...small, ...cut]
}

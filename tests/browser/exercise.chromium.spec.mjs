// A student alone with an exercise: answers, hints, the solution, new numbers, and what is kept of it.

import { readFileSync } from 'node:fs'
import { violations } from './axe.mjs'
import { expect, strictPolicy, test, words } from './figure.mjs'

const ui = JSON.parse(readFileSync('www/text/panels/exercise.json', 'utf8')).exercise
const pageWords = JSON.parse(readFileSync('www/text/pages/practice.json', 'utf8'))

/** 40.50 is right; who forgets the cost, multiplies a by the cluster factor. */
const NAME = 'price.1@1:0'
const WRONG = '31.97'
const RIGHT = '40.50'

/** The exercise of a page, by what a student sees. */
const exerciseOf = (page, lang = 'en') => {
  const host = page.locator('cluster-exercise')
  return {
    host,
    field: host.getByRole('textbox').first(),
    said: host.getByRole('status'),
    button: (name) => host.getByRole('button', { name }),
    hint: () => host.getByRole('button', { name: ui[lang].first_hint }),
    name: () => host.getAttribute('name')
  }
}

/** The right answer to the exercise that is shown. */
const key = (page) =>
  page.evaluate(() => {
    const host = document.querySelector('cluster-exercise')
    return customElements.get('cluster-exercise').teacher().exercise(host.getAttribute('name')).answer.text
  })

const progressOf = (page, title) => page.locator('#progress li', { hasText: title }).locator('.state')

for (const lang of Object.keys(words)) {
  test(`by keys alone, in ${lang}: a mistake with its line, a hint, an answer, new numbers, and it is solved alone`, async ({
    page,
    site
  }) => {
    const say = ui[lang]
    await page.goto(`${site.url}/practice.html?lang=${lang}#${NAME}`)
    const exercise = exerciseOf(page, lang)
    const title = await exercise.host.getByRole('heading').first().textContent()
    await exercise.field.focus()
    await page.keyboard.type(WRONG)
    await page.keyboard.press('Enter')
    await expect(exercise.said.locator('.yours dd')).toContainText(WRONG)
    await expect(exercise.said.locator('.right dd')).toBeVisible()
    await expect(exercise.said).not.toContainText(RIGHT)

    await exercise.hint().focus()
    await page.keyboard.press('Enter')
    await expect(exercise.host.locator('.hints p')).toHaveCount(1)
    await expect(exercise.button(say.next_hint.replace('{number}', 2))).toBeFocused()

    await exercise.field.focus()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('81/2')
    await page.keyboard.press('Enter')
    await expect(exercise.said).toContainText(say.helped)
    await expect(progressOf(page, title)).toHaveText(pageWords[lang].state_0)

    await expect(exercise.button(say.fresh)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(exercise.field).toBeFocused()
    expect(await exercise.name()).not.toBe(NAME)
    expect(new URL(page.url()).hash).toBe(`#${await exercise.name()}`)
    await page.keyboard.type(await key(page))
    await page.keyboard.press('Enter')
    await expect(exercise.said).toContainText(say.alone)
    await expect(progressOf(page, title)).toHaveText(pageWords[lang].state_1)
  })
}

test.describe('with a finger, at 390 pixels', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })

  test('an option is chosen, a decimal comma is asked back, and everything is large enough', async ({ page, site }) => {
    await page.goto(`${site.url}/practice.html?lang=en#${NAME}`)
    const exercise = exerciseOf(page)
    await exercise.field.tap()
    await exercise.field.fill('40,5')
    await exercise.button(ui.en.check).tap()
    await exercise.button(ui.en.meant.replace('{suggestion}', '40.5')).tap()
    await expect(exercise.said).toContainText(ui.en.alone)
    const small = await page.evaluate(() =>
      [document, document.querySelector('cluster-exercise').shadowRoot].flatMap((root) =>
        [...root.querySelectorAll('main button, main select, main input, .exercise :is(button, select, input)')]
          .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 43.5)
          .map(({ outerHTML }) => outerHTML)
      )
    )
    expect(small).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })
})

test('what cannot be read costs nothing, three different mistakes show the solution, and the same one is counted once', async ({
  page,
  site
}) => {
  await page.goto(`${site.url}/practice.html?lang=en#${NAME}`)
  const exercise = exerciseOf(page)
  const answer = async (text) => {
    await exercise.field.fill(text)
    await exercise.field.press('Enter')
  }
  for (const text of ['', 'forty', 'x = 3', '1e3', '12', '12', '12', '13', 'p', '13']) await answer(text)
  await expect(exercise.host.locator('.solution')).toBeHidden()
  await answer('14')
  await expect(exercise.host.locator('.solution')).toBeVisible()
  await expect(exercise.host.locator('.solution li').last()).toContainText(RIGHT)
  await expect(exercise.field).toBeDisabled()
  await expect(exercise.said).toContainText(ui.en.shown)
})

test('what was solved comes back with the page, goes into a code, and is gone after deleting', async ({
  page,
  site
}) => {
  await page.goto(`${site.url}/practice.html?lang=en#${NAME}`)
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  const exercise = exerciseOf(page)
  await exercise.field.fill(RIGHT)
  await exercise.field.press('Enter')
  await expect(exercise.said).toContainText(ui.en.alone)
  const code = await page.locator('#code').inputValue()
  await page.reload()
  await expect(page.locator('#code')).toHaveValue(code)
  await expect(page.locator('#kept')).toHaveText(pageWords.en.keep_here)
  await page.getByRole('button', { name: pageWords.en.delete }).click()
  await page.getByRole('button', { name: pageWords.en.delete_sure }).click()
  await expect(page.locator('#status')).toHaveText(pageWords.en.deleted)
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  const take = async (text) => {
    await page.getByLabel(pageWords.en.take).fill(text)
    await page.getByRole('button', { name: pageWords.en.take_button }).click()
  }
  await take(code.replace('-', '-0'))
  await expect(page.locator('#status')).toHaveText(pageWords.en.taken_wrong)
  await take(code)
  await expect(page.locator('#code')).toHaveValue(code)
})

test('in a frame that may keep nothing, everything works as long as the page is open', async ({
  visit,
  page,
  site
}) => {
  await visit(`<iframe sandbox="allow-scripts" src="practice.html?lang=en#${NAME}" width="700" height="900"></iframe>`)
  const frame = page.frameLocator('iframe')
  await frame.locator('cluster-exercise').getByRole('textbox').fill(RIGHT)
  await frame.locator('cluster-exercise').getByRole('textbox').press('Enter')
  await expect(frame.locator('cluster-exercise').getByRole('status')).toContainText(ui.en.alone)
  await expect(frame.locator('#kept')).toHaveText(pageWords.en.keep_open)
})

test('an author puts an exercise into a page: in its language and colors, in 280 pixels, and a name that means nothing is said', async ({
  visit,
  page
}) => {
  await visit(
    `<div style="width: 280px; background: #123; color: #eee" lang="zh-Hant"><cluster-exercise name="stages.3@1:4"></cluster-exercise></div>`,
    '<script src="cluster-exercise.js" defer></script>'
  )
  const { host } = exerciseOf(page)
  await expect(host.getByRole('heading').first()).toHaveText(/\p{Script=Han}/u)
  await expect(host.getByRole('button').first()).toHaveCSS('color', 'rgb(238, 238, 238)')
  const wide = await host.evaluate((element) =>
    [...element.shadowRoot.querySelectorAll('*')]
      .filter((part) => part.getBoundingClientRect().right > element.getBoundingClientRect().right + 1)
      .map(({ className, localName }) => `${localName} ${className}`)
  )
  expect(wide).toEqual([])
  await host.evaluate((element) => element.setAttribute('name', 'prise.2'))
  await expect(host.getByRole('alert')).toContainText('prise.2')
  await host.evaluate((element) => element.setAttribute('name', 'price.2@1:17'))
  await expect(host.getByRole('textbox')).toBeVisible()
})

test('axe finds nothing in an exercise of each form, light and dark, with everything said', async ({ page, site }) => {
  for (const theme of ['light', 'dark']) {
    for (const name of ['price.1@1:0', 'verdict.2@1:1', 'claims.1@1:0', 'factor.1@1:0', 'stages.2@1:0']) {
      await page.goto(`${site.url}/practice.html?lang=en&theme=${theme}#${name}`)
      const exercise = exerciseOf(page)
      await exercise.hint().click()
      await exercise.button(ui.en.check).click()
      await exercise.button(ui.en.solution).click()
      expect(await violations(page), `${name}, ${theme}`).toEqual([])
    }
  }
})

test.describe('under the strict policy', () => {
  test.use({ policy: strictPolicy })

  test('an exercise is answered without a violation', async ({ page, site }) => {
    await page.goto(`${site.url}/practice.html?lang=en#${NAME}`)
    const exercise = exerciseOf(page)
    await exercise.field.fill(RIGHT)
    await exercise.field.press('Enter')
    await expect(exercise.said).toContainText(ui.en.alone)
    await expect(exercise.host.locator('.exercise')).toHaveCSS('display', 'block')
  })
})

test('from a disk, and where WebAssembly is missing, the page works or says why it does not', async ({
  page,
  disk,
  problems
}) => {
  await page.goto(`file://${disk}/practice.html?lang=en#${NAME}`)
  const exercise = exerciseOf(page)
  await exercise.field.fill(RIGHT)
  await exercise.field.press('Enter')
  await expect(exercise.said).toContainText(ui.en.alone)
  await page.addInitScript(() => delete globalThis.WebAssembly)
  await page.reload()
  await expect(page.locator('#failure')).toBeVisible()
  expect(problems).toEqual([])
})

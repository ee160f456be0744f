// Pages whose libraries put functions of their own in the place of natives: a figure draws, answers and is saved all the same.

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from './figure.mjs'

const figures = `<cluster-figure lang="en"></cluster-figure>
<cluster-figure id="own" view="provinces" lang="en"><script type="text/csv">place,series,year,value,unit,source,note
Lyon,Mills,1831,>100,looms,"Census, page 3",
Lille,Mills,1831,60,looms,Census,
</script></cluster-figure>
<div lang="zh-Hans" style="background: #111; color: #eee"><cluster-figure id="welfare" view="welfare"></cluster-figure></div>`

/** What a reader sees and takes along of the figures of a page, after some use. */
async function used(figure, page) {
  const own = page.locator('#own')
  await figure.sentence.waitFor()
  await own.locator('.sentence').waitFor()
  await page.locator('#welfare .sentence').waitFor()
  await figure.slider('n').focus()
  await page.keyboard.press('ArrowRight')
  await figure.type(figure.field('a'), '120')
  await figure.host.evaluate((element) => {
    element.n = [3, 9, 9, 12]
  })
  await figure.walk('End')
  await own.getByRole('checkbox', { name: 'Lille' }).uncheck()
  await figure.openEverything()
  const files = await figure.host.evaluate(async (element) => {
    const other = document.querySelector('#own')
    const png = await element.toPNG()
    return [await element.toCSV(), await element.toSVG(), await other.toCSV(), await other.toSVG(), png.type].map(
      (text) => text.replace(/\d{4}-\d\d-\d\d/g, '')
    )
  })
  return page.evaluate(
    ({ files }) => ({
      files,
      figures: [...document.querySelectorAll('cluster-figure')].map((element) => ({
        value: ['view', 'k', 'n', 'a', 'c', 'places', 'lang'].map((key) => `${key} ${element.value[key]}`),
        theme: element.shadowRoot.querySelector('.figure').dataset.theme,
        texts: [...element.shadowRoot.querySelectorAll('.title, .sentence, .keys, details, .reading')].map(
          ({ textContent }) => textContent
        )
      }))
    }),
    { files }
  )
}

/** The same on a page without libraries. */
let plain

for (const library of readdirSync('tests/browser/libraries')) {
  const files = { 'library.js': readFileSync(`tests/browser/libraries/${library}`, 'utf8') }
  const pages = {
    before: [figures, '<script src="library.js"></script>', files],
    after: [`${figures}<script src="library.js" defer></script>`, '', files]
  }
  for (const [when, parts] of Object.entries(pages)) {
    test(`beside ${library} that comes ${when} it a figure is the same`, async ({ visit, page }) => {
      test.slow()
      plain ??= await used(await visit(figures), page)
      expect(await used(await visit(...parts), page)).toEqual(plain)
    })
  }
}

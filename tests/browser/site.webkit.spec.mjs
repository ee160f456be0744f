import { pathToFileURL } from 'node:url'
import { expect, strictPolicy, test } from './fixtures.mjs'

test('the article opens with its title', async ({ webkit, site }) => {
  await webkit.goto(site.url)
  expect(await webkit.title()).toMatch(/\S/)
})

const look = () => {
  const [price, provinces] = ['price', 'provinces'].map((view) =>
    document.querySelector(`cluster-figure[view=${view}]`)
  )
  const part = ({ shadowRoot }, selector) => shadowRoot?.querySelector(selector)
  const colors = (element) => {
    const canvas = part(element, 'canvas')
    if (!canvas) return 0
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
    return new Set(new Uint32Array(data.buffer)).size
  }
  return {
    colors: [price, provinces].map(colors),
    picture: part(price, 'canvas')?.toDataURL(),
    sentence: part(price, '.sentence')?.textContent,
    key: part(price, '.keys dd')?.textContent,
    marked: part(provinces, '.source mark')?.textContent
  }
}

const focusSlider = () =>
  document.querySelector('cluster-figure').shadowRoot.querySelectorAll('input[type=range]')[0].focus()
const openLowest = () =>
  [...document.querySelector('cluster-figure[view=provinces]').shadowRoot.querySelectorAll('.keys button')]
    .at(-1)
    .click()

for (const [where, address] of [
  ['from a server, under the strict policy', ({ url }) => `${url}/figures.html?lang=en`],
  ['from a disk', () => `${pathToFileURL('dist/figures.html')}?lang=en`]
]) {
  test.describe(where, () => {
    test.use({ policy: strictPolicy })

    test('the figures are painted, an arrow key moves a slider, and a number opens its source', async ({
      webkit,
      site
    }) => {
      await webkit.goto(address(site))
      await webkit.waitFor(() => [...document.querySelectorAll('cluster-figure')].every(({ result }) => result))
      const before = await webkit.evaluate(look)
      expect(Math.min(...before.colors)).toBeGreaterThan(10)
      expect(before.key).toBe('52.8')
      await webkit.evaluate(focusSlider)
      await webkit.press('\uE014')
      const after = await webkit.evaluate(look)
      expect(after.key).toBe((100 - 72 * (10 / 11) ** 4).toFixed(1))
      expect(after.sentence).toContain(after.key)
      expect(after.picture).not.toBe(before.picture)
      await webkit.evaluate(openLowest)
      await webkit.waitFor(() =>
        document.querySelector('cluster-figure[view=provinces]').shadowRoot.querySelector('.source mark')
      )
      expect((await webkit.evaluate(look)).marked).toBe('7.2')
    })
  })
}

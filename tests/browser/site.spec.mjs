import { expect, test } from './figure.mjs'

test('the article opens with its title', async ({ page, site }) => {
  await page.goto(site.url)
  await expect(page).toHaveTitle(/\S/)
})

test('the default figures are painted, and say what the paper says', async ({ article }) => {
  const { sentence } = await (await article('price')).look()
  expect(sentence).toContain('With 4 stages and 9 firms in each, the cluster sells at 52.8, which is 11.2 below')
  const { title } = await (await article('provinces')).look()
  expect(title).toBe('The Northeast is, on average, below the others: 9.50 against 18.85')
})

test('the article offers its benchmark only when asked for it', { tag: '@once' }, async ({ page, site }) => {
  await page.goto(`${site.url}/figures.html`)
  expect(await page.evaluate(() => '__bench' in window)).toBe(false)
  await page.goto(`${site.url}/figures.html?bench`)
  await page.evaluate(() => window.__bench.ready)
  const pictures = await page.evaluate(() =>
    [
      ['line', 'price'],
      ['bars', 'provinces']
    ].map(([chart, view]) => {
      const canvas = document.querySelector(`cluster-figure[view=${view}]`).shadowRoot.querySelector('canvas')
      const draw = (i) => {
        window.__bench.draw(i, chart)
        return canvas.toDataURL()
      }
      const first = draw(0)
      canvas.getContext('2d').clearRect(0, 0, canvas.width, canvas.height)
      const cleared = canvas.toDataURL()
      const [again, other] = [draw(0), draw(5)]
      return { repaints: again === first && cleared !== first, moves: other !== first }
    })
  )
  expect(pictures).toEqual([
    { repaints: true, moves: true },
    { repaints: true, moves: false }
  ])
})

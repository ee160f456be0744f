// `link="page"`: the state of a figure in the fragment of the page's address.

import { expect, test } from './figure.mjs'

const hash = (figure) => figure.page.evaluate(() => location.hash)

/** A figure that keeps its state in the address of the page, which says `fragment`. */
async function linked(embed, fragment = '') {
  const figure = await embed(
    '<cluster-figure id="mills" link="page"></cluster-figure><cluster-figure id="dams" link="page" k="2"></cluster-figure>'
  )
  await figure.page.evaluate((fragment) => {
    location.hash = fragment
  }, fragment)
  return figure
}

test('without link="page" a figure leaves the address alone', { tag: '@once' }, async ({ embed }) => {
  const figure = await embed('<cluster-figure id="mills"></cluster-figure>')
  await figure.page.evaluate(() => {
    location.hash = '#mills?k=2'
  })
  await figure.slider('n').fill('12')
  expect((await figure.look('value')).value).toMatchObject({ k: 4, n: 12 })
  expect(await hash(figure)).toBe('#mills?k=2')
})

test('the fragment that names a figure is shown by it, and by no other', async ({ embed }) => {
  const figure = await linked(embed, '#mills?k=3&n=2,3,4')
  await expect(figure.sentence).toContainText('With 3 stages')
  expect(
    await figure.page.evaluate(() =>
      [...document.querySelectorAll('cluster-figure')].map(({ value: { k, n } }) => [k, n])
    )
  ).toEqual([
    [3, [2, 3, 4]],
    [2, 9]
  ])
  await figure.page.evaluate(() => {
    location.hash = '#dams?k=5'
  })
  await expect.poll(() => figure.page.evaluate(() => document.getElementById('dams').value.k)).toBe(5)
})

test('what the reader does replaces the fragment: the query, the history and the base of the page stay', async ({
  embed
}) => {
  const figure = await linked(embed)
  await figure.page.evaluate(() => {
    history.replaceState({ own: 1 }, '', `${location.pathname}?page=7`)
    document.head.append(Object.assign(document.createElement('base'), { href: 'elsewhere/' }))
  })
  const length = await figure.page.evaluate(() => history.length)
  await figure.slider('n').fill('12')
  await expect.poll(() => hash(figure)).toBe('#mills?n=12&v=2')
  expect(await figure.page.evaluate(() => [location.pathname, location.search, history.length, history.state])).toEqual(
    ['/embedding.html', '?page=7', length, { own: 1 }]
  )
})

test(
  'a key that is back at its default is written where the author says otherwise',
  { tag: '@once' },
  async ({ embed }) => {
    const figure = await embed('<cluster-figure id="dams" link="page" k="2" theme="light"></cluster-figure>')
    await figure.slider('k').fill('4')
    await expect.poll(() => hash(figure)).toBe('#dams?k=4&v=2&theme=light')
    await figure.page.reload()
    await expect(figure.sentence).toContainText('With 4 stages')
  }
)

test('a fragment that names nothing, or means nothing, changes nothing', { tag: '@once' }, async ({ embed }) => {
  const figure = await linked(embed)
  for (const fragment of [
    '#mills',
    '#%E0%A4%A?k=2',
    '#nobody?k=2',
    '#?k=2',
    '#mills?',
    '#mills?%%%',
    '#mills?kk=3',
    '#mills?v=20241201'
  ]) {
    await figure.page.evaluate(
      (fragment) =>
        new Promise((resolve) => {
          addEventListener('hashchange', () => setTimeout(resolve), { once: true })
          location.hash = fragment
        }),
      fragment
    )
    expect((await figure.look('value')).value, fragment).toMatchObject({ k: 4, n: 9 })
  }
})

test(
  'a link of a version to come is refused by a notice, and the figure stands',
  { tag: '@once' },
  async ({ embed }) => {
    const figure = await linked(embed, '#mills?k=3&v=3')
    await expect(figure.notice).toContainText('Version of the state (v) is 3; only 2 is possible.')
    await expect(figure.sentence).toContainText('With 3 stages')
  }
)

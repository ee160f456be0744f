// Links as mails, chats and typing leave them: there is always a figure, and what is wrong is named.

import { expect, test } from './figure.mjs'

const LINKS = 500
const QUERIES = [
  'k=3&n=2,3,5&c=7&v=1',
  'view=length&n=30&nmax=40&v=1&lang=zh-Hant',
  'view=provinces&places=liaoning,jilin&sort=rising&v=1&lang=en',
  'kept=k2,k3*n4&a=150&b=0.5&v=1',
  'view=duel&n=5,3&theme=dark&controls=auto&v=1'
]

/** The same random numbers from 0 to 1 every time: Marsaglia's xorshift. */
function generator(seed) {
  return () => {
    seed ^= seed << 13
    seed ^= seed >>> 17
    seed ^= seed << 5
    return (seed >>> 0) / 2 ** 32
  }
}

/** Cut, with a wrong character, doubled, with a broken escape, in capitals, escaped twice. */
function corrupted(count, seed) {
  const random = generator(seed)
  const pick = (list) => list[Math.floor(random() * list.length)]
  return Array.from({ length: count }, () => {
    const query = pick(QUERIES)
    const at = Math.floor(random() * query.length)
    const wrong = String.fromCharCode(query.charCodeAt(at) ^ (1 << Math.floor(random() * 7)))
    return pick([
      query.slice(0, at),
      query.slice(0, at) + wrong + query.slice(at + 1),
      `${query}&${query.slice(at)}`,
      `${query.slice(0, at)}%${query.slice(at)}`,
      query.toUpperCase(),
      query.replaceAll('&', '&amp;'),
      encodeURIComponent(query)
    ])
  })
}

test('five hundred broken links in the address of a page give a figure each, and a notice where a value is wrong', async ({
  embed,
  page
}) => {
  test.slow()
  await embed('<cluster-figure id="mills" link="page"></cluster-figure>')
  await page.evaluate(() =>
    document
      .querySelector('cluster-figure')
      .toCSV()
      .then(() => {})
  )
  await page.evaluate(() => {
    document.querySelector('cluster-figure').view = 'length'
  })
  await page.waitForFunction(() => window.parts().views)
  const { odd, noticed } = await page.evaluate(
    async (links) => {
      const element = document.querySelector('cluster-figure')
      const odd = []
      let noticed = 0
      for (const link of links) {
        for (const name of element.getAttributeNames().filter((name) => name !== 'id' && name !== 'link'))
          element.removeAttribute(name)
        await new Promise((resolve) => {
          addEventListener('hashchange', resolve, { once: true })
          location.hash = `#mills?${link}&${Math.random()}`
        })
        const { result, problems, shadowRoot } = element
        const notice = shadowRoot.querySelector('div.notice')
        const isNamed = !notice.hidden && notice.textContent.trim().length > 20
        if (
          !result ||
          !shadowRoot.querySelector('canvas').width ||
          problems.length > 0 !== isNamed ||
          !shadowRoot.querySelector('.sentence').textContent
        )
          odd.push(link)
        noticed += problems.length > 0
      }
      return { odd, noticed }
    },
    corrupted(LINKS, 11)
  )
  expect(odd).toEqual([])
  expect(noticed).toBeGreaterThan(LINKS / 20)
})

test('what others write into the address of the article changes nothing, raises no alarm and scrolls nowhere', async ({
  page,
  site
}) => {
  for (const query of ['v=20241201', 'a=1&utm_source=mail']) {
    await page.goto(`${site.url}/figures.html?lang=en&${query}`)
    await expect(page.locator('cluster-figure[view=price] .sentence')).toContainText('With 4 stages and 9 firms')
    await expect(page.getByRole('alert')).toHaveCount(0)
    expect(
      await page.evaluate(() => [
        scrollY,
        ...[...document.querySelectorAll('cluster-figure')].flatMap(({ problems }) => problems)
      ]),
      query
    ).toEqual([0])
  }
})

test('a link that mails and messengers mangled shows what it meant in the article, in a frame and in a fragment', async ({
  page,
  site
}) => {
  test.slow()
  const query = 'view=price&k=3&n=2,3,5&v=1'
  const ways = [
    (link) => link.replaceAll('&', '&amp;'),
    encodeURIComponent,
    (link) => link.toUpperCase(),
    (link) => `${link})。`,
    (link) => `${link}\u200B`
  ]
  const shown = async () => {
    await expect(page.locator('cluster-figure .sentence').first()).toContainText('With 3 stages of 2, 3, 5 firms')
    await expect(page.getByRole('alert')).toHaveCount(0)
  }
  await page.route(`${site.url}/linked.html`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Linked</title><link rel="icon" href="data:,">
    <script src="cluster-figure.js" defer></script><cluster-figure id="mills" link="page"></cluster-figure>`
    })
  )
  for (const mangle of ways) {
    await page.goto(`${site.url}/embed.html?lang=en#${mangle(query)}`)
    await shown()
    await page.goto('about:blank')
    await page.goto(
      `${site.url}/linked.html#${mangle === encodeURIComponent ? mangle(`mills?${query}`) : `mills?${mangle(query)}`}`
    )
    await shown()
  }
  await page.goto(`${site.url}/figures.html?lang=en&${query.replaceAll('&', '&amp;')}`)
  await shown()
})

for (const link of new Set(corrupted(6, 6))) {
  test(`the article opens with ${link}`, async ({ page, site }) => {
    await page.goto(`${site.url}/figures.html?${link}`)
    await expect(page.locator('cluster-figure .sentence').first()).not.toBeEmpty()
    await expect(page.locator('h1')).not.toBeEmpty()
  })
}

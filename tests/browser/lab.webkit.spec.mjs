import { copyFile, mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from './fixtures.mjs'

const look = () => {
  const figure = document.querySelector('cluster-figure[view=price]').shadowRoot
  return { key: figure.querySelector('.keys dd')?.textContent, picture: figure.querySelector('canvas')?.toDataURL() }
}

test('the one file opens from a disk, is painted, moves, leads to its other pages and asks for nothing', async ({
  webkit
}) => {
  const folder = join(await mkdtemp(join(tmpdir(), 'lab-')), '集群 #1 100%')
  await mkdir(folder)
  await copyFile('dist/cluster-lab.html', join(folder, 'cluster-lab.html'))
  await webkit.goto(`${pathToFileURL(join(folder, 'cluster-lab.html'))}?lang=en`)
  await webkit.waitFor(() => document.querySelector('cluster-figure')?.result)
  const before = await webkit.evaluate(look)
  // The article begins with four firms in each of four stages; its slider gives a fifth.
  expect(before.key).toBe((100 - 72 * (4 / 5) ** 4).toFixed(1))
  await webkit.evaluate(() => document.querySelector('input[type=range][data-knob=n]').focus())
  await webkit.press('\uE014')
  const after = await webkit.evaluate(look)
  expect(after.key).toBe((100 - 72 * (5 / 6) ** 4).toFixed(1))
  expect(after.picture).not.toBe(before.picture)
  await webkit.waitFor(() =>
    [...document.querySelectorAll('cluster-figure')].every((figure) => {
      figure.scrollIntoView()
      return figure.result
    })
  )
  expect(await webkit.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))).toEqual([])
  await webkit.evaluate(() => document.querySelector('footer a[href*="page=model"]').click())
  await webkit.waitFor(() => document.querySelector('h1').textContent.startsWith('The model: assumptions'))
})

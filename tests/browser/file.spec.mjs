// A double click opens the site from a disk or a memory stick.

import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, Figure, test } from './figure.mjs'

for (const folder of ['dist', 'Kopie von 集群 #1 100%']) {
  test(`figures.html in a folder called “${folder}” opens from a disk, moves, shows a source and leads to the model`, async ({
    page
  }) => {
    const stick = await mkdtemp(join(tmpdir(), 'stick-'))
    await cp('dist', join(stick, folder), { recursive: true })
    const requests = []
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(`${pathToFileURL(join(stick, folder, 'figures.html'))}?lang=en`)
    const price = new Figure(page, 'cluster-figure[view=price]')
    await price.sentence.waitFor()
    const before = await price.look()
    await price.slider('n').focus()
    await page.keyboard.press('ArrowRight')
    const after = await price.look()
    expect(after.picture).not.toBe(before.picture)
    expect(after.keys).not.toEqual(before.keys)
    const provinces = new Figure(page, 'cluster-figure[view=provinces]')
    await provinces.keys.getByRole('button').last().click()
    await expect(provinces.panel.locator('blockquote mark')).toHaveText('7.2')
    await page.getByRole('link', { name: 'The model: assumptions' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The model: assumptions, equations, limits')
    expect(requests.filter((url) => !/^(file|data):/.test(url))).toEqual([])
    await rm(stick, { recursive: true })
  })
}

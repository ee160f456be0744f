// The packed site, unpacked as its receivers do: on a memory stick and by a learning platform.

import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, Figure, test } from './figure.mjs'
import { serve } from './server.mjs'
import { unpacked } from './unpacked.mjs'

test('the package for a memory stick is one folder, with the site, its licenses and what to open first', async () => {
  const stick = await unpacked('cluster-pricing.zip')
  expect(await readdir(stick)).toEqual(['cluster-pricing'])
  const folder = join(stick, 'cluster-pricing')
  expect((await readdir(folder)).toSorted()).toEqual(['LICENSE-APACHE', 'LICENSE-MIT', 'START-HERE.html', 'site'])
  const all = async (folder) => (await readdir(folder, { recursive: true })).toSorted()
  expect(await all(join(folder, 'site'))).toEqual(await all('dist'))
})

test('the packages tell neither when nor in which order they were made', async () => {
  for (const name of ['cluster-pricing.zip', 'cluster-pricing-scorm.zip']) {
    const listing = execFileSync('unzip', ['-l', join('packages', name)], { encoding: 'utf8' })
    const files = [...listing.matchAll(/(\d{4}-\d\d-\d\d \d\d:\d\d) +(.+)/g)].map(([, date, file]) => ({ date, file }))
    expect(new Set(files.map(({ date }) => date))).toEqual(new Set(['1980-01-01 00:00']))
    const names = files.map(({ file }) => file)
    expect(names).toEqual(names.toSorted())
  }
})

test('the manifest of the package for a course follows SCORM 1.2', async ({ page }) => {
  const course = await unpacked('cluster-pricing-scorm.zip')
  const xml = await readFile(join(course, 'imsmanifest.xml'), 'utf8')
  const manifest = await page.evaluate((xml) => {
    const plain = (element) => ({
      name: element.localName,
      namespace: element.namespaceURI,
      attributes: Object.fromEntries(
        [...element.attributes].filter(({ name }) => !name.startsWith('xmlns')).map(({ name, value }) => [name, value])
      ),
      children: [...element.children].map(plain),
      text: element.children.length ? '' : element.textContent
    })
    return plain(new DOMParser().parseFromString(xml, 'application/xml').documentElement)
  }, xml)
  const names = ({ children }) => children.map(({ name }) => name)
  const child = (element, name) => element.children.find((child) => child.name === name)
  expect(manifest).toMatchObject({
    name: 'manifest',
    namespace: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
    attributes: { identifier: expect.stringMatching(/^[A-Za-z_][\w.-]*$/) }
  })
  // The order of the content model.
  expect(names(manifest)).toEqual(['metadata', 'organizations', 'resources'])
  const [metadata, organizations, resources] = manifest.children
  expect(metadata.children.map(({ name, text }) => [name, text])).toEqual([
    ['schema', 'ADL SCORM'],
    ['schemaversion', '1.2']
  ])
  const [organization] = organizations.children
  expect(organizations.attributes.default).toBe(organization.attributes.identifier)
  expect(names(organization)).toEqual(['title', 'item'])
  const item = child(organization, 'item')
  expect(child(item, 'title').text).toMatch(/\S/)
  const [resource] = resources.children
  expect(resource.attributes).toEqual({
    identifier: item.attributes.identifierref,
    type: 'webcontent',
    'adlcp:scormtype': 'asset',
    href: expect.any(String)
  })
  expect(xml).toContain('xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"')
  const identifiers = [...xml.matchAll(/ identifier="([^"]*)"/g)].map(([, identifier]) => identifier)
  expect(new Set(identifiers).size).toBe(identifiers.length)
  const listed = resource.children.map(({ attributes }) => attributes.href)
  expect(listed).toContain(resource.attributes.href)
  expect(listed.toSorted()).toEqual((await readdir(course)).filter((name) => name !== 'imsmanifest.xml').toSorted())
  for (const href of listed) expect(existsSync(join(course, href)) && !/^([a-z]+:|\/)/i.test(href)).toBe(true)
})

for (const [how, sandbox] of [
  ['a frame of another origin', ''],
  ['a sandbox that allows nothing but scripts', ' sandbox="allow-scripts"']
]) {
  test(`the course runs in ${how}`, async ({ context }) => {
    const course = await serve(await unpacked('cluster-pricing-scorm.zip'))
    const folder = await mkdtemp(join(tmpdir(), 'platform-'))
    await writeFile(
      join(folder, 'index.html'),
      `<!doctype html><title>A platform</title><iframe title="Course" width="900" height="900" src="${course.url}/cluster-lab.html?lang=en"${sandbox}></iframe>`
    )
    const platform = await serve(folder)
    const page = await context.newPage()
    const problems = []
    page.on('pageerror', (error) => problems.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text())
    })
    await page.goto(platform.url)
    const frame = page.frames()[1]
    // The first figure of the article has the slider of its page.
    const { keys } = new Figure(frame, 'cluster-figure[view=price]')
    const slider = frame.locator('input[data-knob=n]').first()
    await expect(slider).toBeEnabled()
    const before = await keys.textContent()
    await slider.press('ArrowRight')
    await expect(keys).not.toHaveText(before)
    await frame.locator('footer a[href*="page=model"]').click()
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText('The model: assumptions, equations, limits')
    expect(course.requests.every((path) => path.startsWith('/cluster-lab.html'))).toBe(true)
    expect(problems).toEqual([])
    await Promise.all([course.close(), platform.close()])
  })
}

// The style sheets of pages: what they may change, and what they cannot break.

import { readFileSync } from 'node:fs'
import palette from '../../www/style/palette.json' with { type: 'json' }
import { expect, test } from './figure.mjs'

const attributes = readFileSync('docs/attributes.md', 'utf8')
// The names in the first column of the table under a heading.
const named = (heading) =>
  [
    ...attributes
      .split(`\n## ${heading}\n`)[1]
      .split('\n## ')[0]
      .matchAll(/^\| `([^`]+)`/gm)
  ].map(([, name]) => name)
const parts = named('Parts')
const roles = named('Theme and colors').map((name) => name.replace(/^--cluster-/, ''))

const sheets = {
  'that revert everything': '* { all: revert }',
  'of 62.5 percent': 'html { font-size: 62.5% } body { font-size: 1.6rem }',
  'that dress every element': `button, input, select, table, th, td, p, figure, figcaption, h3, dl, dd, dt, canvas, div, span, details, summary {
    border: 9px solid red !important; padding: 30px !important; margin: 40px !important; width: 50px !important; background: lime !important }`,
  'that set text oddly':
    'body { white-space: nowrap; text-indent: 5em; text-transform: uppercase; text-align: center; line-height: 4 }',
  'that hide what is in the element':
    'cluster-figure *, cluster-figure > * { display: none !important } :where(cluster-figure) { display: inline; contain: none } * { box-sizing: content-box }'
}

/** Where the parts of the figure are, from its upper left corner, and its picture. */
const layout = (figure) =>
  figure.host.evaluate((element) => {
    const root = element.shadowRoot.querySelector('.figure')
    const { left, top } = root.getBoundingClientRect()
    const places = [...root.querySelectorAll('[part], .control, input, button, td')].map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect()
      return [
        part.className || part.localName,
        ...[x - left, y - top, width, height].map((length) => Math.round(length))
      ].join(' ')
    })
    return { places, picture: window.look(element).picture }
  })

// Every page the same room, whatever it does with its own margins.
const page = '<section><cluster-figure theme="light"></cluster-figure></section>'
const head = '<link rel="stylesheet" href="host.css">'
const room = 'html, body { margin: 0; padding: 0 } section { width: 1000px }'

for (const [what, sheet] of Object.entries(sheets)) {
  test(`the figure looks the same under style sheets ${what}`, async ({ embed }) => {
    const plain = await layout(await embed(page, head, { 'host.css': room }))
    const dressed = await layout(await embed(page, head, { 'host.css': `${sheet} ${room}` }))
    expect(dressed).toEqual(plain)
  })
}

test('every part that there is has a name that the documents tell, and takes a style', async ({ embed }) => {
  const css = parts
    .map((part, index) => `cluster-figure::part(${part}) { outline: 1px solid rgb(${index}, 1, 2) }`)
    .join('\n')
  const figure = await embed('<cluster-figure chain="chain_oil" k="0"></cluster-figure>', head, { 'host.css': css })
  const found = await figure.host.evaluate(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll('[part]')].map((element) => [
      element.getAttribute('part'),
      getComputedStyle(element).outlineColor
    ])
  )
  expect([...new Set(found.map(([part]) => part))].sort()).toEqual(parts.toSorted())
  for (const [part, color] of found) expect(color, part).toBe(`rgb(${parts.indexOf(part)}, 1, 2)`)
})

test('every color of the palette is a property that the documents tell, and paints the figure', async ({ embed }) => {
  expect(roles).toEqual(Object.keys(palette.light))
  const css = `cluster-figure { ${roles.map((role, index) => `--cluster-${role}: rgb(${index}, 3, 4);`).join(' ')} }`
  const figure = await embed('<cluster-figure></cluster-figure>', head, { 'host.css': css })
  const found = await figure.host.evaluate(
    ({ shadowRoot }, roles) =>
      roles.map((role) => getComputedStyle(shadowRoot.querySelector('.figure')).getPropertyValue(`--${role}`)),
    roles
  )
  expect(found).toEqual(roles.map((_, index) => `rgb(${index}, 3, 4)`))
  await expect(figure.host.locator('.title')).toHaveCSS('color', `rgb(${roles.indexOf('text')}, 3, 4)`)
})

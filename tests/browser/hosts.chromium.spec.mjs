// The figure in hosts that programs make or change: each file of tests/hosts/scripted is one, with what holds there.

import { readdirSync } from 'node:fs'
import { test } from './figure.mjs'

for (const file of readdirSync('tests/hosts/scripted').filter((name) => name.endsWith('.mjs'))) {
  const { default: host } = await import(`../hosts/scripted/${file}`)
  test.describe(file.replace('.mjs', ''), () => {
    for (const [promise, holds] of Object.entries(host)) test(promise, holds)
  })
}

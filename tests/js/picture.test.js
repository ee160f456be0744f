// A picture that leaves the page says what it shows.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import init, { renderSvg, vocabulary } from '../../dist/cluster_pricing.js'

await init({ module_or_path: await readFile(new URL('../../dist/cluster_pricing_bg.wasm', import.meta.url)) })

const views = vocabulary().choices.find(({ key }) => key === 'view').values

for (const lang of ['en', 'zh-Hant', 'zh-Hans']) {
  test(`the picture of every view has a name, a description and its language in ${lang}`, () => {
    for (const view of views) {
      const svg = renderSvg({ view }, { lang, width: 720 })
      const [, tag, title, description] =
        /^<svg [^>]*role="img"[^>]* lang="([^"]*)"[^>]*><title>([^<]+)<\/title><desc>([^<]+)<\/desc>/.exec(svg) ?? []
      assert.match(tag ?? '', new RegExp(`^${lang}`), view)
      assert.match(`${title} ${description}`, lang === 'en' ? /^[^\u4e00-\u9fff]+$/ : /[\u4e00-\u9fff]/, view)
      assert.notEqual(title, description, view)
    }
  })
}

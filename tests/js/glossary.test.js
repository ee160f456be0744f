// One thing has one name in each language: the words of the site beside the list of terms.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import views from '../views.json' with { type: 'json' }

const folder = new URL('../../www/text/', import.meta.url)
/** The file of the words of a view. */
const wordsOf = (view) => `../../src/view/${view.replaceAll('-', '_')}/words.json`
const read = (file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
const STUDY = new URL('../../src/study/', import.meta.url)
const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans']

/** Every text of a language with its place. */
function texts(language) {
  const pages = readdirSync(new URL('pages', folder)).flatMap((file) => flat(read(`pages/${file}`)[language], file))
  const inSections = (file) =>
    Object.entries(read(file)).flatMap(([section, words]) => flat(words[language], `${file} ${section}`))
  const panels = readdirSync(new URL('panels', folder)).map((file) => `panels/${file}`)
  const exercises = readdirSync(STUDY, { recursive: true }).filter((file) => file.endsWith('words.json'))
  return [
    ...exercises.flatMap((file) => flat(JSON.parse(readFileSync(new URL(file, STUDY), 'utf8'))[language], file)),
    ...flat(read(`${language}.json`), language),
    ...pages,
    ...[...panels, ...views.map(wordsOf)].flatMap(inSections)
  ]
}

function flat(words, path) {
  return typeof words === 'string'
    ? [[path, words]]
    : Object.entries(words ?? {}).flatMap(([key, value]) => flat(value, `${path}.${key}`))
}

/** What a term is called, and what it was called elsewhere. */
const TERMS = [
  {
    term: ['break-even scale', '價格持平規模', '价格持平规模'],
    never: [/start-up scale n\*|n\* is the start-up/i, /損益平衡|起步規模 n\*/, /损益平衡|盈亏平衡|起步规模 n\*/]
  },
  {
    term: ['start-up scale', '起步規模', '起步规模'],
    never: [/at the start-up scale/i, /恰(好)?在起步規模/, /恰(好)?在起步规模/]
  },
  { term: ['total unit cost', '總單位成本', '总单位成本'], never: [/total cost/i, /總成本/, /总成本/] },
  { term: ['markup', '加價', '加价'], never: [/mark-up/i, /加成/, /加成/] }
]

for (const { term, never } of TERMS) {
  test(`“${term[0]}” is called the same everywhere`, () => {
    for (const [at, language] of LANGUAGES.entries()) {
      const all = texts(language)
      assert.ok(
        all.some(([, text]) => text.toLowerCase().includes(term[at])),
        `${term[at]} is used in ${language}`
      )
      for (const [path, text] of all) assert.doesNotMatch(text, never[at], `${language} ${path}`)
    }
  })
}

test('the topics of the data are what their numbers are about', () => {
  const { en, 'zh-Hant': hant, 'zh-Hans': hans } = read('pages/data.json')
  assert.deepEqual(
    [en, hant, hans].map(({ topics }) => topics.equipment),
    ['Age of industrial equipment', '工業設備老化', '工业设备老化']
  )
  assert.deepEqual(
    [en, hant, hans].map(({ topics }) => topics.unemployment),
    ['Laid-off workers, pensioners, the poor', '離崗、退休與貧困人口', '离岗、退休与贫困人口']
  )
})

test('the example in the dark says what the model says without a script', async () => {
  const { default: init, startup } = await import('../../dist/cluster_pricing.js')
  await init({ module_or_path: readFileSync(new URL('../../dist/cluster_pricing_bg.wasm', import.meta.url)) })
  const page = readFileSync(new URL('../../www/examples/dark.html', import.meta.url), 'utf8')
  const [, two, four] = /Two stages take at least (\d+) firms each, four stages (\d+)\./.exec(page)
  assert.deepEqual([startup({ k: 2 }).nMin, startup({ k: 4 }).nMin], [Number(two), Number(four)])
})

test('table and text are said to differ on 1978, and not on an end without a year', () => {
  const { about, figure: view } = read(wordsOf('decline'))
  const unproven = { en: /not agree|contradict/, 'zh-Hant': /不一致|矛盾/, 'zh-Hans': /不一致|矛盾/ }
  const compared = { en: /cannot be compared/, 'zh-Hant': /無法比較/, 'zh-Hans': /无法比较/ }
  for (const language of LANGUAGES) {
    for (const text of [view[language].text, about[language].lead]) {
      assert.doesNotMatch(text, unproven[language])
      assert.match(text, /1978/)
    }
    assert.match(view[language].text, compared[language])
  }
})

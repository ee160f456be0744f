// What a figure says in words holds in every state: titles, sentences and key numbers of all views, in three languages, are read
// as a reader reads them and held against exact arithmetic of their own.
//
// Random states are those of readers who try everything: one stage and many, one firm and too many to count, firms that take
// prices and firms that act as one, ties and what is nearly a tie. They are said in the three languages in turn, those at the
// edges in all three. `STATES` makes the walk longer.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import esbuild from 'esbuild'
import init, { inspectView, vocabulary } from '../../dist/cluster_pricing.js'
import { readInspection } from '../../www/element/inspection.js'
import { chain, isThreshold, splitEvenly, verdictOf, wins } from './chain.js'

const here = (path) => new URL(path, import.meta.url)
await init({ module_or_path: await readFile(here('../../dist/cluster_pricing_bg.wasm')) })
const { figureSpeaker, plain, words } = await speakers()

const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans']
const STATES = Number(process.env.STATES ?? 20000)

test('no title, sentence or key number is false in any of many random states of the model', () => {
  const random = generator(20261130)
  const told = { count: 0, claims: {} }
  for (let made = 0; made < STATES; made++) tell(modelState(random), told, [LANGUAGES[made % LANGUAGES.length]])
  assert.equal(told.count, STATES)
  // Every claim that can be made was made, and so was tried.
  for (const { name } of CLAIMS)
    assert.ok(told.claims[name] > 20, `${name} was claimed ${told.claims[name] ?? 0} times`)
})

test('no title, sentence or key number is false at the edges of the model', () => {
  const told = { count: 0, claims: {} }
  for (const state of edges()) tell(state, told)
  assert.ok(told.count > 1000)
})

test('no title, sentence or key number of the data is false for any choice of places and indicators', () => {
  const told = { count: 0, claims: {} }
  for (const state of dataStates(generator(7))) tell(state, told)
  assert.ok(told.count > 80)
})

test('a word that chooses between cheaper, the same and dearer means it in every language', () => {
  const { prices } = WORDS
  for (const lang of LANGUAGES) {
    const { say } = figureSpeaker(
      lang,
      Object.fromEntries(Object.entries(words).map(([name, { [lang]: texts }]) => [name, texts]))
    )
    for (const view of ['price', 'entry', 'build-up', 'startup']) {
      for (const [verdict, pattern] of Object.entries(prices[lang])) {
        const others = Object.entries(prices[lang]).filter(([other]) => other !== verdict)
        const sentence = say(`${view}.${verdict}`)
        assert.match(sentence, pattern, `${view} ${verdict} ${lang}`)
        for (const [, other] of others) assert.doesNotMatch(sentence, other, `${view} ${verdict} ${lang}`)
      }
    }
  }
})

/** What is cheaper, the same and dearer in words. */
const WORDS = {
  prices: {
    en: { cluster: /below|less than|is cheaper/, tie: /exactly/, integrated: /above|more than/ },
    'zh-Hant': { cluster: /低|少於|便宜/, tie: /相同/, integrated: /高|多於|貴/ },
    'zh-Hans': { cluster: /低|少于|便宜/, tie: /相同/, integrated: /高|多于|贵/ }
  },
  one: /(?<![\d.,;；] ?)\b1 (stages|firms|times|rounds|producers|pairs|cities|places|lists|phases|chains)\b/,
  broken: /[{}]|\b(NaN|undefined|null|Infinity)\b|\bNone\b(?! of)|\[object/,
  nothing: /(?<![\d.,])0(\.0+)?%? (above|below|more|less|cheaper|dearer)|[低高][出於于]? ?0(\.0+)?(?![.\d])/,
  thousands: /\d,\d{3}, \d/
}

/** Says a state in some languages, and looks for what is false. */
function tell(state, told, languages = LANGUAGES) {
  told.count++
  const known = {}
  for (const lang of languages) {
    const said = say(state, lang)
    const context = `${JSON.stringify(state)} ${lang}: ${said.all}`
    assert.doesNotMatch(said.all, WORDS.broken, context)
    assert.doesNotMatch(said.all, WORDS.nothing, context)
    assert.doesNotMatch(said.all, WORDS.thousands, context)
    if (lang === 'en') assert.doesNotMatch(said.all, WORDS.one, context)
    for (const { name, views, patterns, holds } of CLAIMS) {
      if (!views.includes(state.view)) continue
      for (const match of said.all.matchAll(patterns[LANGUAGES.indexOf(lang)])) {
        told.claims[name] = (told.claims[name] ?? 0) + 1
        const numbers = match.slice(1).map(number)
        // The languages make the same claim.
        known[[name, numbers]] ??= holds(numbers, state)
        assert.ok(known[[name, numbers]], `${name}, ${match[0]}: ${context}`)
      }
    }
    for (const rule of RULES[state.view] ?? []) rule(state, said, lang, context)
  }
}

const number = (text) => (text === undefined ? undefined : BigInt(text.replaceAll(',', '')))

function say(state, lang) {
  const inspection = readInspection(inspectView(state, { width: 720, lang }))
  const speech = figureSpeaker(lang, words[state.view] && { [state.view]: words[state.view][lang] })
  const said = speech.said(inspection.saying)
  const sentence = plain(said.sentence)
  const keys = said.keys.map(({ name, text, detail }) => `${name}: ${text} ${detail}`.trim())
  const { title, subtitle } = inspection
  return {
    inspection,
    title,
    sentence,
    keys,
    all: [title, subtitle, sentence, ...keys, said.rank].join('\n')
  }
}

/** What a sentence claims of numbers of firms, with the numbers in its words; `holds` recomputes it. From 10^15 on they are rounded. */
const CLAIMS = [
  {
    name: 'firms in each stage',
    views: ['price'],
    patterns: [/at least ([\d,]+) firms? in each/g, /每個環節至少要有 ([\d,]+) 家/g, /每个环节至少要有 ([\d,]+) 家/g],
    holds: ([firms], state) => isThreshold(firms, (n) => chain(state).map((stage) => ({ ...stage, n })))
  },
  {
    name: 'firms of a single stage',
    views: ['price', 'duel', 'startup'],
    patterns: [
      /single stage needs at least ([\d,]+) firms?/g,
      /單一環節至少要有 ([\d,]+) 家/g,
      /单一环节至少要有 ([\d,]+) 家/g
    ],
    holds: ([firms], state) =>
      state.k === 1 && isThreshold(firms, (n) => chain(state).map((stage) => ({ ...stage, n })))
  },
  {
    name: 'firms each, and in all',
    views: ['startup'],
    patterns: [
      /need at least ([\d,]+) firms? each, ([\d,]+) firms? in all/g,
      /各至少要有 ([\d,]+) 家廠商，共 ([\d,]+) 家/g,
      /各至少要有 ([\d,]+) 家厂商，共 ([\d,]+) 家/g
    ],
    // Sums beyond 2^53 are rounded as numbers of the browser are.
    holds: ([firms, all], state) =>
      Number(all) === Number(firms * BigInt(state.k)) &&
      isThreshold(firms, (n) => chain(state).map((stage) => ({ ...stage, n })))
  },
  {
    name: 'fewest in all',
    views: ['startup', 'spread'],
    patterns: [
      /; ([\d,]+) firms? in all if|takes at least ([\d,]+) firms? in all/g,
      /可不同，共 ([\d,]+) 家|總共至少要有 ([\d,]+) 家/g,
      /可不同，共 ([\d,]+) 家|总共至少要有 ([\d,]+) 家/g
    ],
    holds: ([one, other], state) => isThreshold(one ?? other, (total) => splitEvenly(total, chain(state)))
  },
  {
    name: 'firms of the bottleneck',
    views: ['startup'],
    patterns: [
      /bottleneck is stage ([\d,]+) with [\d,]+ firms?: with the other stages as they are, it needs at least ([\d,]+) firms?/g,
      /瓶頸是第 ([\d,]+) 環節，有 [\d,]+ 家廠商：其他環節不變時，該環節至少需要 ([\d,]+) 家/g,
      /瓶颈是第 ([\d,]+) 环节，有 [\d,]+ 家厂商：其他环节不变时，该环节至少需要 ([\d,]+) 家/g
    ],
    holds: ([stage, needed], state) => !wins(chain(state)) && isThreshold(needed, withStage(state, Number(stage) - 1))
  },
  {
    name: 'firms of the least competitive stage',
    views: ['startup'],
    patterns: [
      /stage ([\d,]+) with [\d,]+ firms?; with the other stages as they are, ([\d,]+) firms? would be enough/g,
      /第 ([\d,]+) 環節，有 [\d,]+ 家廠商；其他環節不變時，([\d,]+) 家廠商即已足夠/g,
      /第 ([\d,]+) 环节，有 [\d,]+ 家厂商；其他环节不变时，([\d,]+) 家厂商即已足够/g
    ],
    holds: ([stage, needed], state) => wins(chain(state)) && isThreshold(needed, withStage(state, Number(stage) - 1))
  },
  {
    name: 'firms of the second stage',
    views: ['duel'],
    patterns: [
      /stage 2 needs at least ([\d,]+) firms?/g,
      /環節 2 至少要有 ([\d,]+) 家/g,
      /环节 2 至少要有 ([\d,]+) 家/g
    ],
    holds: ([needed], state) => isThreshold(needed, withStage(state, 1))
  },
  {
    name: 'no number of firms is enough',
    views: ['duel'],
    patterns: [/no number of firms in stage 2/g, /無論環節 2 有多少家/g, /无论环节 2 有多少家/g],
    holds: (_, state) => !wins(chain(state).filter((_, at) => at !== 1))
  },
  {
    name: 'every stage is a bottleneck',
    views: ['startup'],
    patterns: [/Every stage acts as a single firm/g, /每個環節都如同一家廠商，/g, /每个环节都如同一家厂商，/g],
    holds: (_, state) => state.k > 1 && chain(state).every(({ n, lambda }) => Number(n) === 1 + lambda)
  },
  {
    name: 'longest chain',
    views: ['length'],
    patterns: [
      /stays cheaper for up to ([\d,]+) stages?/g,
      /集群至多到 ([\d,]+) 個環節/g,
      /集群至多到 ([\d,]+) 个环节/g
    ],
    holds: ([longest], state) => wins(ofLength(state, Number(longest))) && !wins(ofLength(state, Number(longest) + 1))
  },
  {
    name: 'no chain wins',
    views: ['length'],
    patterns: [/no chain is cheaper|is not cheaper at any length/g, /再短也不會|無論多長/g, /再短也不会|无论多长/g],
    holds: (_, state) => !wins(ofLength(state, 1))
  }
]

const withStage = (state, at) => (n) => chain(state).map((stage, index) => (index === at ? { ...stage, n } : stage))

const ofLength = (state, length) => Array.from({ length }, (_, at) => chain(state)[at] ?? chain(state).at(-1))

/** What the views of the model say of who is cheaper, in the words of each language. */
const CHEAPER = {
  price: ['clusterPrice', 'integratedPrice', 'price'],
  duel: ['clusterPrice', 'integratedPrice', 'price'],
  'build-up': ['chainMarkup', 'integratedMarkup', 'build-up'],
  startup: [null, null, 'startup']
}

function saysTheVerdict(state, { sentence, inspection: { facts } }, lang, context) {
  const [one, other] = CHEAPER[state.view]
  const verdict = verdictOf(chain(state))
  if (state.view === 'build-up' && chain(state).every(({ lambda }) => lambda === -1)) return
  const said = Object.entries(WORDS.prices[lang])
    .filter(([, pattern]) => pattern.test(comparing(state.view, sentence)))
    .map(([name]) => name)
  assert.deepEqual(said, [verdict], context)
  // Numbers that are written alike are told apart by words, or by their difference.
  const isNear = one && verdict !== 'tie' && facts[one].text === facts[other].text
  if (isNear) assert.ok(/a hair|略/.test(sentence) || /[1-9]/.test(facts.gap?.text), context)
}

/** The part of a sentence that compares the two prices: that of `startup` comes after what the chain needs. */
function comparing(view, sentence) {
  const parts = sentence.split(/(?<=\.)\s+|(?<=。)/)
  return view === 'startup' ? parts[1] : parts[0]
}

function titlesTheWelfare(state, { title, inspection: { facts, equilibrium } }, lang, context) {
  const {
    welfare: { [lang]: words }
  } = TITLES
  const gain = facts.welfare.value - facts.integratedWelfare.value
  const verdict = verdictOf(chain(state))
  const comparison = facts.comparison.text
  assert.equal(verdict, equilibrium.verdict, context)
  if (Math.abs(gain) > 1e-9 * Math.abs(facts.welfare.value))
    assert.equal(comparison, gain > 0 ? 'more' : 'less', context)
  assert.match(title, words[verdict][comparison], context)
}

function titlesTheMarkups(state, { title }, lang, context) {
  const adding = chain(state).filter(({ lambda }) => lambda > -1).length
  const {
    'build-up': { [lang]: words }
  } = TITLES
  assert.match(title, adding === 0 ? words.none : adding === 1 ? words.one : words.several, context)
  if (adding > 0) assert.match(title, words[verdictOf(chain(state))], context)
}

function titlesTheEntry(state, { title, all, inspection: { facts } }, lang, context) {
  const {
    entry: { [lang]: words }
  } = TITLES
  const costly = chain(state).filter(({ f }) => f > 0)
  const isEmpty = ['none', 'fraction'].includes(facts.entry.text)
  assert.equal(words.small.test(title), isEmpty, context)
  assert.equal(words.nobody.test(all), costly.length > 1 && !isEmpty, context)
}

function titlesTheSpread(state, { title }, lang, context) {
  const stages = chain(state)
  const {
    spread: { [lang]: words }
  } = TITLES
  const alike = stages.every(({ lambda }) => lambda === stages[0].lambda)
  // One firm more than the stages need stands in one of them, whichever it is.
  const spare = stages.reduce((sum, { n, lambda }) => sum + Number(n) - Math.max(1, Math.ceil(1 + lambda)), 0)
  const matters = alike && stages.length > 1 && spare > 1 && stages[0].lambda > -1
  assert.equal(words.test(title), matters, context)
}

function titlesTheRounds({ k }, { title, inspection: { facts } }, lang, context) {
  const {
    iteration: { [lang]: words }
  } = TITLES
  assert.match(title, words[facts.ending.text], `${k} ${context}`)
}

/** A mean is one of two places or more. */
function meansAreOfSeveral(_, { title, sentence, keys, inspection: { table, facts } }, lang, context) {
  const { northeastPlace, othersPlace } = facts
  if (table.rows.length > 1 && !(northeastPlace && othersPlace)) return
  const mean = { en: /average|mean/, 'zh-Hant': /平均/, 'zh-Hans': /平均/ }[lang]
  for (const text of [title, sentence, ...keys]) assert.doesNotMatch(text, mean, context)
}

const RULES = {
  price: [saysTheVerdict],
  duel: [saysTheVerdict],
  'build-up': [saysTheVerdict, titlesTheMarkups],
  startup: [saysTheVerdict],
  provinces: [meansAreOfSeveral],
  welfare: [titlesTheWelfare],
  entry: [titlesTheEntry],
  spread: [titlesTheSpread],
  iteration: [titlesTheRounds]
}

/** What titles say, by what is the case. */
const TITLES = {
  'build-up': {
    en: {
      none: /^No stage/,
      one: /^One stage/,
      several: /markups?\b/,
      cluster: /less|smaller/,
      tie: /exactly/,
      integrated: /more than/
    },
    'zh-Hant': {
      none: /^沒有環節/,
      one: /^只有一個環節/,
      several: /次/,
      cluster: /少/,
      tie: /正好/,
      integrated: /多/
    },
    'zh-Hans': {
      none: /^没有环节/,
      one: /^只有一个环节/,
      several: /次/,
      cluster: /少/,
      tie: /正好/,
      integrated: /多/
    }
  },
  welfare: {
    en: {
      cluster: { more: /^The cluster (wastes|gives)/, same: /whole gain/, less: /outweigh/ },
      tie: { more: /lower fixed/, same: /break-even/, less: /higher fixed/ },
      integrated: { more: /saves more/, same: /saves as much/, less: /^The chain wastes|wastes more/ }
    },
    'zh-Hant': {
      cluster: { more: /集群(浪費|毫無浪費)|浪費少於/, same: /全被/, less: /超過/ },
      tie: { more: /較低/, same: /價格持平/, less: /較高/ },
      integrated: { more: /多於浪費/, same: /正好等於/, less: /產業鏈浪費|浪費多於/ }
    },
    'zh-Hans': {
      cluster: { more: /集群(浪费|毫无浪费)|浪费少于/, same: /全被/, less: /超过/ },
      tie: { more: /较低/, same: /价格持平/, less: /较高/ },
      integrated: { more: /多于浪费/, same: /正好等于/, less: /产业链浪费|浪费多于/ }
    }
  },
  entry: {
    en: { small: /sustains no cluster/, nobody: /nobody entering/ },
    'zh-Hant': { small: /無法維持集群/, nobody: /無人進入/ },
    'zh-Hans': { small: /维持不了集群/, nobody: /无人进入/ }
  },
  spread: { en: /^Spread evenly/, 'zh-Hant': /平均分布，/, 'zh-Hans': /平均分布，/ },
  iteration: {
    en: { settled: /nobody moves: the price rests/, rest: /^Acting as one/, unsettled: /still move/ },
    'zh-Hant': { settled: /再無/, rest: /無人變動/, unsettled: /仍有/ },
    'zh-Hans': { settled: /再无/, rest: /无人变动/, unsettled: /仍有/ }
  }
}

const [MODEL_VIEWS] = vocabulary().reads.find(([, keys]) => keys.includes('k'))

/** A state of the model that a reader could set. */
function modelState(random) {
  const pick = (list) => list[Math.floor(random() * list.length)]
  const upTo = (most) => 1 + Math.floor(random() * most)
  const k = pick([1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 6, 7, 12, 30])
  const firms = () =>
    pick([() => 1, () => upTo(4), () => upTo(12), () => upTo(60), () => 1000 * upTo(9), () => 10 ** upTo(14)])()
  const each = (value) => (random() < 0.6 ? value() : Array.from({ length: k }, value))
  const n = each(firms)
  const own = (value, at) => (Array.isArray(value) ? value[at] : value)
  const lambdaOf = (n) =>
    pick([() => 0, () => -1, () => n - 1, () => -random(), () => (n - 1) * random(), () => Math.min(n - 1, 0.5)])()
  const uneven = Array.from({ length: k }, (_, at) => lambdaOf(own(n, at)))
  const least = Math.min(...[n].flat())
  const lambda = pick([() => 0, () => 0, () => 0, () => -1, () => lambdaOf(least), () => uneven])()
  const c = each(() => pick([0, 7, 1, Math.round(1000 * random()) / 100]))
  const cost = Array.from({ length: k }, (_, at) => own(c, at)).reduce((sum, each) => sum + each, 0)
  const a = pick([100, 1000, cost * 1.0001 + 1e-6, cost + 1, 500 * random()])
  const money = () => pick([0, 0, 1, 20, 2000, 1e6, 100 * random()])
  return {
    view: pick(MODEL_VIEWS),
    k,
    n,
    c,
    lambda,
    a: a > cost ? a : cost + 100,
    b: pick([1, 0.5, 20]),
    f: each(money),
    ff: money(),
    theta: pick([0, 0.05, 0.2, each(random)])
  }
}

/** The states where a word may be wrong, for every view. */
function* edges() {
  const chains = [
    { k: 1, n: 1 },
    { k: 1, n: 2 },
    { k: 1, n: 9 },
    { k: 2, n: [2, 3] },
    { k: 3, n: [3, 4, 5] },
    { k: 4, n: [4, 5, 6, 7] },
    { k: 4, n: 1 },
    { k: 4, n: 5 },
    { k: 4, n: 6 },
    { k: 3, n: [2, 3, 1e12] },
    { k: 2, n: [1, 1e15] },
    { k: 2, n: [2, 4] },
    { k: 40, n: 9 },
    { k: 3, n: [9, 9, 9] },
    { k: 2, n: 2 ** 53 - 1 },
    { k: 2, n: [1, 3] }
  ]
  const conducts = ({ k, n }) => [
    0,
    -1,
    Array.from({ length: k }, (_, at) => (Array.isArray(n) ? n[at] : n) - 1),
    Array.from({ length: k }, (_, at) => (at ? 0 : -1)),
    Array.from({ length: k }, (_, at) => (at ? -1 : 0)),
    -0.9,
    -1e-12
  ]
  const costs = [{}, { f: 0 }, { f: 20 }, { f: 2000, ff: 0 }, { f: 0, ff: 2000 }, { f: 1e9 }, { f: 20, ff: 180 }]
  const markets = [{}, { c: 0 }, { a: 28.0000001 }, { a: 1e9 }, { theta: 0 }, { theta: 0.3 }]
  for (const view of MODEL_VIEWS) {
    for (const chain of chains) {
      const c = chain.k > 4 ? 0.5 : 7
      const base = { view, a: 100, b: 1, c, f: 0, ff: 0, theta: 0.05, lambda: 0, ...chain }
      for (const lambda of conducts(chain)) yield { ...base, lambda }
      for (const cost of costs) yield { ...base, ...cost }
      for (const market of markets) if (!(market.a < 30 && chain.k !== 4)) yield { ...base, ...market }
    }
  }
}

/** Every view of the data with all that can be chosen in it. */
function* dataStates(random) {
  const { indicators, choices, places } = vocabulary()
  const some = (list, count) => [...list].sort(() => random() - 0.5).slice(0, count)
  for (const { id, places: of } of indicators) {
    for (let count = 1; count <= Math.min(of.length, 4); count++)
      yield { view: 'provinces', indicator: [id], places: some(of, count) }
    yield { view: 'provinces', indicator: [id], places: [] }
  }
  const provinces = ['northeast', 'liaoning', 'jilin', 'heilongjiang'].filter((id) => places.includes(id))
  for (let bits = 0; bits < 2 ** provinces.length; bits++)
    yield { view: 'decline', places: provinces.filter((_, at) => (bits >> at) & 1) }
  for (const group of choices.find(({ key }) => key === 'group').values) yield { view: 'industries', group }
  const layers = choices.find(({ key }) => key === 'layers').values
  for (let bits = 1; bits < 2 ** layers.length; bits++)
    yield { view: 'cities', layers: layers.filter((_, at) => (bits >> at) & 1) }
  for (const view of ['burden', 'consistency', 'history']) yield { view }
}

/** The same random numbers from 0 to 1 every time: Marsaglia's xorshift. */
function generator(seed) {
  return () => {
    seed ^= seed << 13
    seed ^= seed >>> 17
    seed ^= seed << 5
    return (seed >>> 0) / 2 ** 32
  }
}

/** The modules that put numbers into words, as the figure has them. */
async function speakers() {
  const contents = [
    'export { figureSpeaker } from "./element/text.js"',
    'export { plain } from "./element/said.js"',
    'export { words } from "./views/later-words.js"'
  ].join('\n')
  const given = {
    name: 'given',
    setup(build) {
      build.onResolve({ filter: /^#/ }, ({ path }) => ({ path, namespace: 'given' }))
      build.onLoad({ filter: /./, namespace: 'given' }, ({ path }) => ({
        contents: JSON.stringify(path === '#vocabulary' ? vocabulary() : {}),
        loader: 'json'
      }))
    }
  }
  const { outputFiles } = await esbuild.build({
    stdin: { contents, resolveDir: here('../../www').pathname },
    bundle: true,
    format: 'esm',
    write: false,
    external: ['./cluster-figure-*'],
    plugins: [given],
    loader: { '.css': 'text' }
  })
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`)
}

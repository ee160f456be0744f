// States at random, each one that the model accepts, as the texts of their keys.

import { readFileSync } from 'node:fs'
import init, { vocabulary } from '../../dist/cluster_pricing.js'

/** As many states, always the same for a seed. */
export async function randomStates(count, seed) {
  await init({ module_or_path: readFileSync('dist/cluster_pricing_bg.wasm') })
  const { choices, indicators, places } = vocabulary()
  const random = generator(seed)
  const among = (values) => values[Math.floor(random() * values.length)]
  const some = (values) => values.filter(() => random() < 0.5).join()
  const between = (first, last) => first + Math.floor(random() * (last - first + 1))
  const wordsOf = (key) => choices.find((choice) => choice.key === key).values
  return Array.from({ length: count }, () => {
    const view = among(wordsOf('view'))
    // The map of two stages has two.
    const k = view === 'duel' ? 2 : between(1, 6)
    const each = (value) => (random() < 0.5 ? String(value()) : Array.from({ length: k }, value).join())
    return {
      view,
      k: String(k),
      n: each(() => between(1, 40)),
      a: String(between(100, 300) + among([0, 0.1, 0.25])),
      b: String(among([0.1, 0.7, 1, 2.5])),
      c: each(() => between(0, 10) + among([0, 0.5, 0.125])),
      f: each(() => between(0, 30)),
      ff: String(between(0, 50)),
      nmax: String(between(2, 200)),
      axis: among(wordsOf('axis')),
      scale: among(wordsOf('scale')),
      sort: among(wordsOf('sort')),
      group: among(wordsOf('group')),
      layers: some(wordsOf('layers')) || 'ports',
      theme: among(wordsOf('theme')),
      controls: among(wordsOf('controls')),
      lang: among(wordsOf('lang')),
      indicator: among(indicators).id,
      highlight: some(places)
    }
  })
}

/** Numbers from 0 to 1 (Mulberry32). */
function generator(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

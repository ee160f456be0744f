// States good and bad, of any values that somebody may give: the same mixture every time.

{
  /** So many states of keys and names of a vocabulary. */
  window.mixture = ({ parameters, choices, indicators, places }, count) => {
    const chance = chanceOf(20260101)
    const { random, pick, some } = chance
    const views = choices.find(({ key }) => key === 'view').values
    return Array.from({ length: count }, () => {
      const state = { view: random() < 0.3 ? 'price' : pick(views) }
      state.k = 1 + Math.floor(random() * 8)
      for (const parameter of parameters.filter(({ key }) => key !== 'k' && random() < 0.5)) {
        const each = () => usual(chance, parameter)
        state[parameter.key] = parameter.perStage && random() < 0.4 ? Array.from({ length: state.k }, each) : each()
      }
      if (random() < 0.5)
        state.indicator = [...new Set([pick(indicators).id, ...(random() < 0.5 ? [pick(indicators).id] : [])])]
      if (random() < 0.5) state.places = some(places)
      if (random() < 0.3) state.highlight = some(places)
      if (random() < 0.4) state[pick([...parameters, ...choices]).key] = pick(wild())
      return state
    })
  }

  const chanceOf = (seed) => {
    // Marsaglia's xorshift.
    const random = () => {
      seed ^= seed << 13
      seed ^= seed >>> 17
      seed ^= seed << 5
      return (seed >>> 0) / 2 ** 32
    }
    return {
      random,
      pick: (list) => list[Math.floor(random() * list.length)],
      some: (list) => list.filter(() => random() < 0.5),
      within: ([first, last]) => first + random() * (last - first)
    }
  }

  /** A number that a parameter may have, most often one of its slider. */
  const usual = ({ random, within }, { slider, whole, default: standard }) => {
    const wide = () => 10 ** within([-6, 9])
    const value = slider && random() < 0.8 ? within(slider) : random() < 0.5 ? standard : wide()
    return whole ? Math.max(1, Math.round(value)) : value
  }

  const wild = () => [
    0,
    -1,
    2.5,
    NaN,
    Infinity,
    -Infinity,
    1e-300,
    1e300,
    -0,
    1e15,
    0.1,
    'seven',
    null,
    [],
    [1, 2, 3],
    true,
    {},
    1001
  ]
}

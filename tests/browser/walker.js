// What walks among the figures of a page for walk.mjs, step by step, as its numbers at random say.

{
  /** Takes so many steps; gives the milliseconds of the slowest. */
  window.walkFigures = async ({ numbers, steps, ...choices }) => {
    const chance = chanceOf(numbers)
    const acts = [...actsOfHost(chance, choices), ...actsOfReader(chance), ...actsOfKeeper(chance)]
    let slowest = 0
    for (let step = 0; step < steps; step++) {
      const before = performance.now()
      chance.pick(acts)()
      slowest = Math.max(slowest, performance.now() - before)
      await chance.pick(rests)()
    }
    return { slowest }
  }

  /** Numbers from 0 to 1 one after the other, and what they choose among the figures that the page has at the start. */
  const chanceOf = (numbers) => {
    let at = 0
    const next = () => numbers[at++ % numbers.length]
    const pick = (list) => list[Math.floor(next() * list.length)]
    const figures = [...document.querySelectorAll('cluster-figure')]
    const figure = () => pick(figures)
    // What is hidden nobody can reach.
    const part = (selector) =>
      pick([...figure().shadowRoot.querySelectorAll(selector)].filter((element) => element.getClientRects().length))
    return { next, pick, figure, part }
  }

  /** What a host changes: language, view, dress and values. */
  const actsOfHost = ({ pick, figure }, { views, languages, home }) => {
    const set = (key, values) => () => {
      figure()[key] = pick(values)
    }
    const states = [
      { n: 'x' },
      { n: 3 },
      { a: 1 },
      { a: 100 },
      { chain: 'chain_oil' },
      { chain: 'none' },
      { kept: 'k2' },
      { kept: '' }
    ]
    return [
      () => {
        document.documentElement.lang = pick(languages)
      },
      set('lang', [...languages, '']),
      set('view', [...views, home, home, home]),
      set('theme', ['auto', 'light', 'dark']),
      set('controls', ['auto', 'auto', 'none']),
      set('k', [1, 2, 4, 8, 30]),
      () => Object.assign(figure(), pick(states))
    ]
  }

  /** What a reader presses and moves. */
  const actsOfReader = ({ next, pick, part }) => [
    () => {
      const panel = part('details')
      if (panel) panel.open = !panel.open
    },
    () => part('button')?.click(),
    () => part('.tasks button')?.click(),
    () => part('input[type=checkbox]')?.click(),
    () => {
      const select = part('select')
      if (!select) return
      select.selectedIndex = Math.floor(next() * select.options.length)
      select.dispatchEvent(new Event('change', { bubbles: true }))
    },
    () => {
      const range = part('input[type=range]')
      if (!range) return
      range.value = Number(range.min) + next() * (range.max - range.min)
      for (const name of ['input', 'change']) range.dispatchEvent(new Event(name, { bubbles: true }))
    },
    () => part('.chart')?.dispatchEvent(press(pick(['ArrowRight', 'ArrowUp', 'Enter', 'Escape', 'End']))),
    () => part('.chart')?.dispatchEvent(press(pick(['z', 'y']), { ctrlKey: true }))
  ]

  const press = (key, more) =>
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more })

  /** What is done with a figure as a whole: it is saved, or leaves and comes back. */
  const actsOfKeeper = ({ next, pick, figure }) => [
    () => {
      const asked = figure()
      asked[pick(['toCSV', 'toSVG', 'toPNG'])]().then(
        () => {},
        () => {}
      )
    },
    () => {
      const leaving = figure()
      const place = leaving.parentNode
      // It may be on its way back.
      if (!place) return
      leaving.remove()
      if (next() < 0.8) place.append(leaving)
      else setTimeout(() => place.append(leaving))
    }
  ]

  const rests = [
    () => undefined,
    () => Promise.resolve(),
    () =>
      new Promise((resolve) => {
        setTimeout(resolve)
      }),
    () => new Promise(requestAnimationFrame)
  ]
}

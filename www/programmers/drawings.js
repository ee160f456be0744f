// Two charts, each drawn twice: by `drawView`, as the figures do, and by `drawReference`, through plotters-canvas.

import { create, listControl, setText } from '../element/dom.js'
import { copyBlock } from '../page/block.js'
/** @import { Say, Speaker, Tell } from '../element/types.js' */
/** @import { Fields, Functions, Moved, Shown } from './types.js' */

const WAYS = /** @type {const} */ (['drawView', 'drawReference'])

/**
 * Both charts with what moves them; `moved` holds what a reader has chosen.
 * @param {Moved} moved
 * @param {Speaker} speaker
 * @param {Tell} tell
 * @returns {Shown}
 */
export function drawings(moved, { say, language }, tell) {
  const [price, provinces] = ['price', 'provinces'].map((view) => pictures(view, say))
  const n = create('input', { type: 'range', min: 1, max: 30, value: moved.n ?? 9, oninput: draw })
  const shown = create('output')
  const slider = create('label', { className: 'control' }, create('span', { className: 'name', textContent: say('n') }))
  const indicator = create('select', { onchange: draw })
  const block = copyBlock('draw-code', say('draw_code'), { say, tell })
  const list = listControl(say('indicator'), indicator)
  const element = create('div', {}, slider, price.element, list, provinces.element, block.element)
  /** @type {Functions | undefined} */
  let functions

  function draw() {
    if (!functions) return
    Object.assign(moved, { n: Number(n.value), indicator: indicator.value })
    setText(shown, n.value)
    block.show(codeOf(moved))
    const options = { pixelRatio: devicePixelRatio, lang: language, theme: theme(), font: fontOfPage() }
    price.draw(functions, { n: moved.n }, options)
    provinces.draw(functions, { indicator: moved.indicator }, options)
  }

  slider.append(n, shown)
  block.show(codeOf({ n: 9, indicator: 'high_tech_share_2006', ...moved }))
  new ResizeObserver(draw).observe(element)
  return {
    element,
    update(loaded) {
      functions = loaded
      const { indicators, defaultIndicator } = loaded.vocabulary()
      const names = loaded.names(language).split('\n')
      const options = indicators.map(({ id }, at) => create('option', { value: id, textContent: names[at] }))
      indicator.replaceChildren(...options)
      indicator.value = moved.indicator ?? defaultIndicator
      draw()
    }
  }
}

/**
 * A chart side by side with its double.
 * @param {string} view
 * @param {Say} say
 */
function pictures(view, say) {
  const canvases = WAYS.map((way) => create('canvas', { role: 'img', 'aria-label': say('picture', { view, way }) }))
  const framed = canvases.map((canvas, at) =>
    create('figure', {}, canvas, create('figcaption', {}, create('code', { textContent: `${WAYS[at]}()` })))
  )
  return {
    element: create('div', { className: 'sides', id: `drawn-${view}` }, ...framed),
    /** @type {(functions: Functions, state: Fields, options: Fields) => void} */
    draw(functions, state, options) {
      const { clientWidth: width } = canvases[0]
      WAYS.forEach((way, at) => functions[way](canvases[at], { view, ...state }, { ...options, width }))
    }
  }
}

/** @param {Moved} moved */
const codeOf = ({ n, indicator }) => `import init, { ${WAYS.join(', ')} } from './cluster_pricing.js'

await init()
const options = { width: 480, pixelRatio: devicePixelRatio }
const [one, other] = document.querySelectorAll('canvas')
drawView(one, { view: 'price', n: ${n} }, options)
drawReference(other, { view: 'provinces', indicator: '${indicator}' }, options)`

function theme() {
  const { theme } = document.documentElement.dataset
  return theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
}

const fontOfPage = () => getComputedStyle(document.body).fontFamily

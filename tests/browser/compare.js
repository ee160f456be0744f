// Times and counts, in the page of the benchmark, what the figure draws and what plain calls of Canvas2D draw.

import { readInspection } from '../../www/element/inspection.js'
import { drawPrice, drawProvinces } from './raw.js'
import { recorded } from './recorded.js'

/** Times and counts of both sides for each chart. */
export async function compare({ rounds, redraws }) {
  const { ready, charts, draw } = window.__bench
  await ready
  const program = await import(new URL('cluster_pricing.js', document.baseURI))
  await program.default()
  const scripts = { line: byHand('price', rawPrice, program), bars: byHand('provinces', rawProvinces, program) }
  const results = charts.map((chart) => {
    const sides = scripts[chart] ?? equalCanvas(chart)
    return { chart, ...timesOf((i) => draw(i, chart), sides, { rounds, redraws }) }
  })
  // Counting makes calls slower, and comes when all times are taken.
  return results.map((result) => ({ ...result, calls: count((i) => draw(i, result.chart), redraws) }))
}

/** Median times of a chart and of what draws the same, in rounds by turns. */
function timesOf(drawOwn, { own, raw, redraw }, { rounds, redraws }) {
  const calls = recorded(() => drawOwn(0), raw)
  const other = redraw ?? calls
  const times = Array.from({ length: rounds }, () => [
    time(redraws, drawOwn),
    time(redraws, other),
    time(redraws, calls),
    time(redraws, drawOwn, own),
    time(redraws, other, raw)
  ])
  const [script, rawScript, callsScript, raster, rawRaster] = times[0].map((_, column) =>
    median(times.map((round) => round[column]))
  )
  return {
    size: `${own.clientWidth} x ${own.clientHeight}`,
    script: redraw && [script, rawScript],
    alone: [script, callsScript],
    raster: [raster, rawRaster]
  }
}

/** A view's own canvas, and an empty one like it. */
function equalCanvas(view) {
  const figure = document.querySelector(`cluster-figure[view=${view}]`)
  const own = figure.shadowRoot.querySelector('canvas')
  const raw = document.createElement('canvas')
  raw.width = own.width
  raw.height = own.height
  raw.style.width = `${own.clientWidth}px`
  figure.after(raw)
  return { figure, own, raw }
}

/** The same with what draws the view by hand, which is told what the figure says in the middle of the moving price. */
function byHand(view, redrawOf, program) {
  const { figure, own, raw } = equalCanvas(view)
  const state = { ...figure.value, a: 130 }
  const options = { width: own.clientWidth, font: getComputedStyle(figure).fontFamily }
  return { own, raw, redraw: redrawOf(raw, state, readInspection(program.inspectView(state, options))) }
}

function rawPrice(raw, { k, n, c, nmax }, { plot }) {
  return (i) => drawPrice(raw, { plot, a: 130 + 30 * Math.sin(i / 7), k, n, c, last: nmax })
}

function rawProvinces(raw, _, { plot, table }) {
  const northeast = ['Heilongjiang', 'Jilin', 'Liaoning']
  const rows = table.rows.map(({ label, cells }) => ({
    name: label,
    value: cells[0].value,
    accented: northeast.includes(label)
  }))
  return () => drawProvinces(raw, { plot, rows, title: table.columns[0] })
}

function median(values) {
  return values.sort((one, other) => one - other)[values.length >> 1]
}

/**
 * Median time of a redraw; with a canvas to read back from, including its raster: a canvas may put its drawing off, and reading
 * one pixel back forces it.
 */
function time(redraws, redraw, canvas) {
  const context = canvas?.getContext('2d')
  return median(
    Array.from({ length: redraws }, (_, index) => {
      const start = performance.now()
      redraw(index)
      context?.getImageData(0, 0, 1, 1)
      return performance.now() - start
    })
  )
}

/** Points, circles, rectangles and texts of a redraw, on average. */
function count(redraw, redraws) {
  const { prototype } = CanvasRenderingContext2D
  let calls = 0
  const originals = ['moveTo', 'lineTo', 'arc', 'fillRect', 'fillText'].map((name) => [name, prototype[name]])
  for (const [name, original] of originals) {
    prototype[name] = function (...values) {
      calls++
      return original.apply(this, values)
    }
  }
  for (let i = 0; i < redraws; i++) redraw(i)
  for (const [name, original] of originals) prototype[name] = original
  return Math.round(calls / redraws)
}

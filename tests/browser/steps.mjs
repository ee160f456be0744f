// Times what a reader waits for at a slider: from the event of the browser to the end of its handler, in which the model is solved
// and chart, sentence, key numbers and controls are brought up to date; alone, and inside frames, where the browser lays out and
// paints in between.

/**
 * Runs in the page: median milliseconds of a step of the first slider of each figure that has one.
 * @param {{ rounds: number, steps: number }} _
 */
export async function timeSteps({ rounds, steps }) {
  const results = []
  for (const figure of document.querySelectorAll('cluster-figure')) {
    const range = figure.shadowRoot.querySelector('input[type=range]')
    if (!range) continue
    const times = { handler: [], framed: [] }
    for (let round = 0; round < rounds; round++) {
      times.handler.push(median(Array.from({ length: steps }, (_, index) => step(range, index))))
      const framed = []
      for (let index = 0; index < steps; index++) {
        await new Promise(requestAnimationFrame)
        framed.push(step(range, index))
      }
      times.framed.push(median(framed))
    }
    results.push({ view: figure.view, handler: median(times.handler), framed: median(times.framed) })
  }
  return results

  /** Moves a slider by one of its steps, to and fro, as a reader does. */
  function step(range, index) {
    if (index % 2 === 0) range.stepUp()
    else range.stepDown()
    const start = performance.now()
    range.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
    return performance.now() - start
  }

  function median(values) {
    return values.sort((one, other) => one - other)[values.length >> 1]
  }
}

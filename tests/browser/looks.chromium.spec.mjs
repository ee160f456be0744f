// What an eye would find wrong with a figure, measured: letters too small, torn or cut at the edge of a chart, targets too small for
// a finger. How the parts lie is in layout.chromium.spec.mjs, contrast in axe.chromium.spec.mjs.

import { expect, test, words } from './figure.mjs'
import { figuresIn, heightsAt, text } from './room.mjs'

const WIDTHS = [1200, 760, 390, 320]

/** The smallest letters, and the smallest target of a finger, in CSS pixels. */
const LETTER = 12
const TARGET = 44

/** What is wrong with the letters and charts of a page, in words. Runs in the page. */
function faults(smallest) {
  const textsIn = function* (root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { parentElement, data } = walker.currentNode
      if (data.trim() && !parentElement.closest('style, sub, .spoken, [hidden]') && parentElement.checkVisibility())
        yield walker.currentNode
    }
  }
  const tornIn = (node) =>
    [...node.data.matchAll(/[\p{Script=Latin}\p{Nd}.,%−]+/gu)].flatMap(({ 0: word, index }) => {
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1 ? [`torn: ${word}`] : []
    })
  const smallIn = (node) => {
    const size = parseFloat(getComputedStyle(node.parentElement).fontSize)
    return size < smallest ? [`${size} px: ${node.data.trim()}`] : []
  }
  return [...document.querySelectorAll('cluster-figure')].flatMap(({ view, shadowRoot }) => {
    const found = [...textsIn(shadowRoot)].flatMap((node) => [...tornIn(node), ...smallIn(node)])
    return [...new Set(found)].map((fault) => `${view}: ${fault}`)
  })
}

/** Keeps what charts are drawn with: texts too small, and texts that the edge of a canvas cuts. Runs before the page does. */
function recordTexts(smallest) {
  window.badTexts = []
  const draw = CanvasRenderingContext2D.prototype.fillText
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
    const view = this.canvas.getRootNode().host?.view
    if (view) {
      const { actualBoundingBoxLeft, actualBoundingBoxRight } = this.measureText(text)
      const place = this.getTransform()
      const corners = [x - actualBoundingBoxLeft, x + actualBoundingBoxRight].map(
        (x) => place.transformPoint({ x, y }).x
      )
      const size = (parseFloat(this.font.match(/[\d.]+px/)[0]) * Math.hypot(place.c, place.d)) / devicePixelRatio
      if (size < smallest - 0.01) window.badTexts.push(`${view}: ${size} px: ${text}`)
      if (Math.min(...corners) < -1 || Math.max(...corners) > this.canvas.width + 1)
        window.badTexts.push(`${view}: cut at ${Math.round(this.canvas.clientWidth)} px: ${text}`)
    }
    return draw.call(this, text, x, y)
  }
}

async function pageOf(visit, page, lang) {
  await visit(figuresIn(lang), `${text}<style>body { margin: 0 }</style>`)
  for (const figure of await page.locator('cluster-figure').all()) await figure.locator('.sentence').waitFor()
}

for (const lang of Object.keys(words)) {
  test(`letters are whole and of ${LETTER} pixels at least in any view, in ${lang}`, async ({ visit, page }) => {
    await page.addInitScript(recordTexts, LETTER)
    await page.setViewportSize({ width: 1300, height: 900 })
    await pageOf(visit, page, lang)
    for (const width of WIDTHS) {
      await heightsAt(page, width)
      expect.soft(await page.evaluate(faults, LETTER), `${width} px`).toEqual([])
    }
    expect(await page.evaluate(() => [...new Set(window.badTexts)])).toEqual([])
  })
}

test.describe('for a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })

  test(`what a finger presses has ${TARGET} pixels in any view, with every panel open`, async ({ visit, page }) => {
    await pageOf(visit, page, 'en')
    expect(await page.evaluate(smallTargets, TARGET)).toEqual([])
  })
})

/** What a finger could miss, in words; links within a sentence have its lines. Runs in the page. */
function smallTargets(least) {
  return [...document.querySelectorAll('cluster-figure')].flatMap(({ view, shadowRoot }) =>
    [...shadowRoot.querySelectorAll('button, summary, select, input:not(label *), label:has(input)')]
      .filter((target) => target.checkVisibility() && !target.closest('p, .sentence'))
      .map((target) => ({ target, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.height && (box.height < least - 0.5 || box.width < least - 0.5))
      .map(
        ({ target, box }) =>
          `${view}: ${target.localName}.${target.className} ${target.textContent.trim().slice(0, 20)} ${box.width.toFixed(0)} x ${box.height.toFixed(0)}`
      )
  )
}

// The colors of the figure: the palette's two themes, the host's own properties, and forced colors.

import palette from '../style/palette.json'
import { colorBehind, isDark } from './behind.js'
import controls from './controls.css'
import { dresser } from './dress.js'
import { isOnPaper } from './environment.js'
import css from './figure.css'
import print from './print.css'

/** @typedef {keyof typeof palette.light} Role */

const ROLES = /** @type {Role[]} */ (Object.keys(palette.light))

// In forced colors the reader's own palette rules, and a canvas has to ask for it.
const FORCED = {
  background: 'Canvas',
  text: 'CanvasText',
  muted: 'CanvasText',
  axis: 'CanvasText',
  grid: 'GrayText',
  ghost: 'GrayText',
  cluster: 'Highlight',
  integrated: 'LinkText',
  cost: 'CanvasText',
  advantage: 'Canvas',
  surface: 'Canvas'
}

// What a page may set for its dark ground is not for paper.
const NEUTRAL = /** @type {const} */ (['background', 'text', 'muted', 'axis', 'grid', 'surface'])

/** The style sheet that all figures of a document share. */
export const dress = dresser(
  [
    rule('.figure', (role) => colorOf(role, palette.light)),
    rule('.figure[data-theme=dark]', (role) => colorOf(role, palette.dark)),
    `@media (forced-colors: active) {${rule('.figure, .figure[data-theme=dark]', (role) => FORCED[role])}}`,
    `@media print {.figure {${NEUTRAL.map((role) => `--${role}: ${palette.light[role]};`).join(' ')}}}`,
    css,
    controls,
    print
  ].join('\n')
)

/**
 * A color as the author gives it, or the page, or the palette.
 * @param {Role} role
 * @param {Record<Role, string>} colors
 */
function colorOf(role, colors) {
  return `var(--cluster-${role}, ${role === 'background' ? `var(--paper, ${colors[role]})` : colors[role]})`
}

/** @param {string} selector @param {(role: Role) => string} color */
function rule(selector, color) {
  return `${selector} {${ROLES.map((role) => `--${role}: ${color(role)};`).join(' ')}}`
}

/**
 * The theme for a figure, the one it asks for or the one for what is behind it, and the color of that paper, unless it brings its
 * own or lies on a picture. `probe` stands in its shadow root.
 * @param {string} wanted
 * @param {Element} host
 * @param {HTMLElement} probe
 */
export function themeOf(wanted, host, probe) {
  if (isOnPaper()) return { theme: 'light' }
  if (wanted === 'light' || wanted === 'dark') return { theme: wanted }
  const paper = colorBehind(host, channels(probe, 'Canvas'), (color) => channels(probe, color))
  if (paper) return { theme: isDark(paper) ? 'dark' : 'light', paper: `rgb(${paper.join(' ')})` }
  // What is light enough to be read on a picture shows that the picture is dark.
  return { theme: isDark(channels(probe, 'currentcolor').slice(0, 3)) ? 'light' : 'dark' }
}

/**
 * Tells a figure its theme, its paper, whether they are its own, and whether a heading stands above it, where they change: figures in
 * its panels hear of all around them.
 * @param {HTMLElement} root
 * @param {string} theme
 * @param {string | undefined} paper
 * @param {boolean} isOwn
 */
export function putTheme(root, theme, paper = '', isOwn) {
  if (root.style.getPropertyValue('--paper') !== paper) root.style.setProperty('--paper', paper)
  const isHeaded = /^H[1-6]$/.test(
    /** @type {string} */ (/** @type {ShadowRoot} */ (root.getRootNode()).host?.previousElementSibling?.tagName)
  )
  for (const [key, value] of [
    ['theme', theme],
    ['own', String(isOwn)],
    ['headed', String(isHeaded)]
  ])
    if (root.dataset[key] !== value) root.dataset[key] = value
}

/**
 * The palette as the charts take it: one number 0xRRGGBB per role, as the style sheet resolves it.
 * @param {HTMLElement} probe
 */
export function colorsOf(probe) {
  return Float64Array.from(ROLES, (role) => {
    const [red, green, blue] = channels(probe, `var(--${role})`)
    return (red << 16) | (green << 8) | blue
  })
}

// Mixed with itself in sRGB, a color written in any way becomes `color(srgb 0.1 0.2 0.3 / 0.4)`.
/** @param {HTMLElement} probe @param {string} color */
function channels(probe, color) {
  probe.style.outlineColor = `color-mix(in srgb, ${color}, ${color})`
  const { outlineColor } = getComputedStyle(probe)
  const [red = 0, green = 0, blue = 0, alpha = 1] = outlineColor.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? []
  const scale = outlineColor.startsWith('color(') ? 255 : 1
  return [...[red, green, blue].map((number) => Math.min(255, Math.max(0, Math.round(scale * number)))), alpha]
}

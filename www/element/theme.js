// The colors of the figure: the palette's two themes, the host's own properties, and forced colors.

import palette from '../style/palette.json'
import controls from './controls.css'
import css from './figure.css'

const ROLES = Object.keys(palette.light)

// In forced colors the reader's own palette rules, and a canvas has to ask for it.
const FORCED = {
  background: 'Canvas', text: 'CanvasText', muted: 'CanvasText', axis: 'CanvasText', grid: 'GrayText',
  ghost: 'GrayText', cluster: 'Highlight', integrated: 'LinkText', cost: 'CanvasText', advantage: 'Canvas',
  surface: 'Canvas'
}

let sheet

/** The style sheet that all figures share. */
export function styleSheet() {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync([
      rule('.figure', (role) => `var(--cluster-${role}, ${palette.light[role]})`),
      rule('.figure[data-theme=dark]', (role) => `var(--cluster-${role}, ${palette.dark[role]})`),
      `@media (forced-colors: active) {${rule('.figure, .figure[data-theme=dark]', (role) => FORCED[role])}}`,
      css,
      controls
    ].join('\n'))
  }
  return sheet
}

function rule(selector, color) {
  return `${selector} {${ROLES.map((role) => `--${role}: ${color(role)};`).join(' ')}}`
}

/** The theme for a figure: the one it asks for, or the one of the page around it, seen by its text color. */
export function themeOf(wanted, hostColor) {
  if (matchMedia('print').matches) return 'light'
  if (wanted === 'light' || wanted === 'dark') return wanted
  const [red, green, blue] = channels(hostColor, 'currentcolor')
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140 ? 'dark' : 'light'
}

/** The palette as the charts take it: one number 0xRRGGBB per role, as the style sheet resolves it. */
export function colorsOf(probe) {
  return Float64Array.from(ROLES, (role) => {
    const [red, green, blue] = channels(probe, `var(--${role})`)
    return red << 16 | green << 8 | blue
  })
}

// Mixed with itself in sRGB, a color written in any way becomes `color(srgb 0.1 0.2 0.3)`.
function channels(probe, color) {
  probe.style.outlineColor = `color-mix(in srgb, ${color}, ${color})`
  const { outlineColor } = getComputedStyle(probe)
  const numbers = outlineColor.match(/-?[\d.]+(?:e-?\d+)?/g)?.slice(0, 3).map(Number) ?? [0, 0, 0]
  const scale = outlineColor.startsWith('color(') ? 255 : 1
  return numbers.map((number) => Math.min(255, Math.max(0, Math.round(scale * number))))
}

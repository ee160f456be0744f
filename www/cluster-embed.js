// For a page with iframes of embed.html: gives each the height that its figure needs.

// CSS pixels: no figure is lower, and a higher one is a mistake.
const LEAST = 100
const MOST = 10000

addEventListener('message', ({ source, data }) => {
  if (data?.type !== 'cluster-figure:height' || !Number.isFinite(data.height)) return
  // Not by its origin, which is "null" in a sandbox and on a disk.
  const frame = frames().find(({ contentWindow }) => contentWindow === source)
  if (frame) frame.style.height = `${Math.min(Math.max(data.height, LEAST), MOST)}px`
})

// Figures that were there before this script have told their height to nobody.
for (const { contentWindow } of frames()) contentWindow.postMessage({ type: 'cluster-figure:ask' }, '*')

function frames() {
  return [...document.querySelectorAll('iframe')]
}

/** Resolves when it is clear what became of a figure, and tells it. */
export function tryFigure(figure, tell) {
  return new Promise((resolve) => {
    const end = (...finding) => {
      tell('figure', ...finding)
      resolve()
    }
    figure.addEventListener('ready', () => end('works', 'painted'))
    figure.addEventListener('error', ({ detail }) => end('fails', 'failed', { code: detail.code ?? 'old' }))
    // By then its script has run, if it ever does.
    addEventListener('load', () => {
      if (!customElements.get('cluster-figure')) end('fails', 'missing')
    })
  })
}

import { expect } from './fixtures.mjs'

/** The figures show charts, not their fallback. */
export async function expectPainted(figures, count) {
  const colors = () =>
    figures.evaluateAll((figures) =>
      figures.map(({ shadowRoot }) => {
        const canvas = shadowRoot?.querySelector('canvas')
        if (!canvas) return 0
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
        return new Set(new Uint32Array(data.buffer)).size
      })
    )
  await expect(figures).toHaveCount(count)
  await expect.poll(async () => Math.min(...(await colors()))).toBeGreaterThan(10)
}

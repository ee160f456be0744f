// How patient a test has to be here: waits are for events, and only what never happens runs into a time-out, so that a slow
// machine needs a longer one and a quick machine gives up no earlier than the usual.

const USUAL = 60

/** The time-outs of Playwright are multiplied by this, from 1 on. Measured once: workers inherit it. */
export const pace = Number((process.env.CLUSTER_PACE ??= String(Math.max(1, measure() / USUAL))))

/** Milliseconds of a piece of work that takes a quiet machine of two cores about the usual time. */
function measure() {
  const start = performance.now()
  let mixed = 0
  for (let i = 0; i < 2e7; i++) mixed = Math.imul(mixed ^ i, 0x9e3779b1) >>> 3
  // Used, so that no compiler leaves the work out.
  return performance.now() - start + mixed * 0
}

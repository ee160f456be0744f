// Who is cheaper, in whole numbers without rounding: what the words of a figure are held against.

/** The stages of a state: firms as a BigInt, and conjectural variation. */
export function chain({ k, n, lambda = 0, f = 0 }) {
  const own = (value, at) => (Array.isArray(value) ? value[at] : value)
  return Array.from({ length: k }, (_, at) => ({ n: BigInt(own(n, at)), lambda: own(lambda, at), f: own(f, at) }))
}

/** The cluster wins where 2 Π n > Π (n + 1 + λ). */
export function verdictOf(stages) {
  let [left, right] = [2n, 1n]
  for (const { n, lambda } of stages) {
    const [numerator, denominator] = fraction(lambda)
    left *= n * denominator
    right *= (n + 1n) * denominator + numerator
  }
  return left > right ? 'cluster' : left < right ? 'integrated' : 'tie'
}

export const wins = (stages) => verdictOf(stages) === 'cluster'

/** Whether a number of firms is the fewest with which the stages that it makes win: enough, and one fewer is not or cannot be. */
export function isThreshold(firms, stagesWith) {
  const possible = (stages) => stages.every(({ n, lambda }) => n >= 1n && lambda <= Number(n - 1n))
  const fewer = stagesWith(firms - 1n)
  return wins(stagesWith(firms)) && !(possible(fewer) && wins(fewer))
}

/** Producers spread evenly over stages. */
export function splitEvenly(total, stages) {
  const count = BigInt(stages.length)
  return stages.map((stage, at) => ({ ...stage, n: total / count + (BigInt(at) < total % count ? 1n : 0n) }))
}

/** A double as the exact fraction that it is. */
function fraction(value) {
  let denominator = 1n
  while (!Number.isInteger(value)) {
    value *= 2
    denominator *= 2n
  }
  return [BigInt(value), denominator]
}

// A chain in words.

/** What a run sells at, against the integrated firm, in pieces. */
export function told(facts, speech) {
  const { verdict, clusterPrice, integratedPrice, gap } = facts
  return speech.pieces(`price.${verdict.text}`, {
    chain: chainText(facts, speech),
    price: { text: clusterPrice.text, role: 'cluster' },
    single: { text: integratedPrice.text, role: 'integrated' },
    gap: gap.text
  })
}

/** Stages and firms of a chain. */
export function chainText({ stages, firms }, { say, count }) {
  const n = count('stages', stages)
  return firms.every(({ value }) => value === firms[0].value)
    ? say('price.chainEven', { stages: n, firms: count('firms', firms[0]) })
    : say('price.chainUneven', { stages: n, list: shortened(firms.map(({ text }) => text)).join(say('list')) })
}

/** A long chain is shown by its first and last stages. */
export function shortened(texts) {
  return texts.length > 12 ? [...texts.slice(0, 6), '…', ...texts.slice(-3)] : texts
}

// Days as numbers, by which progress is kept: no hour of a reader is anybody's business.

const FIRST = Date.UTC(2020, 0, 1)
const LENGTH = 24 * 60 * 60 * 1000

/** The day today, in days since the first of 2020. */
export const today = () => Math.floor((Date.now() - FIRST) / LENGTH)

// Text in lines, where nothing else breaks it.

// After a space, between Chinese characters, and behind the signs that part an address; never before a mark that closes, nor
// behind one that opens.
const BREAKS =
  /(?<=\s)|(?<=[\p{sc=Han}，。、；：！？）」』》〉])(?![\s，。、；：！？）」』》〉…])|(?<=[^\s（「『《〈])(?=[\p{sc=Han}（「『《〈])|(?<=[&?/,])(?=\w)/u

/**
 * The lines of a text; `fits` says whether a line has room. A word longer than a line is broken anywhere.
 * @param {string} text
 * @param {(line: string) => boolean} fits
 */
export function lines(text, fits) {
  const wrapped = ['']
  for (const piece of text.split(BREAKS).flatMap((word) => (fits(word.trimEnd()) ? [word] : [...word]))) {
    const longer = wrapped.at(-1) + piece
    if (fits(longer.trimEnd())) wrapped[wrapped.length - 1] = longer
    else wrapped.push(piece)
  }
  return wrapped.map((line) => line.trim()).filter(Boolean)
}

// How easily an English text is read.

/**
 * The school grade of a text by Flesch and Kincaid.
 * @param {string} text
 */
export function grade(text) {
  const sentences = text.split(/[.!?:]\s/).filter((sentence) => /\w/.test(sentence)).length
  const words = text.match(/[A-Za-z’]+/g) ?? []
  const syllables = words.reduce(
    (sum, word) => sum + Math.max(1, vowels(word.toLowerCase().replace(/e(d|s)?$/, ''))),
    0
  )
  return (0.39 * words.length) / sentences + (11.8 * syllables) / words.length - 15.59
}

/** @param {string} word */
const vowels = (word) => (word.match(/[aeiouy]+/g) ?? []).length

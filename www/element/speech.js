/** Speaks the words of a catalogue: `say('price.cluster', { price })`. */
export function speaker(words, language) {
  const lookUp = (key) => key.split('.').reduce((section, name) => section?.[name], words)
  const pieces = (key, values = {}) => lookUp(key).split(/\{(\w+)\}/).map((piece, index) => index % 2 ? values[piece] ?? '' : piece)
  const say = (key, values) => pieces(key, values).join('')
  return {
    language,
    say,
    /** The text in pieces, so that a value can be an element. */
    pieces,
    has: (key) => lookUp(key) !== undefined,
    /** The form of a count: English tells one from many. */
    count: (key, { value, text }) => say(`count.${key}_${value === 1 ? 'one' : 'other'}`, { n: text })
  }
}

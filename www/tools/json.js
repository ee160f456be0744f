// Values as JSON for people and programs.

/**
 * A value as JSON in lines. What an old library would have its `toJSON` make of a list is passed over.
 * @param {unknown} value
 */
export const json = (value) => JSON.stringify(value, given, 2)

/**
 * @this {Record<string, unknown>}
 * @param {string} key
 */
function given(key) {
  return this[key]
}

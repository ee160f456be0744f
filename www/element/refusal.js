/** What was refused. Its fields are its own, whatever the page has made of those that every error has. */
export class Refusal extends Error {
  name = 'Refusal'
  code
  /** @type {string | null} */
  field
  /** @type {number | null} */
  index
  /** @type {number | null} */
  value
  /** @type {number | null} */
  limit

  /**
   * @param {string} message
   * @param {string} code
   * @param {string | null} [field]
   * @param {number | null} [index]
   * @param {number | null} [value]
   * @param {number | null} [limit]
   */
  constructor(message, code, field = null, index = null, value = null, limit = null) {
    super(message)
    this.code = code
    this.field = field
    this.index = index
    this.value = value
    this.limit = limit
  }
}

/**
 * The same for wasm.
 * @param {ConstructorParameters<typeof Refusal>} told
 */
export const refused = (...told) => new Refusal(...told)

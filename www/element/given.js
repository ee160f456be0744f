// What callers hand over, copied so that nothing of theirs is trusted: an object may lie about its length, throw, or call the
// model again.

const { isArray } = Array
const { prototype } = Object.getPrototypeOf(Uint8Array)

/**
 * @template Known
 * @typedef {(value: unknown) => Known} Get
 */

/**
 * What the engine itself knows of a typed array; nobody can give it another `length`.
 * @param {string | symbol} name
 */
const known = (name) => {
  const { get } = /** @type {{ get: () => unknown }} */ (Object.getOwnPropertyDescriptor(prototype, name))
  /** @param {unknown} value */
  return (value) => Reflect.apply(get, value, [])
}
const [kind, lengthOf, buffer, offset] = /** @type {[Get<string>, Get<number>, Get<ArrayBuffer>, Get<number>]} */ (
  [Symbol.toStringTag, 'length', 'buffer', 'byteOffset'].map(known)
)

// Stands for what is neither a number nor a text, and for what cannot be read.
const OTHER = true

/**
 * What is under a key of whatever was handed over: a number, a text, a list of these, or `true` for anything else; undefined
 * where nothing is. A list ends after `longest` items, and its texts have `room` characters together.
 * @param {Record<string, unknown>} object
 * @param {string} key
 * @param {number} longest
 * @param {number} room
 */
export function take(object, key, longest, room) {
  try {
    const value = object?.[key]
    if (value === undefined || value === null) return undefined
    return isArray(value)
      ? list(value, value.length, longest, room)
      : kind(value)
        ? list(/** @type {ArrayLike<unknown>} */ (value), lengthOf(value), longest, room)
        : plain(value, room)
  } catch {
    return OTHER
  }
}

/**
 * A number, a text up to `room` characters, or `true` for anything else. For a longer text stand as many blanks: even its beginning
 * may take long to come by, since engines put long texts together when somebody reads them.
 * @param {unknown} value
 * @param {number} room
 */
export function plain(value, room) {
  if (typeof value === 'string') return value.length > room ? ' '.repeat(room) : value
  return typeof value === 'number' ? value : OTHER
}

/**
 * The bytes that an array of bytes starts with, at most `longest`; undefined for anything else.
 * @param {unknown} value
 * @param {number} longest
 */
export function octets(value, longest) {
  try {
    return kind(value) === 'Uint8Array'
      ? new Uint8Array(buffer(value), offset(value), Math.min(lengthOf(value), longest))
      : undefined
  } catch {
    // Its bytes are another's by now.
    return undefined
  }
}

/**
 * @param {ArrayLike<unknown>} value
 * @param {number} length
 * @param {number} longest
 * @param {number} room
 */
function list(value, length, longest, room) {
  const items = []
  for (let index = 0; index < Math.min(length, longest); index++) {
    const item = plain(value[index], room)
    if (typeof item === 'string') room -= item.length
    items.push(item)
  }
  return items.every((item) => typeof item === 'number') ? Float64Array.from(items) : items
}

// Collections, JSON and assignment of a library.

{
  const { stringify, parse } = JSON
  window.JSON = {
    stringify: (value, replacer, space) => stringify(value, replacer, space),
    parse: (text) => parse(text)
  }
  const { Map, Set } = window
  window.Map = class extends Map {
    get(key) {
      return super.get(key === 0 ? 0 : key)
    }
  }
  window.Set = class extends Set {
    add(value) {
      return super.add(value === 0 ? 0 : value)
    }
  }
  Object.assign = function (target) {
    for (let at = 1; at < arguments.length; at++)
      for (const key in arguments[at])
        if (Object.prototype.hasOwnProperty.call(arguments[at], key)) target[key] = arguments[at][key]
    return target
  }
}

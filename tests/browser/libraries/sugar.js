// What Sugar 1.2 puts in the place of natives and beside them.

{
  const fuzzy = (match) => (typeof match === 'function' ? match : (each) => each === match)
  const { find, filter, some, every, map, at } = Array.prototype
  Array.prototype.find = function (match, ...more) {
    return find.call(this, fuzzy(match), ...more)
  }
  Array.prototype.filter = function (match, ...more) {
    return filter.call(this, fuzzy(match), ...more)
  }
  Array.prototype.some = function (match, ...more) {
    return some.call(this, fuzzy(match), ...more)
  }
  Array.prototype.every = function (match, ...more) {
    return every.call(this, fuzzy(match), ...more)
  }
  Array.prototype.map = function (what, ...more) {
    return map.call(this, typeof what === 'string' ? (each) => each[what] : what, ...more)
  }
  Array.prototype.at = function (...places) {
    return places.length > 1 ? places.map((place) => at.call(this, place)) : at.call(this, places[0])
  }
  const methods = [
    [Array, 'min max sum first last from to add remove clone compact each groupBy isEmpty none zip sample'],
    [String, 'first last from to add remove has each words lines parameterize format assign'],
    [Number, 'round format abbr metric times pad ordinalize seconds bytes random']
  ]
  for (const [{ prototype }, names] of methods)
    for (const name of names.split(' '))
      prototype[name] = function () {
        return this
      }
}

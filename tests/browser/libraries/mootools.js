// What MooTools 1.2 puts in the place of natives and beside them.

{
  Array.from = (item) =>
    item == null ? [] : typeof item === 'object' && 'length' in item ? Array.prototype.slice.call(item) : [item]
  Array.prototype.append = function (array) {
    this.push(...array)
    return this
  }
  Array.prototype.link =
    Array.prototype.associate =
    Array.prototype.extend =
      function () {
        return {}
      }
  Array.prototype.contains = function (item, from) {
    return this.indexOf(item, from) !== -1
  }
  Array.prototype.flatten = function () {
    return this.flat(Infinity)
  }
  String.prototype.contains = function (text, separator) {
    return separator
      ? (separator + this + separator).indexOf(separator + text + separator) > -1
      : this.indexOf(text) > -1
  }
  String.prototype.test = function (regex) {
    return new RegExp(regex).test(this)
  }
  Function.prototype.bind = function (context, given) {
    return (...more) => this.apply(context, given === undefined ? more : [].concat(given))
  }
  Function.prototype.delay = Function.prototype.pass = function () {
    return this
  }
  window.Event = function () {
    throw new TypeError('a wrapper of events')
  }
  window.Element =
    window.Document =
    window.Node =
    window.Hash =
    window.Class =
    window.Native =
    window.Chain =
    window.Options =
    window.Request =
    window.Cookie =
      function () {}
  window.$ = window.$$ = (id) => document.getElementById(id)
  for (const name of [
    'get',
    'set',
    'getElement',
    'inject',
    'grab',
    'dispose',
    'destroy',
    'empty',
    'clone',
    'erase',
    'store',
    'retrieve',
    'getFirst',
    'match',
    'toggleClass'
  ]) {
    HTMLElement.prototype[name] = function () {
      return this
    }
  }
  Object.prototype.constructor.assign = function (target, ...sources) {
    for (const source of sources) for (const name in source) target[name] = source[name]
    return target
  }
}

// What Prototype 1.6 puts in the place of natives and beside them.

{
  const own = (object, methods) =>
    Object.entries(methods).forEach(([name, value]) => {
      object[name] = value
    })
  Array.from = function (iterable) {
    if (!iterable) return []
    if (typeof iterable.toArray === 'function') return iterable.toArray()
    let length = iterable.length || 0
    const results = new Array(length)
    while (length--) results[length] = iterable[length]
    return results
  }
  own(Array.prototype, {
    each(iterator, context) {
      for (let at = 0; at < this.length; at++) iterator.call(context, this[at], at)
      return this
    },
    map(iterator, context) {
      const results = []
      this.each((value, at) => {
        results.push(iterator ? iterator.call(context, value, at) : value)
      })
      return results
    },
    filter(iterator, context) {
      const results = []
      this.each((value, at) => {
        if (iterator.call(context, value, at)) results.push(value)
      })
      return results
    },
    find(iterator, context) {
      let result
      for (let at = 0; at < this.length; at++)
        if (iterator.call(context, this[at], at)) {
          result = this[at]
          break
        }
      return result
    },
    every(iterator, context) {
      let result = true
      this.each((value, at) => {
        result = result && !!(iterator ? iterator.call(context, value, at) : value)
      })
      return result
    },
    some(iterator, context) {
      let result = false
      this.each((value, at) => {
        result = result || !!(iterator ? iterator.call(context, value, at) : value)
      })
      return result
    },
    include(object) {
      return this.indexOf(object) !== -1
    },
    entries() {
      return this.slice()
    },
    toArray() {
      return this.slice()
    },
    reduce() {
      return this.length > 1 ? this : this[0]
    },
    reverse(inline) {
      return (inline !== false ? this : this.slice())._reverse()
    },
    clone() {
      return [].concat(this)
    },
    first() {
      return this[0]
    },
    last() {
      return this[this.length - 1]
    },
    flatten() {
      return this.flat(Infinity)
    },
    size() {
      return this.length
    },
    toJSON() {
      return `[${this.map(JSON.stringify).join(', ')}]`
    },
    _reverse: Array.prototype.reverse
  })
  for (const { prototype } of [String, Number, Boolean])
    prototype.toJSON = function () {
      return String(this)
    }
  own(String.prototype, {
    include(pattern) {
      return this.indexOf(pattern) > -1
    },
    startsWith(pattern) {
      return this.lastIndexOf(pattern, 0) === 0
    },
    endsWith(pattern) {
      const at = this.length - pattern.length
      return at >= 0 && this.indexOf(pattern, at) === at
    },
    sub(pattern, replacement) {
      return this.replace(pattern, replacement)
    },
    strip() {
      return this.replace(/^\s+/, '').replace(/\s+$/, '')
    },
    blank() {
      return /^\s*$/.test(this)
    }
  })
  Object.keys = function (object) {
    const keys = []
    for (const name in object) keys.push(name)
    return keys
  }
  Object.values = function (object) {
    const values = []
    for (const name in object) values.push(object[name])
    return values
  }
  Function.prototype.bind = function (context, ...given) {
    const method = this
    return function (...more) {
      return method.apply(context, given.concat(more))
    }
  }
  own(Element.prototype, {
    remove() {
      this.parentNode.removeChild(this)
      return this
    },
    update(content) {
      this.innerHTML = content
      return this
    },
    select(css) {
      return Array.prototype.slice.call(this.querySelectorAll(css))
    },
    match(css) {
      return this.matches(css)
    },
    hide() {
      this.style.display = 'none'
      return this
    },
    show() {
      this.style.display = ''
      return this
    },
    toggle() {
      return this
    },
    next() {
      return this.nextElementSibling
    },
    visible() {
      return this.style.display !== 'none'
    }
  })
}

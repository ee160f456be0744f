// Pages whose libraries put functions of their own in the place of natives: a figure draws, answers and is saved all the same.

import { expect, test } from './figure.mjs'

/** What libraries did, each in the page. */
const libraries = {
  'Prototype 1.6'() {
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
  },
  'MooTools 1.2'() {
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
  },
  'Sugar 1.2'() {
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
    for (const name of [
      'min',
      'max',
      'sum',
      'first',
      'last',
      'from',
      'to',
      'add',
      'remove',
      'clone',
      'compact',
      'each',
      'groupBy',
      'isEmpty',
      'none',
      'zip',
      'sample'
    ])
      Array.prototype[name] = function () {
        return this
      }
    for (const name of [
      'first',
      'last',
      'from',
      'to',
      'add',
      'remove',
      'has',
      'each',
      'words',
      'lines',
      'parameterize',
      'format',
      'assign'
    ])
      String.prototype[name] = function () {
        return this
      }
    for (const name of [
      'round',
      'format',
      'abbr',
      'metric',
      'times',
      'pad',
      'ordinalize',
      'seconds',
      'bytes',
      'random'
    ])
      Number.prototype[name] = function () {
        return this
      }
  },
  'promises and tasks of a library'() {
    const Native = window.Promise
    // As zone.js and old polyfills: settled by tasks of its own, without what is newer.
    const wrap = (native) => ({
      then: (...given) => wrap(native.then(...given)),
      catch: (given) => wrap(native.catch(given))
    })
    window.Promise = function (run) {
      return wrap(new Native(run))
    }
    Object.assign(window.Promise, {
      resolve: (value) => wrap(Native.resolve(value)),
      reject: (value) => wrap(Native.reject(value)),
      all: (list) => wrap(Native.all(list)),
      race: (list) => wrap(Native.race(list))
    })
    const { setTimeout } = window
    window.requestAnimationFrame = (call) => setTimeout(() => call(Date.now()), 16)
    window.cancelAnimationFrame = clearTimeout
    window.queueMicrotask = (call) => {
      setTimeout(call, 0)
    }
    window.setTimeout = (call, wait, ...given) => setTimeout(() => call.apply(window, given), wait)
  },
  'collections and JSON of a library'() {
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
  },
  'frozen natives'() {
    for (const native of [
      Object,
      Array,
      Function,
      String,
      Number,
      Boolean,
      Symbol,
      Error,
      TypeError,
      RangeError,
      RegExp,
      Date,
      Map,
      Set,
      WeakMap,
      Promise,
      ArrayBuffer,
      Uint8Array,
      Float64Array,
      Int32Array
    ]) {
      Object.freeze(native)
      Object.freeze(native.prototype)
    }
    for (const native of [Math, JSON, Reflect, WebAssembly]) Object.freeze(native)
  }
}

const figures = `<cluster-figure lang="en"></cluster-figure>
<cluster-figure id="own" view="provinces" lang="en"><script type="text/csv">place,series,year,value,unit,source,note
Lyon,Mills,1831,>100,looms,"Census, page 3",
Lille,Mills,1831,60,looms,Census,
</script></cluster-figure>
<div lang="zh-Hans" style="background: #111; color: #eee"><cluster-figure id="welfare" view="welfare"></cluster-figure></div>`

/** What a reader sees and takes along of the figures of a page, after some use. */
async function used(figure, page) {
  const own = page.locator('#own')
  await figure.sentence.waitFor()
  await own.locator('.sentence').waitFor()
  await page.locator('#welfare .sentence').waitFor()
  await figure.slider('n').focus()
  await page.keyboard.press('ArrowRight')
  await figure.type(figure.field('a'), '120')
  await figure.host.evaluate((element) => {
    element.n = [3, 9, 9, 12]
  })
  await figure.walk('End')
  await own.getByRole('checkbox', { name: 'Lille' }).uncheck()
  await figure.openEverything()
  const files = await figure.host.evaluate(async (element) => {
    const other = document.querySelector('#own')
    const png = await element.toPNG()
    return [await element.toCSV(), await element.toSVG(), await other.toCSV(), await other.toSVG(), png.type].map(
      (text) => text.replace(/\d{4}-\d\d-\d\d/g, '')
    )
  })
  return page.evaluate(
    ({ files }) => ({
      files,
      figures: [...document.querySelectorAll('cluster-figure')].map((element) => ({
        value: ['view', 'k', 'n', 'a', 'c', 'places', 'lang'].map((key) => `${key} ${element.value[key]}`),
        theme: element.shadowRoot.querySelector('.figure').dataset.theme,
        texts: [...element.shadowRoot.querySelectorAll('.title, .sentence, .keys, details, .reading')].map(
          ({ textContent }) => textContent
        )
      }))
    }),
    { files }
  )
}

/** The same on a page without libraries. */
let plain

for (const [name, library] of Object.entries(libraries)) {
  const code = `({ ${library} })[${JSON.stringify(name)}]()`
  const pages = {
    before: [figures, `<script>${code}</script>`],
    after: [`${figures}<script src="library.js" defer></script>`, '', { 'library.js': code }]
  }
  for (const [when, parts] of Object.entries(pages)) {
    test(`beside ${name} that comes ${when} it a figure is the same`, async ({ visit, page }) => {
      test.slow()
      plain ??= await used(await visit(figures), page)
      expect(await used(await visit(...parts), page)).toEqual(plain)
    })
  }
}

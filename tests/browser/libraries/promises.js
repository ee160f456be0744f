// Promises and tasks of a library, as of zone.js and old polyfills: settled by tasks of its own, without what is newer.

{
  const Native = window.Promise
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
}

// Natives that nobody may change any more.

{
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

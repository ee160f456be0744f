/** The bindings that wasm-bindgen writes: `default` loads the wasm, `initSync` takes one that is there. */
export default function start(given: { module_or_path: unknown }): Promise<unknown>
export function initSync(given: { module: BufferSource | WebAssembly.Module }): unknown

export * from './index.js'

/**
 * Registers the figure as an element of this name, `cluster-figure` if none is given, when its wasm is there: loaded from an
 * address, by default that of the file beside the module, or given as bytes or as a compiled module. The promise is rejected if
 * the wasm cannot be had; the figure then tells the reader.
 */
export function define(tagName?: string, wasm?: string | URL | BufferSource | WebAssembly.Module): Promise<void>

// Files that are no scripts, or are scripts only once they are built.

/** The wasm as a text, where it is inlined. */
declare module '#wasm' {
  const text: string
  export default text
}

/** The hash of each script. */
declare module '#integrity' {
  const hashes: Record<string, string>
  export default hashes
}

declare module '*.css' {
  const css: string
  export default css
}

// The parts on demand, which fill `parts`.
declare module '*/cluster-figure-data.js'
declare module '*/cluster-figure-tools.js'
declare module '*/cluster-figure-views.js'
declare module '*/cluster-figure-wasmless.js'

// What is called, with what, and the code that does it.

/** @import { Example, Fields, Functions } from './types.js' */

/** The code that loads the functions, in a browser and in Node. */
export const LOADING = `import init, { equilibrium } from './cluster_pricing.js'

await init()
// in Node: await init({ module_or_path: await readFile('cluster_pricing_bg.wasm') })`

const CHAIN = '"a": 100, "b": 1, "c": [7, 7, 7, 7], "n": [9, 9, 9, 9]'

/**
 * All examples, in the order of the page.
 * @type {Example[]}
 */
export const EXAMPLES = [
  model('equilibrium', `{ ${CHAIN} }`),
  model('startup', '{ "k": 4 }'),
  model('startupAsymmetric', '{ "nOthers": [9, 9, 9] }'),
  model('maxStages', '{ "n": 9 }'),
  model('distribution', '{ "N": 22, "k": 4 }'),
  model('freeEntry', '{ "a": 100, "b": 1, "c": [7, 7, 7, 7], "f": [20, 20, 20, 20] }'),
  model('externality', `{ ${CHAIN}, "theta": [0.05, 0.05, 0.05, 0.05] }`),
  model('partialIntegration', `{ ${CHAIN}, "first": 1, "count": 2, "nMerged": 3 }`),
  model('exercise', '"price.2@1:17"'),
  rows('indicators', '{ "place": "liaoning", "year": 2006 }', '', (functions) => functions.indicators()),
  rows('derived', '{ "place": "liaoning" }', '', (functions) => functions.derived()),
  rows('discrepancies', '{ "id": "D01" }', '', (functions) => functions.discrepancies()),
  rows('vocabulary', '{ "key": "n" }', '.parameters', (functions) => functions.vocabulary().parameters)
]

/**
 * A function of the model.
 * @param {Exclude<Example['name'], 'indicators' | 'derived' | 'discrepancies' | 'vocabulary'>} name
 * @param {string} input
 * @returns {Example}
 */
function model(name, input) {
  return {
    name,
    input,
    isFilter: false,
    run: (functions, given) => functions[name](given),
    code: (given) => importing(name, `const result = ${name}(${given})`)
  }
}

/**
 * A function that gives rows, and the fields of those that are wanted first.
 * @param {Example['name']} name
 * @param {string} input
 * @param {string} list where the rows are in what the function gives
 * @param {(functions: Functions) => Fields[]} all
 * @returns {Example}
 */
function rows(name, input, list, all) {
  return {
    name,
    input,
    isFilter: true,
    run: (functions, wanted) =>
      all(functions).filter((row) => Object.keys(wanted).every((key) => row[key] === wanted[key])),
    code: (wanted) =>
      importing(
        name,
        `const wanted = ${wanted}
const keys = Object.keys(wanted)
const rows = ${name}()${list}.filter((row) => keys.every((key) => row[key] === wanted[key]))`
      )
  }
}

/**
 * @param {string} name
 * @param {string} code
 */
function importing(name, code) {
  return `import init, { ${name} } from './cluster_pricing.js'\n\nawait init()\n${code}`
}

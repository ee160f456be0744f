// The words of three languages as modules in which the keys stand once: those of English.

import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
/** @import { Words } from '../www/element/types.js' */

const LIKE = JSON.stringify(resolve('www/element/like.js'))

/** A plugin of esbuild for the words of the figure, its panels and its views. The crate’s build sees that all languages have the same keys. */
export const words = {
  name: 'words',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onLoad(
      { filter: /[\\/](zh-Han.|text[\\/]panels[\\/][\w-]+|view[\\/]\w+[\\/]words)\.json$/ },
      async ({ path }) => {
        const [sections, english] = await Promise.all([path, join(dirname(path), 'en.json')].map(read))
        const write = english
          ? /** @param {[string, Words]} section */ ([name, words]) =>
              `export const ${name} = ${like(`en.${name}`, english[name], words)}`
          : ofSection
        const imported = english ? 'import * as en from "./en.json"' : ''
        return {
          contents: [`import { like } from ${LIKE}`, imported, ...Object.entries(sections).map(write)].join('\n'),
          resolveDir: dirname(path)
        }
      }
    )
  }
}

/** @param {string} path */
const read = async (path) => JSON.parse(await readFile(path, 'utf8').catch(() => 'null'))

/** @param {[string, Record<string, Words>]} given */
function ofSection([name, { en, ...others }]) {
  const rest = Object.entries(others).map(
    ([language, words]) => `${JSON.stringify(language)}: ${like(`${name}En`, en, words)}`
  )
  return `const ${name}En = ${JSON.stringify(en)}\nexport const ${name} = { en: ${name}En, ${rest.join(', ')} }`
}

/** @param {string} name @param {Words} english @param {Words} words */
const like = (name, english, words) => `/* @__PURE__ */ like(${name}, ${JSON.stringify(texts(english, words))})`

/**
 * The texts of some words in the order of the English ones.
 * @param {Words} english
 * @param {Words} words
 * @returns {(string | Words)[]}
 */
const texts = (english, words) =>
  Object.entries(english).flatMap(([key, word]) =>
    typeof word === 'string' ? words[key] : texts(word, /** @type {Words} */ (words[key]))
  )

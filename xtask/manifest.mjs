// Describes the element for editors and catalogs: node xtask/manifest.mjs <vocabulary> writes custom-elements.json.

import { readFile, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'

const FILE = 'custom-elements.json'
const NAME = 'ClusterFigure'
const MODULE = 'dist/cluster-figure.mjs'

const DECLARATION = { name: NAME, module: MODULE }
const EXPORTS = [
  { kind: 'js', name: NAME, declaration: DECLARATION },
  { kind: 'custom-element-definition', name: 'cluster-figure', declaration: DECLARATION }
]

/**
 * @typedef {typeof import('../www/modules/vocabulary.js').default} Vocabulary
 * @typedef {ReturnType<typeof members>[number]} Member
 * @typedef {{ name: string, type: { text: string | undefined }, default?: string, description: string }} Described
 */

/**
 * The manifest of the element (schema 1.0.0 of custom-elements-manifest): sentences from the types, defaults and values from the
 * vocabulary, colors from the palette.
 * @param {Vocabulary} vocabulary
 */
export async function manifest(vocabulary) {
  const types = await readFile('www/types/index.d.ts', 'utf8')
  const palette = JSON.parse(await readFile('www/style/palette.json', 'utf8'))
  const [head, body] = block(types, 'export class ClusterFigure')
  const tags = tagsOf(head)
  const ofState = members(block(types, 'export interface State')[1])
    .filter(({ name }) => name !== 'table')
    .map(({ name, type, description }) => ({ name, ...restOf(name, type, vocabulary), description }))
  const ofPage = members(block(types, 'export interface Embedding')[1]).map(attribute)
  const ofElement = members(block(types, ' & Embedding & {')[1])
    .filter(({ name }) => name === 'data')
    .map(attribute)
  const reflected = [...ofState.filter(({ name }) => name !== 'lang'), ...ofPage]
  return {
    schemaVersion: '1.0.0',
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path: MODULE,
        declarations: [
          {
            kind: 'class',
            customElement: true,
            name: NAME,
            tagName: 'cluster-figure',
            description: prose(head),
            superclass: { name: 'HTMLElement' },
            attributes: [
              ...[...ofState, ...ofPage].map((attribute) => ({ ...attribute, fieldName: attribute.name })),
              ...ofElement
            ],
            members: [...reflected.map(field), ...members(body).map(member)],
            events: tags('fires').map((event) => ({ ...event, type: { text: 'CustomEvent' } })),
            slots: tags('slot'),
            cssParts: tags('csspart'),
            cssProperties: tags('cssproperty').map((property) => ({
              ...property,
              default: palette.light[property.name.slice('--cluster-'.length)]
            }))
          }
        ],
        exports: EXPORTS
      }
    ]
  }
}

/**
 * A declaration of the types: the comment before it, and what stands between its braces.
 * @param {string} types
 * @param {string} start
 */
function block(types, start) {
  const at = types.indexOf(start)
  const head = types.slice(types.lastIndexOf('/**', at), at)
  return [head, types.slice(at, types.indexOf('\n}', at))]
}

/** @param {string} comment */
function prose(comment) {
  return comment
    .split('@')[0]
    .replaceAll(/[/*\s]+/g, ' ')
    .trim()
}

// `@fires ready - The figure …`
/** @param {string} comment */
function tagsOf(comment) {
  const found = [...comment.matchAll(/@(\w+) (\S*?) ?- (.+)/g)]
  /** @param {string} wanted */
  return (wanted) => found.filter(([, tag]) => tag === wanted).map(([, , name, description]) => ({ name, description }))
}

// `/** Description. */`, and below it `readonly name: type` or `name(…): type`.
/** @param {string} body */
function members(body) {
  const found = body.matchAll(/\/\*\* (.+) \*\/\n +(static )?(readonly )?(\w+)(\(.*\))?\??: (.+)/g)
  return [...found].map(([, description, isStatic, readonly, name, call, type]) => ({
    name,
    type,
    description,
    isStatic: Boolean(isStatic),
    readonly: Boolean(readonly),
    isMethod: Boolean(call)
  }))
}

/** @param {Member} member */
const attribute = ({ name, type, description }) => ({ name, type: { text: type }, description })

/** @param {Member} member */
function member({ name, type, description, isStatic, readonly, isMethod }) {
  if (isMethod) return { kind: 'method', name, description, return: { type: { text: type } } }
  return {
    kind: 'field',
    name,
    static: isStatic || undefined,
    readonly: readonly || undefined,
    type: { text: type },
    description
  }
}

/** @param {Described} described */
function field({ name, type, default: initial, description }) {
  return { kind: 'field', name, type, default: initial, description, attribute: name, reflects: true }
}

/**
 * The type of a key in words that the vocabulary allows, and its default, if it has one.
 * @param {string} name
 * @param {string} type
 * @param {Vocabulary} vocabulary
 */
function restOf(name, type, { parameters, choices, defaultIndicator, defaultLayers }) {
  const parameter = parameters.find(({ key }) => key === name)
  if (parameter)
    return {
      type: { text: parameter.perStage ? 'number | number[]' : 'number' },
      default: parameter.default === null ? undefined : String(parameter.default)
    }
  /** @type {Record<string, string>} */
  const lists = { indicator: defaultIndicator, layers: defaultLayers.join() }
  const values = choices.find(({ key }) => key === name)?.values
  const words = values?.map((value) => `'${value}'`).join(' | ')
  if (type.endsWith('[]')) return { type: { text: words ? `(${words})[]` : 'string[]' }, default: lists[name] }
  return { type: { text: words }, default: name === 'lang' ? undefined : values?.[0] }
}

/**
 * The text of the file.
 * @param {Vocabulary} vocabulary
 */
export const written = async (vocabulary) => `${JSON.stringify(await manifest(vocabulary), null, 2)}\n`

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await writeFile(FILE, await written(JSON.parse(await readFile(process.argv[2], 'utf8'))))
}

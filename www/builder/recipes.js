// What an author copies, for each kind of host.

import { version } from '../../package.json'
import {
  attributes,
  element,
  fittedFrame,
  iframe,
  link,
  markdownPicture,
  pageOf,
  picture,
  scriptTag
} from '../code/pieces.js'
import { html } from '../code/escape.js'
import { originOf } from './folder.js'
/** @import { Chosen } from './types.js' */

/** @param {Chosen} embedding */
const withScript = (embedding) => `${scriptTag(embedding)}\n${element(embedding)}`

/** @param {Chosen} chosen */
const scriptPolicy = ({ folder }) => `script-src ${originOf(folder)} 'wasm-unsafe-eval'`

/** @param {Chosen} chosen */
const framePolicy = ({ folder }) => `frame-src ${originOf(folder)}; script-src ${originOf(folder)}`

// Hugo hands the attributes of the shortcode on.
/** @param {Chosen} embedding */
const shortcode = (embedding) => `${scriptTag(embedding)}
<cluster-figure {{ range $key, $value := .Params }}{{ printf " %s=%q" $key ($value | htmlEscape) | safeHTMLAttr }}{{ end }}>{{ .Inner }}</cluster-figure>`

const hugoConfiguration = `[markup.goldmark.renderer]
  unsafe = true`

/** @param {Chosen} chosen */
const resources = ({ folder }) => `project:
  resources:
    - "${folder}cluster-figure*.js"`

/**
 * One function a host: the blocks that an author copies in turn, each the key of its heading and its code.
 * @type {Record<string, (embedding: Chosen) => string[][]>}
 */
export const RECIPES = {
  script: (embedding) => [
    ['html', withScript(embedding)],
    ['policy', scriptPolicy(embedding)]
  ],
  npm: (embedding) => [
    ['pack', 'cargo xtask build && npm pack'],
    ['install', `npm install ../cluster-pricing/cluster-pricing-${version}.tgz`],
    ['import', "import 'cluster-pricing'"],
    ['html', element(embedding)],
    ['policy', "script-src 'self' 'wasm-unsafe-eval'"]
  ],
  iframe: (embedding) => [
    ['html', fittedFrame(embedding)],
    ['policy', framePolicy(embedding)]
  ],
  picture: (embedding) => [
    ['html', picture(embedding)],
    ['markdown', markdownPicture(embedding)]
  ],
  wordpress: (embedding) => [
    ['wordpress_html', iframe(embedding)],
    ['wordpress_address', link(embedding)]
  ],
  hugo: (embedding) => [
    ['hugo_template', shortcode(embedding)],
    ['hugo_content', `{{< cluster-figure ${attributes(embedding)} >}}${html(embedding.text)}{{< /cluster-figure >}}`],
    ['hugo_configuration', hugoConfiguration],
    ['hugo_html', withScript(embedding)]
  ],
  quarto: (embedding) => [
    ['quarto_html', `\`\`\`{=html}\n${withScript(embedding)}\n\`\`\``],
    ...(originOf(embedding.folder) === "'self'" ? [['quarto_project', resources(embedding)]] : [])
  ],
  jekyll: (embedding) => [['jekyll_html', `\n${withScript(embedding)}\n`]],
  moodle: (embedding) => [
    ['moodle_html', iframe(embedding)],
    ['moodle_page', pageOf(embedding)]
  ]
}

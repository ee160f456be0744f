// What an author copies, for each kind of host.

import { attributes, element, iframe, link, markdownPicture, pageOf, picture, scriptTag } from '../code/pieces.js'
import { html } from '../code/escape.js'
import { originOf } from './folder.js'

const figure = (embedding) => `${scriptTag(embedding)}\n${element(embedding)}`

const scriptPolicy = ({ folder }) => `script-src ${originOf(folder)} 'wasm-unsafe-eval'`

// Hugo hands the attributes of the shortcode on.
const shortcode = (embedding) => `${scriptTag(embedding)}
<cluster-figure {{ range $key, $value := .Params }}{{ printf " %s=%q" $key ($value | htmlEscape) | safeHTMLAttr }}{{ end }}>
  <p>{{ .Inner }}</p>
</cluster-figure>`

const hugoConfiguration = `[markup.goldmark.renderer]
  unsafe = true`

const resources = ({ folder }) => `project:
  resources:
    - "${folder}cluster-figure*.js"`

/** One function a host: the blocks that an author copies in turn, each the key of its heading and its code. */
export const RECIPES = {
  script: (embedding) => [['html', figure(embedding)], ['policy', scriptPolicy(embedding)]],
  npm: (embedding) => [
    ['install', 'npm install cluster-pricing'],
    ['import', "import 'cluster-pricing'"],
    ['html', element(embedding)],
    ['policy', "script-src 'self' 'wasm-unsafe-eval'"]
  ],
  iframe: (embedding) => [['html', iframe(embedding)], ['policy', `frame-src ${originOf(embedding.folder)}`]],
  picture: (embedding) => [['html', picture(embedding)], ['markdown', markdownPicture(embedding)]],
  wordpress: (embedding) => [['wordpress_html', iframe(embedding)], ['wordpress_address', link(embedding)]],
  hugo: (embedding) => [
    ['hugo_template', shortcode(embedding)],
    ['hugo_content', `{{< cluster-figure ${attributes(embedding)} >}}${html(embedding.text)}{{< /cluster-figure >}}`],
    ['hugo_configuration', hugoConfiguration],
    ['hugo_html', figure(embedding)]
  ],
  quarto: (embedding) => [
    ['quarto_html', `\`\`\`{=html}\n${figure(embedding)}\n\`\`\``],
    ...originOf(embedding.folder) === "'self'" ? [['quarto_project', resources(embedding)]] : []
  ],
  jekyll: (embedding) => [['jekyll_html', `\n${figure(embedding)}\n`]],
  moodle: (embedding) => [['moodle_html', iframe(embedding)], ['moodle_page', pageOf(embedding)]]
}

// The single file: shows the page of it that the address names, `?page=model`, at first the article in the reader's language; a state
// of a figure is shown among all figures.

import { languageOf, readersLanguage } from '../element/language.js'
import { query } from '../page/page.js'
import { nameFigure } from '../state/link.js'
import { meant } from '../state/mangled.js'
import { offerCopy } from './copy.js'

// Before any script of a page has touched it.
const pristine = /** @type {HTMLElement} */ (document.documentElement.cloneNode(true))
const files = new Map(templates('file').map((template) => [template.dataset.file, template]))
const pages = templates('page')
const name = nameOfPage()
const asked = pages.find(({ dataset }) => dataset.page === name)

nameItself()
if (asked) open(asked)
else openArticle()

/** Links to a state of a figure lead to this file, whatever it is called by now. */
function nameItself() {
  ;/** @type {HTMLMetaElement} */ (document.querySelector('meta[name=cluster-link]')).content =
    location.href.split(/[?#]/)[0]
}

/** The page that the address asks for: by its name, or by a state or a place that stands among all figures. */
function nameOfPage() {
  const page = query.get('page')
  if (page) return page
  const { lang, theme, ...texts } = meant(query)
  return nameFigure(texts) ? 'figures' : (languageOf(lang ?? '') ?? readersLanguage())
}

function openArticle() {
  offerCopy(pristine.querySelector('body'), pristine)
  run(document.body.dataset.files)
}

/** @param {HTMLTemplateElement} templateElement */
function open({ content, dataset }) {
  const { page, lang, name = '' } = dataset
  document.body.className = name
  document.body.replaceChildren(content.cloneNode(true))
  if (lang) document.documentElement.lang = lang
  const kept = /** @type {HTMLTemplateElement} */ (pristine.querySelector(`template[data-page="${page}"]`))
  offerCopy(kept.content, pristine)
  run(dataset.files)
}

/**
 * Puts the styles and scripts of a page into effect, in their order.
 * @param {string} [names]
 */
function run(names = '') {
  for (const name of names.split(' '))
    document.body.append(/** @type {HTMLTemplateElement} */ (files.get(name)).content.cloneNode(true))
}

/**
 * The templates that say something of themselves.
 * @param {'file' | 'page'} key
 */
function templates(key) {
  return [.../** @type {NodeListOf<HTMLTemplateElement>} */ (document.querySelectorAll(`template[data-${key}]`))]
}

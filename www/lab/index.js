// The single file: shows the page of it that the address names, `?page=model`, at first the article.

import { query } from '../page/page.js'
import { offerCopy } from './copy.js'

// Before any script of a page has touched it.
const pristine = /** @type {HTMLElement} */ (document.documentElement.cloneNode(true))
const files = new Map(templates('file').map((template) => [template.dataset.file, template]))
const pages = templates('page')
const asked = pages.find(({ dataset }) => dataset.page === query.get('page'))

nameItself()
if (asked) open(asked)
else openArticle()

/** Links to a state of a figure lead to this file, whatever it is called by now. */
function nameItself() {
  ;/** @type {HTMLMetaElement} */ (document.querySelector('meta[name=cluster-link]')).content =
    location.href.split(/[?#]/)[0]
}

function openArticle() {
  offerCopy(pristine)
  run(document.body.dataset.files)
}

/** @param {HTMLTemplateElement} templateElement */
function open({ content, dataset }) {
  document.body.replaceChildren(content.cloneNode(true))
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

// The single file: shows the page of it that the address names, `?page=model`, at first the article.

import { query } from '../page/page.js'
import { offerCopy } from './copy.js'

// Before any script of a page has touched it.
const pristine = document.documentElement.cloneNode(true)
const files = new Map([...document.querySelectorAll('template[data-file]')].map((template) => [template.dataset.file, template]))
const pages = [...document.querySelectorAll('template[data-page]')]
const asked = pages.find(({ dataset }) => dataset.page === query.get('page'))

nameItself()
if (asked) open(asked)
else openArticle()

/** Links to a state of a figure lead to this file, whatever it is called by now. */
function nameItself() {
  document.querySelector('meta[name=cluster-link]').content = location.href.split(/[?#]/)[0]
}

function openArticle() {
  offerCopy(pristine)
  run(document.body.dataset.files)
}

function open({ content, dataset }) {
  document.body.replaceChildren(content.cloneNode(true))
  run(dataset.files)
}

/** Puts the styles and scripts of a page into effect, in their order. */
function run(names) {
  for (const name of names.split(' ')) document.body.append(files.get(name).content.cloneNode(true))
}

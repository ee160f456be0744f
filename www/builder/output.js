// The code to copy, for the host that the author has chosen.

import { create, listControl, setText } from '../element/dom.js'
import { pictureName } from '../code/pieces.js'
import { copyBlock } from '../page/block.js'
import { save } from '../page/download.js'
import { isForeign, originOf } from './folder.js'
import { RECIPES } from './recipes.js'
import { WORDS } from './settings.js'
/** @import { Changed, Chosen, Preview, Settings } from './types.js' */
/** @import { Say, Speaker, Tell } from '../element/types.js' */

/**
 * Fills the places of the hosts and of their code; `show` writes the code for an embedding.
 * @param {{ hostsPlace: HTMLElement, codePlace: HTMLElement, status: HTMLElement }} given
 * @param {Preview} preview
 * @param {Settings} settings
 * @param {Speaker} speaker
 * @param {Changed} changed
 */
export function output({ hostsPlace, codePlace, status }, preview, settings, { say }, changed) {
  const about = create('p', { id: 'about' })
  const foreign = create('p', { id: 'foreign', className: 'problem', role: 'note' })
  const pictures = pictureRow(preview, settings, { say, tell }, changed)
  const room = create('div', { className: 'blocks' })
  /** @type {({ name: string } & ReturnType<typeof copyBlock>)[]} */
  let blocks = []

  /** @param {Chosen} embedding */
  function show(embedding) {
    tell('')
    const codes = RECIPES[settings.recipe](embedding)
    const names = codes.map(([name]) => name)
    if (names.join() !== blocks.map(({ name }) => name).join()) {
      blocks = names.map((name) => ({ name, ...copyBlock(`code-${name}`, say(`blocks.${name}`), { say, tell }) }))
      room.replaceChildren(...blocks.map(({ element }) => element))
    }
    blocks.forEach((block, at) => block.show(codes[at][1]))
    setText(about, say(`about.${settings.recipe}`))
    // Who follows a link to this page need not have chosen the folder themselves.
    setText(foreign, isForeign(settings.folder) ? say('foreign', { origin: originOf(settings.folder) }) : '')
    pictures.hidden = settings.recipe !== 'picture'
  }

  /** @param {string} text */
  function tell(text) {
    setText(status, text)
  }

  hostsPlace.replaceChildren(
    create('legend', { textContent: say('host_title') }),
    create('div', { className: 'hosts' }, ...hostButtons(settings, say, changed))
  )
  codePlace.replaceChildren(about, foreign, pictures, room)
  return { show }
}

/**
 * A button for each host.
 * @param {Settings} settings
 * @param {Say} say
 * @param {Changed} changed
 */
function hostButtons(settings, say, changed) {
  /** @param {string} recipe */
  function choose(recipe) {
    settings.recipe = recipe
    changed(false)
  }
  return WORDS.recipe.map((recipe) => {
    const checked = recipe === settings.recipe
    const onchange = () => choose(recipe)
    const button = create('input', { type: 'radio', name: 'recipe', value: recipe, checked, onchange })
    return create('label', { className: 'host' }, button, say(`hosts.${recipe}`))
  })
}

/**
 * The format of a picture of the figure, and the button that saves it.
 * @param {Preview} preview
 * @param {Settings} settings
 * @param {{ say: Say, tell: Tell }} words
 * @param {Changed} changed
 */
function pictureRow(preview, settings, { say, tell }, changed) {
  const onchange = () => {
    settings.picture = format.value
    changed(false)
  }
  const options = WORDS.picture.map((value) =>
    create('option', { value, textContent: say(`options.picture.${value}`) })
  )
  /** @type {HTMLSelectElement} */
  const format = create('select', { name: 'picture', onchange }, ...options)
  format.value = settings.picture

  async function savePicture() {
    const { figure, state } = preview
    const { picture } = settings
    const file = pictureName({ state, picture })
    try {
      const content = await (picture === 'svg' ? figure.toSVG() : figure.toPNG({ scale: 2 }))
      save(file, new Blob([content], { type: picture === 'svg' ? 'image/svg+xml' : 'image/png' }))
      tell(say('saved', { file }))
    } catch {
      tell(say('save_failed'))
    }
  }

  return create(
    'div',
    { className: 'row' },
    listControl(say('settings.picture'), format),
    create('button', { type: 'button', textContent: say('save'), onclick: savePicture })
  )
}

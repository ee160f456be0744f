// The code to copy, for the host that the author has chosen.

import { create, listControl, setText } from '../element/dom.js'
import { pictureName } from '../code/pieces.js'
import { copyBlock } from '../page/block.js'
import { save } from '../page/download.js'
import { RECIPES } from './recipes.js'
import { WORDS } from './settings.js'

/** Fills the places of the hosts and of their code; `show` writes the code for an embedding. */
export function output({ hostsPlace, codePlace, status }, preview, settings, { say }, changed) {
  const about = create('p', { id: 'about' })
  const room = create('div', { className: 'blocks' })
  const hosts = WORDS.recipe.map((recipe) => create('label', { className: 'host' },
    create('input', { type: 'radio', name: 'recipe', value: recipe, checked: recipe === settings.recipe, onchange: () => choose(recipe) }),
    say(`hosts.${recipe}`)))
  const format = create('select', { name: 'picture', onchange: () => {
    settings.picture = format.value
    changed(false)
  } }, ...WORDS.picture.map((value) => create('option', { value, textContent: say(`options.picture.${value}`) })))
  format.value = settings.picture
  const pictures = create('div', { className: 'row' }, listControl(say('settings.picture'), format),
    create('button', { type: 'button', textContent: say('save'), onclick: savePicture }))
  let blocks = []

  function choose(recipe) {
    settings.recipe = recipe
    changed(false)
  }

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
    pictures.hidden = settings.recipe !== 'picture'
  }

  async function savePicture() {
    const { figure, state } = preview
    const { picture } = settings
    try {
      const content = await (picture === 'svg' ? figure.toSVG() : figure.toPNG({ scale: 2 }))
      save(pictureName({ state, picture }), new Blob([content], { type: picture === 'svg' ? 'image/svg+xml' : 'image/png' }))
      tell(say('saved', { file: pictureName({ state, picture }) }))
    } catch {
      tell(say('save_failed'))
    }
  }

  function tell(text) {
    setText(status, text)
  }

  hostsPlace.replaceChildren(create('legend', { textContent: say('host_title') }), create('div', { className: 'hosts' }, ...hosts))
  codePlace.replaceChildren(about, pictures, room)
  return { show }
}

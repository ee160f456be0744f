import { create } from '../element/dom.js'

/** What a panel about the chain of the paper's equations has to say first beside a view that goes beyond them. */
export const scope = ({ state, say }) => state.view === 'externality' ? [create('p', { textContent: say('externality.base') })] : []

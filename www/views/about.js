// Written by `cargo xtask generate` from the list in src/view/mod.rs.

import { about as price } from '../../src/view/price/words.json'
import { about as buildUp } from '../../src/view/build_up/words.json'
import { about as welfare } from '../../src/view/welfare/words.json'
import { about as startup } from '../../src/view/startup/words.json'
import { about as duel } from '../../src/view/duel/words.json'
import { about as spread } from '../../src/view/spread/words.json'
import { about as length } from '../../src/view/length/words.json'
import { about as entry } from '../../src/view/entry/words.json'
import { about as externality } from '../../src/view/externality/words.json'
import { about as iteration } from '../../src/view/iteration/words.json'
import { about as provinces } from '../../src/view/provinces/words.json'
import { about as decline } from '../../src/view/decline/words.json'
import { about as industries } from '../../src/view/industries/words.json'
import { about as burden } from '../../src/view/burden/words.json'
import { about as cities } from '../../src/view/cities/words.json'
import { about as consistency } from '../../src/view/consistency/words.json'
import { about as chains } from '../../src/view/chains/words.json'
import { about as history } from '../../src/view/history/words.json'

export const words = {
  price,
  'build-up': buildUp,
  welfare,
  startup,
  duel,
  spread,
  length,
  entry,
  externality,
  iteration,
  provinces,
  decline,
  industries,
  burden,
  cities,
  consistency,
  chains,
  history
}

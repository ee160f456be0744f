// Written by `cargo xtask generate` from the list in src/view/mod.rs.

import { figure as price } from '../../src/view/price/words.json'
import { figure as provinces } from '../../src/view/provinces/words.json'

export const words = {
  price,
  provinces
}

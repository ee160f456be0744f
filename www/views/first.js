// Written by `cargo xtask generate` from the list in src/view/mod.rs.

import * as price from '../../src/view/price/page.js'
import * as provinces from '../../src/view/provinces/page.js'

export const views = {
  price,
  provinces
}

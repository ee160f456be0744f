// The page about the model.

import { openPage } from './page/page.js'
import words from './text/pages/model.json'

openPage(words)

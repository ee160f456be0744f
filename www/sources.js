// The page of the sources.

import { openPage } from './page/page.js'
import words from './text/pages/sources.json'

openPage(words)

// The page of the version, the data and the licenses.

import { openPage } from './page/page.js'
import words from './text/pages/licences.json'

openPage(words)

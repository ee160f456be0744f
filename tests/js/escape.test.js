// A table in a page: what its cells say stays in them.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromScript, inScript } from '../../www/code/escape.js'

test('a table reads back from its script, whatever its cells say, and none of them ends the script or opens a comment', () => {
  const cells = [
    '</script>',
    '</SCRIPT >',
    '<\\/script>',
    '<\\\\/ScRiPt',
    '<!--',
    '<!--<script>',
    '<\\!--',
    '<<//script',
    '</ script',
    '<\\',
    '\\</script',
    'a < b',
    '</scrip'
  ]
  for (const one of cells) {
    for (const other of cells) {
      const written = inScript(one + other)
      assert.doesNotMatch(written, /<\/script|<!--/i)
      assert.equal(fromScript(written), one + other)
    }
  }
})

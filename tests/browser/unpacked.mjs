// The packages, as their receivers unpack them.

import { execFileSync } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The folder of what a package holds. */
export async function unpacked(name) {
  const folder = await mkdtemp(join(tmpdir(), '隨身碟 #1 100% '))
  execFileSync('unzip', ['-q', join('packages', name), '-d', folder])
  return folder
}

/** The address of what is opened first of the package for a memory stick. */
export const firstPage = async () =>
  pathToFileURL(join(await unpacked('cluster-pricing.zip'), 'cluster-pricing/START-HERE.html')).href

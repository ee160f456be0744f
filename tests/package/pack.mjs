// The packed package, installed as somebody's dependency.

import { execFile } from 'node:child_process'
import { cp, mkdir, readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * A project in `test-results/<name>` that depends on the package and has the `sources`, seen from this folder; with the paths that the
 * tarball holds.
 */
export async function project(name, sources) {
  const root = join('test-results', name)
  const home = join(root, 'node_modules/cluster-pricing')
  await rm(root, { recursive: true, force: true })
  await mkdir(home, { recursive: true })
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', root])
  const { filename, files } = Object.values(JSON.parse(stdout))[0]
  await run('tar', ['-xzf', join(root, filename), '-C', home, '--strip-components=1'])
  await Promise.all(sources.map((source) => cp(join('tests/package', source), join(root, basename(source)))))
  return {
    root,
    home,
    paths: files.map(({ path }) => path).sort(),
    manifest: JSON.parse(await readFile(join(home, 'package.json'), 'utf8'))
  }
}

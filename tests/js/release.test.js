// How a release is made: by commands that exist, with no more rights than each needs, out of files that anybody can make again.

import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

const workflow = await readFile('.github/workflows/release.yml', 'utf8')
const commands = [...workflow.matchAll(/^ +(?:- )?run: (.+)$/gm)].map(([, command]) => command)

test('the workflow runs commands of the project that exist, and otherwise programs of the runner', async () => {
  const main = await readFile('xtask/src/main.rs', 'utf8')
  const [, known] = /^const USAGE: &str = "([^"]+)"/ms.exec(main)
  const projects = commands.filter((command) => command.startsWith('cargo'))
  assert.deepEqual(projects, ['cargo xtask test', 'cargo xtask package', 'cargo xtask build'])
  for (const command of projects)
    assert.match(known, new RegExp(`^  ${command.slice('cargo xtask '.length)} `, 'm'), command)
  const others = commands.filter((command) => !projects.includes(command)).map((command) => command.split(' ')[0])
  assert.deepEqual(others, ['git', 'test', 'sha256sum', 'gh', 'gh'])
})

test('the tag has to name the version of the package', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'))
  const check = commands.find((command) => command.startsWith('test '))
  const status = (tag) => spawnSync('sh', ['-c', check], { env: { ...process.env, GITHUB_REF_NAME: tag } }).status
  assert.equal(status(`v${version}`), 0)
  for (const tag of [version, `v${version}0`, 'v', '']) assert.equal(status(tag), 1, tag)
})

test('the workflow takes each action by the commit of a version, and no secret but its own token', () => {
  const actions = [...workflow.matchAll(/uses: (.+)/g)].map(([, action]) => action)
  assert.ok(actions.length > 0)
  for (const action of actions) assert.match(action, /^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  assert.doesNotMatch(workflow, /secrets/)
  assert.match(workflow, /^ +image: rust:\d+\.\d+\.\d+-[a-z]+$/m)
})

test('each job of the workflow has the rights that it needs, and what runs the code of the project can write nothing', () => {
  assert.match(workflow, /^permissions: \{\}$/m)
  const [, ...jobs] = workflow.slice(workflow.indexOf('\njobs:')).split(/^ {2}(?=\w+:$)/m)
  const rights = jobs.map((job) => [
    /^\w+/.exec(job)[0],
    [.../^ {4}permissions:\n((?: {6}.+\n)+)/m.exec(job)[1].matchAll(/(\S+): (\w+)/g)].map(
      ([, what, right]) => `${what}: ${right}`
    )
  ])
  assert.deepEqual(Object.fromEntries(rights), {
    pack: ['contents: read', 'pages: read'],
    release: ['contents: write'],
    site: ['pages: write', 'id-token: write']
  })
  for (const job of jobs.filter((job) => !job.startsWith('pack:'))) assert.doesNotMatch(job, /cargo|npm|node|checkout/)
})

test('every package has its hash, and the check of the workflow finds a file that was changed', async () => {
  const check = commands.find((command) => command.startsWith('sha256sum'))
  const packages = await mkdtemp(join(tmpdir(), 'packages-'))
  await cp('packages', packages, { recursive: true })
  const run = () => spawnSync('sh', ['-c', check], { cwd: packages, encoding: 'utf8' })
  const { status, stdout } = run()
  const { version } = JSON.parse(await readFile('package.json', 'utf8'))
  const files = [`cluster-pricing-${version}.tgz`, 'cluster-pricing-scorm.zip', 'cluster-pricing.zip']
  assert.equal(status, 0)
  assert.deepEqual(
    stdout.trim().split('\n'),
    files.map((file) => `${file}: OK`)
  )
  assert.deepEqual((await readdir('packages')).sort(), ['SHA256SUMS', ...files])
  await cp(join(packages, files[2]), join(packages, files[1]))
  assert.equal(run().status, 1)
})

test('the tarball is the same wherever and whenever it is packed', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'))
  const file = `cluster-pricing-${version}.tgz`
  const elsewhere = await mkdtemp(join(tmpdir(), 'elsewhere-'))
  const listed = execFileSync('tar', ['-tzf', join('packages', file)], { encoding: 'utf8' })
    .trim()
    .split('\n')
  // Copies are as old as this test.
  for (const path of listed.map((path) => path.replace(/^package\//, ''))) await cp(path, join(elsewhere, path))
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts'], { cwd: elsewhere })
  assert.ok((await readFile(join(elsewhere, file))).equals(await readFile(join('packages', file))))
})

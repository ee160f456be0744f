// Writes SHA256SUMS of the files in a folder, as `sha256sum --check` reads it: node xtask/hashes.mjs <folder>

import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const NAME = 'SHA256SUMS'
const [folder] = process.argv.slice(2)

const files = (await readdir(folder)).filter((file) => file !== NAME).sort()
const lines = await Promise.all(files.map(async (file) => `${await hash(join(folder, file))}  ${file}\n`))
await writeFile(join(folder, NAME), lines.join(''))

/** @param {string} path */
async function hash(path) {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
}

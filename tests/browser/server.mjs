import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'

const mediaTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png'
}

/**
/**
 * Serves `root` on a free port of an address of this machine, by https if it is given a `certificate`; `headers` go with every
 * answer, which `isCompressed` compresses; `requests` lists the paths asked for.
 */
export async function serve(root, { certificate, host = '127.0.0.1' } = {}) {
  const site = { headers: {}, isCompressed: false, requests: [] }
  const server = certificate ? createSecureServer(certificate, answer) : createServer(answer)

  async function answer({ url }, response) {
    // Asked for by browsers on their own account.
    if (url === '/favicon.ico') return response.writeHead(204).end()
    site.requests.push(url)
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname))
    const file = path.endsWith('/') ? path + 'index.html' : path
    try {
      const content = await readFile(join(root, file))
      const type = mediaTypes[extname(file)] ?? 'application/octet-stream'
      const encoding = site.isCompressed ? { 'Content-Encoding': 'gzip' } : {}
      response
        .writeHead(200, { 'Content-Type': type, ...encoding, ...site.headers })
        .end(site.isCompressed ? gzipSync(content) : content)
    } catch {
      response.writeHead(404, site.headers).end()
    }
  }

  await new Promise((resolve) => server.listen(0, host, resolve))
  site.url = `${certificate ? 'https' : 'http'}://${host}:${server.address().port}`
  site.close = () =>
    new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
    })
  return site
}

import { spawn } from 'node:child_process'
import { createServer } from 'node:net'

const elementKey = 'element-6066-11e4-a52e-4f735466cecf'
const machine = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' }[process.arch]
const binary = `/usr/lib/${machine}/webkit2gtk-4.1/MiniBrowser`

/** WebKitGTK's small browser, moved through its WebDriver. */
export async function startWebKit() {
  const port = await freePort()
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore' })
  const base = `http://127.0.0.1:${port}`
  await until(() => fetch(base + '/status'))
  const { sessionId } = await send(base, 'POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } } }
  })
  const session = `${base}/session/${sessionId}`
  const get = (path) => send(session, 'GET', path)
  const post = (path, body = {}) => send(session, 'POST', path, body)
  const evaluate = (body, ...args) => post('/execute/sync', { script: `return (${body})(...arguments)`, args })
  const find = async (selector) => {
    const found = await post('/element', { using: 'css selector', value: selector })
    return found[elementKey]
  }
  return {
    goto: (url) => post('/url', { url }),
    title: () => get('/title'),
    resize: (width, height) => post('/window/rect', { width, height }),
    click: async (selector) => post(`/element/${await find(selector)}/click`),
    type: async (selector, text) => post(`/element/${await find(selector)}/value`, { text }),
    /** Presses a key on what has the focus; special keys by their WebDriver code points. */
    press: (key) =>
      post('/actions', {
        actions: [
          {
            type: 'key',
            id: 'keyboard',
            actions: [
              { type: 'keyDown', value: key },
              { type: 'keyUp', value: key }
            ]
          }
        ]
      }),
    screenshot: async () => Buffer.from(await get('/screenshot'), 'base64'),
    /** Runs a function in the page and returns what it resolves to. */
    evaluate,
    /** Waits until a function in the page returns something true. */
    waitFor: (body, ...args) =>
      until(async () => {
        if (!(await evaluate(body, ...args))) throw new Error(`never true: ${body}`)
      }),
    close: async () => {
      await send(session, 'DELETE', '').catch(() => {})
      driver.kill()
    }
  }
}

async function send(base, method, path, body) {
  const response = await fetch(base + path, { method, body: body && JSON.stringify(body) })
  const { value } = await response.json()
  if (value?.error) throw new Error(`${value.error}: ${value.message}`)
  return value
}

async function until(attempt, deadline = Date.now() + 10_000) {
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (Date.now() > deadline) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

import { statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { main } from '../../lib/cli/main.ts'
import { project } from '../_support/project.ts'

interface Started {
  readonly out: () => string
  readonly err: () => string
  /** Ends it as Ctrl-C does; returns its exit code. */
  readonly end: () => Promise<number>
}

/** Starts `apim-policy collector start` on free ports, or says why it did not start. */
async function start(root: string, ...args: readonly string[]): Promise<Started> {
  const interrupt = new AbortController()
  let out = ''
  let err = ''
  let told = () => {}
  const started = new Promise<void>((resolve) => {
    told = resolve
  })
  const ports = ['--port', '0', '--event-hubs-port', '0']
  const code = main(['collector', 'start', ...ports, ...args], {
    out: (text) => {
      out += text
      told()
    },
    err: (text) => {
      err += text
    },
    cwd: root,
    env: {},
    isTTY: false,
    signal: interrupt.signal,
    stdin: async () => '',
  })
  await Promise.race([started, code])
  const end = () => {
    interrupt.abort()
    return code
  }
  return { out: () => out, err: () => err, end }
}

const addressIn = (text: string) => {
  const [, url = '', key = ''] = /dashboard\s+(\S+)\/dashboard#key=(\S+)/.exec(text) ?? []
  return { url, key }
}

test('the collector of this machine answers with its key, and keeps it', async () => {
  const { root } = project()
  const collector = await start(root)
  const { url, key } = addressIn(collector.out())
  assert.match(collector.out(), 'Endpoint=sb://127.0.0.1:')
  assert.match(collector.out(), 'EntityPath=ai-usage')
  const summary = `${url}/api/v1/usage/summary`
  assert.is((await fetch(summary)).status, 401)
  assert.is((await fetch(summary, { headers: { 'x-functions-key': key } })).status, 200)
  const page = await fetch(`${url}/dashboard`)
  assert.match(await page.text(), '<html lang="en"')
  assert.is(await collector.end(), 0)
  assert.is(statSync(join(root, '.apim-policy/collector.key')).mode & 0o077, 0)
  const again = await start(root)
  assert.is(addressIn(again.out()).key, key)
  assert.is(await again.end(), 0)
  await assertClosed(url)
})

async function assertClosed(url: string): Promise<void> {
  const answer = await fetch(url).catch(() => 'closed')
  assert.is(answer, 'closed')
}

test('a port that is in use, and settings that are wrong, are told before anything starts', async () => {
  const { root } = project()
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { readonly port: number }
  const taken = await start(root, '--port', `${port}`)
  assert.is(await taken.end(), 1)
  assert.match(taken.err(), `${port}`)
  assert.not.match(taken.err(), /\n\s+at /)
  await new Promise((resolve) => server.close(resolve))
  writeFileSync(join(root, 'collector.json'), '{ "retention": { "calls": -1 } }')
  const wrong = await start(root)
  assert.is(await wrong.end(), 1)
  assert.match(wrong.err(), 'retention.calls')
})

test.run()

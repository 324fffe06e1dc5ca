import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Fault } from '../../lib/sandbox/faults.ts'
import type { LiveTest } from '../_support/live.ts'
import { type OrdersSettings, ordersPath, withOrders, written } from '../_support/orders.ts'
import { project, type Ran, type TestProject } from '../_support/project.ts'

const commands = [
  ['status'],
  ['diff'],
  ['drift'],
  ['deploy', '--yes'],
] as const satisfies readonly (readonly string[])[]

/** Every command says just this, and ends with 1. */
async function allSay({ run, sandbox }: LiveTest, says: string): Promise<void> {
  for (const command of commands) {
    const { code, out, err } = await run(...command)
    assert.equal({ code, out, err }, { code: 1, out: '', err: says }, command[0])
  }
  assert.equal(written(sandbox), [])
}

const settled: readonly [name: string, settings: OrdersSettings, says: string][] = [
  [
    'who is not allowed anything is told which action it was',
    { sandbox: { forbidden: true } },
    '✘ You are not allowed `Microsoft.ApiManagement/service/read` on `sandbox`.\n  Ask for the role `API Management Service Contributor`. A new role takes minutes to work.\n',
  ],
  [
    'a service that is not there is told with its resource group',
    { environment: { service: 'contoso' } },
    '✘ The service `contoso` does not exist in the resource group `sandbox`.\n  Check `service` in the configuration.\n',
  ],
  [
    'a resource group that is not there is told with its subscription',
    { environment: { resourceGroup: 'rg-none' } },
    '✘ The resource group `rg-none` does not exist.\n  Check `resourceGroup` in the configuration; the subscription is 00000000-0000-0000-0000-000000000000.\n',
  ],
  [
    'a subscription that is not there is told with the cloud',
    { environment: { subscriptionId: '11111111-1111-1111-1111-111111111111' } },
    '✘ The subscription `11111111-1111-1111-1111-111111111111` does not exist.\n  Check `subscriptionId` in the configuration, and whether it is in the public cloud.\n',
  ],
  [
    'a version of the management API that is not known is told with one that is',
    { environment: { apiVersion: '2001-01-01' } },
    '✘ The management API has no version `2001-01-01`, or not for this.\n  Set `apiVersion` in the configuration to `2024-05-01`, or to a newer one.\n',
  ],
]

for (const [name, settings, says] of settled) {
  test(name, () => withOrders((project) => allSay(project, says), settings))
}

const always = { kind: 'status', times: 1_000, retryAfter: 0 } as const

const faults: readonly [name: string, fault: Fault, says: string][] = [
  [
    'a sign-in that Azure does not accept is told',
    { ...always, status: 401, code: 'ExpiredAuthenticationToken', message: 'Expired: eyJ0.' },
    '✘ Azure did not accept the sign-in (401 ExpiredAuthenticationToken).\n  Sign in again with `az login`, and check that `cloud` in the configuration is right.\n',
  ],
  [
    'throttling without an end is told',
    { ...always, status: 429, code: 'TooManyRequests' },
    '✘ Azure refuses requests, because there were too many.\n  Try again in some minutes.\n',
  ],
  [
    'a service at work without an end is told',
    { ...always, status: 409, code: 'PessimisticConcurrencyConflict' },
    '✘ The service is at work on another change.\n  Try again in some minutes.\n',
  ],
]

for (const [name, fault, says] of faults) {
  test(name, () =>
    withOrders((project) => {
      project.sandbox.fail(fault)
      return allSay(project, says)
    }),
  )
}

test('a service that is not well is told with the request that support asks for', () =>
  withOrders(async ({ run, sandbox }) => {
    sandbox.fail({ ...always, status: 503, text: '<html><title>Bad day</title></html>' })
    const { code, out, err } = await run('diff')
    assert.equal({ code, out }, { code: 1, out: '' })
    assert.match(
      err,
      /^✘ The service is not well: it answered 503 ServiceUnavailable, again and again\.\n {2}Try again later, and see https:\/\/status\.azure\.com\. Request: \S+\.\n$/,
    )
  }))

test('what else the service refuses is told in its words', () =>
  withOrders(async ({ run, sandbox }) => {
    for (const status of [400, 409, 412, 422]) {
      const said = { code: 'Whatever', message: 'It is\nMonday.' }
      sandbox.fail({ kind: 'status', method: 'GET', path: ordersPath, status, ...said })
      const { code, out, err } = await run('diff')
      assert.equal({ code, out }, { code: 1, out: '' })
      assert.match(err, new RegExp(`^✘ It is Monday\\.\\n {2}${status} Whatever, request \\S+\\n$`))
    }
  }))

test('an answer that is no JSON is told', () =>
  withOrders(async ({ run, sandbox }) => {
    const text = '<html><title>Sign in to the hotel</title></html>'
    sandbox.fail({ ...always, status: 200, text })
    const { code, err } = await run('diff')
    assert.is(code, 1)
    assert.match(err, '✘ The service answered 200 with something that is not JSON.\n')
    assert.not.match(err, /\n\s+at /)
  }))

test('a sandbox that does not run is told as such', () =>
  withOrders(async ({ run }) => {
    const endpoint = `http://127.0.0.1:${await closedPort()}`
    const { code, out, err } = await run('status', '--endpoint', endpoint)
    assert.equal({ code, out }, { code: 1, out: '' })
    assert.is(
      err,
      `✘ \`${endpoint.slice('http://'.length)}\` could not be reached (ECONNREFUSED).\n  Is \`apim-policy sandbox\` running?\n`,
    )
  }))

/** A port on which nothing listens. */
async function closedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

test('an endpoint that is none is refused before anything is asked', () =>
  withOrders(async ({ run, sandbox }) => {
    for (const endpoint of ['http://example.com', 'management.azure.com', 'ftp://x', 'https://']) {
      const { code, err } = await run('status', '--endpoint', endpoint)
      assert.is(code, 1)
      assert.is(
        err,
        `✘ \`${endpoint}\` is not the address of a management API.\n  It begins with https://, or with http://127.0.0.1 for \`apim-policy sandbox\`.\n`,
      )
    }
    assert.is(sandbox.requests.length, 0)
  }))

const bin = fileURLToPath(new URL('../../bin/apim-policy.ts', import.meta.url))
const tsx = import.meta.resolve('tsx')
const target = {
  subscriptionId: '11111111-1111-1111-1111-111111111111',
  resourceGroup: 'rg-shop',
  service: 'contoso',
  endpoint: 'https://nowhere.invalid',
}
const config = { project: 'shop', environments: { test: target } }
const empty = { 'apim-policy.config.json': JSON.stringify(config) }

/** Runs the command line as a process of its own, which knows only this environment. */
async function inProcess(
  { root }: Pick<TestProject, 'root'>,
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Ran> {
  const all = { NO_COLOR: '1', HOME: root, AZURE_TOKEN_CREDENTIALS: 'AzureCliCredential', ...env }
  const command = ['--import', tsx, ...args]
  const child = spawn(process.execPath, command, { cwd: root, env: all })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  const code = await new Promise<number>((resolve) => child.on('close', resolve))
  return { code, out, err }
}

test('who is not signed in is told how to', async () => {
  const made = project(empty)
  const { code, out, err } = await inProcess(made, { PATH: '' }, bin, 'status', '--env', 'test')
  assert.equal({ code, out }, { code: 1, out: '' })
  assert.match(
    err,
    /^✘ You are not signed in to Azure\.\n {2}Run `az login`; in a pipeline set .*\n$/,
  )
})

test('a chain of credentials that is none is told', async () => {
  const made = project(empty)
  const env = { PATH: '', AZURE_TOKEN_CREDENTIALS: 'Kerberos' }
  const { code, err } = await inProcess(made, env, bin, 'status', '--env', 'test')
  assert.is(code, 1)
  assert.match(err, /^✘ AZURE_TOKEN_CREDENTIALS is not one that is known\.\n {2}.*\n$/)
})

const token = 'eyJ0b2tlbiI6InNlY3JldCJ9'

/** An `az` that is signed in; returns the PATH on which it is. */
function signedIn({ root }: Pick<TestProject, 'root'>): string {
  const folder = join(root, 'bin')
  mkdirSync(folder)
  const answer = {
    accessToken: token,
    expiresOn: '2999-01-01 00:00:00.000000',
    tokenType: 'Bearer',
  }
  writeFileSync(join(folder, 'az'), `#!/bin/sh\necho '${JSON.stringify(answer)}'\n`)
  chmodSync(join(folder, 'az'), 0o755)
  return `${folder}:/usr/bin:/bin`
}

test('a name that does not exist is told with the host, and the token is not', async () => {
  const made = project(empty)
  const env = { PATH: signedIn(made) }
  const { code, out, err } = await inProcess(made, env, bin, 'status', '--env', 'test', '-v')
  assert.equal({ code, out }, { code: 1, out: '' })
  assert.match(
    err,
    /✘ `nowhere\.invalid` was not found \((?:ENOTFOUND|EAI_AGAIN)\)\.\n {2}Check the network, the VPN and `cloud` or `endpoint` in the configuration\.\n$/,
  )
  assert.not.match(err, token)
})

/** Prints the address of each module that is loaded. */
const telling = `data:text/javascript,${encodeURIComponent(`
  import { register } from 'node:module'
  register('data:text/javascript,' + encodeURIComponent(\`
    import { writeSync } from 'node:fs'
    export async function load(url, context, next) { writeSync(2, url + '\\\\n'); return next(url, context) }
  \`))`)}`

test('only what asks a service loads anything of Azure', () =>
  withOrders(async (made) => {
    const loaded = async (...args: readonly string[]): Promise<string> =>
      (await inProcess(made, { PATH: '' }, '--import', telling, bin, ...args)).err
    const silent = [['--help'], ['deploy', '--help'], ['build'], ['validate'], ['diff']] as const
    const [asked = '', ...others] = await Promise.all([
      loaded('status', '--env', 'test'),
      ...silent.map((args) => loaded(...args)),
    ])
    assert.match(asked, 'node_modules/@azure/arm-apimanagement/')
    for (const [at, modules] of others.entries()) {
      assert.match(modules, 'lib/cli/main.ts', silent[at]?.join(' '))
      assert.not.match(modules, 'node_modules/@azure/', silent[at]?.join(' '))
    }
  }))

test.run()

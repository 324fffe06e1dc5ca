import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { clouds } from '../../lib/azure/clouds.ts'
import { defaultCredential } from '../../lib/azure/credential.ts'
import { signInError } from '../../lib/azure/sign-in-error.ts'

const { scope } = clouds.public

/** Runs with other variables of the environment; none of those that sign in are inherited. */
async function withEnv(variables: NodeJS.ProcessEnv, run: () => Promise<void>): Promise<void> {
  const before = { ...process.env }
  for (const name of Object.keys(process.env)) if (/^AZURE_/.test(name)) delete process.env[name]
  Object.assign(process.env, variables)
  try {
    await run()
  } finally {
    for (const name of Object.keys(process.env)) delete process.env[name]
    Object.assign(process.env, before)
  }
}

const failure = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => assert.unreachable('there is a token'),
    (error: unknown) => error,
  )

test('without anything to sign in with, the error says so', async () => {
  await withEnv({ AZURE_TOKEN_CREDENTIALS: 'EnvironmentCredential' }, async () => {
    const error = signInError(await failure(defaultCredential('public').getToken(scope)))
    assert.is(error?.message, 'You are not signed in to Azure.')
  })
})

test('a chain that is not known is told as such', async () => {
  await withEnv({ AZURE_TOKEN_CREDENTIALS: 'MyCredential' }, async () => {
    const error = signInError(await failure(defaultCredential('public').getToken(scope)))
    assert.is(error?.message, 'AZURE_TOKEN_CREDENTIALS is not one that is known.')
  })
})

test('the chain can be narrowed to the Azure CLI, which gives the token', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'apim-policy-'))
  try {
    const answer = { accessToken: 'from-the-cli', expires_on: 4_102_444_800 }
    writeFileSync(join(folder, 'az'), `#!/bin/sh\necho '${JSON.stringify(answer)}'\n`)
    chmodSync(join(folder, 'az'), 0o755)
    const variables = {
      AZURE_TOKEN_CREDENTIALS: 'AzureCliCredential',
      PATH: `${folder}${delimiter}${process.env['PATH']}`,
    }
    await withEnv(variables, async () => {
      const token = await defaultCredential('public').getToken(scope)
      assert.is(token?.token, 'from-the-cli')
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('each cloud is asked for tokens at its own authority', async () => {
  const asked = new Set<string>()
  const proxy = createServer()
  proxy.on('connect', (request, socket) => {
    asked.add(request.url!)
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const variables = {
    AZURE_TOKEN_CREDENTIALS: 'EnvironmentCredential',
    AZURE_TENANT_ID: '00000000-0000-0000-0000-000000000000',
    AZURE_CLIENT_ID: '00000000-0000-0000-0000-000000000001',
    AZURE_CLIENT_SECRET: 's3cret',
    HTTPS_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    NO_PROXY: '',
  }
  try {
    await withEnv(variables, async () => {
      for (const cloud of ['us-government', 'china'] as const) {
        await failure(defaultCredential(cloud).getToken(clouds[cloud].scope))
      }
      // The second is the same as login.chinacloudapi.cn, by the name that MSAL prefers.
      const authorities = ['login.microsoftonline.us', 'login.partner.microsoftonline.cn']
      assert.equal(
        [...asked],
        authorities.map((each) => `${each}:443`),
      )
    })
  } finally {
    proxy.closeAllConnections()
    proxy.close()
  }
})

test.run()

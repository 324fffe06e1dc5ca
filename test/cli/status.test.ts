import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { live } from '../_support/live.ts'
import {
  recordOf,
  recordPath,
  withDeployedOrders,
  withNewOrders,
  withOrders,
  written,
} from '../_support/orders.ts'

const service = (endpoint: string) => `✔ signed in
  environment   test (${endpoint})
  service       sandbox in West Europe, Developer, 1 unit
  state         Succeeded
  gateway       https://sandbox.azure-api.net
  api-version   2024-05-01
  project       shop
`

test('a service that was never deployed to is shown with what it is', () =>
  withNewOrders(async ({ run, sandbox }) => {
    assert.equal(await run('status'), {
      code: 0,
      out: `${service(sandbox.endpoint)}  deployed      never by this project\n`,
      err: '',
    })
  }))

test('the last deployment is shown, and whether it ran here', () =>
  withDeployedOrders(async ({ root, run, sandbox }) => {
    const { value } = sandbox.get(recordPath)!.properties
    const { at } = JSON.parse(String(value))
    const deployed = `  deployed      ${at} by tester, 2 resources, apim-policy 0.0.0\n`
    const first = await run('status')
    assert.is(
      first.out,
      `${service(sandbox.endpoint)}${deployed}  this machine  holds the journal of this deployment\n`,
    )
    const theirs = { ...JSON.parse(String(value)), deployment: 'x', commit: '0123456789abcdef' }
    sandbox.put(recordPath, { displayName: 'apim-policy-shop', value: JSON.stringify(theirs) })
    const second = await run('status')
    assert.match(second.out, `${deployed.trimEnd()}, commit 0123456789ab\n`)
    assert.match(second.out, '  this machine  knows of another deployment only\n')
    rmSync(join(root, '.apim-policy'), { recursive: true })
    assert.not.match((await run('status')).out, 'this machine')
    assert.equal(written(sandbox), [])
  }))

test('a deployment that goes on is shown as one', () =>
  withOrders(async ({ run, sandbox }) => {
    sandbox.put(recordPath, recordOf('deploying'))
    const { code, out } = await run('status')
    assert.is(code, 0)
    assert.match(
      out,
      '  deployed      going on since 2026-01-01T00:00:00.000Z by ada@ci, 2 resources, apim-policy 0.1.0\n',
    )
  }))

test('a record that somebody wrote over is none', () =>
  withOrders(async ({ run, sandbox }) => {
    for (const value of ['hello', '{}', 'null', '{"deployment":1}', '[1']) {
      sandbox.put(recordPath, { displayName: 'apim-policy-shop', value })
      const { code, out } = await run('status')
      assert.is(code, 0)
      assert.match(out, '  deployed      never by this project\n')
    }
  }))

test('as JSON it is one document', () =>
  withOrders(async ({ run, sandbox }) => {
    const { code, out, err } = await run('status', '--json')
    assert.equal({ code, err }, { code: 0, err: '' })
    assert.equal(JSON.parse(out), {
      environment: 'test',
      project: 'shop',
      cloud: 'public',
      apiVersion: '2024-05-01',
      service: {
        id: `/subscriptions/${sandbox.subscriptionId}/resourceGroups/sandbox/providers/Microsoft.ApiManagement/service/sandbox`,
        name: 'sandbox',
        location: 'West Europe',
        sku: 'Developer',
        capacity: 1,
        gatewayUrl: 'https://sandbox.azure-api.net',
        provisioningState: 'Succeeded',
      },
      deployment: JSON.parse(recordOf('idle').value),
    })
  }))

test('as JSON a service that was never deployed to has no deployment', () =>
  withNewOrders(async ({ run }) => {
    assert.is(JSON.parse((await run('status', '--json')).out).deployment, null)
  }))

test('the workspace of an environment is shown, and its record is its own', () =>
  live(
    {},
    async ({ run, sandbox }) => {
      sandbox.put(recordPath, recordOf('idle'))
      const { out } = await run('status')
      assert.match(out, '  workspace     team-a\n')
      assert.match(out, 'never by this project')
      sandbox.put(`/workspaces/team-a${recordPath}`, recordOf('idle'))
      assert.match((await run('status')).out, '2026-01-01T00:00:00.000Z by ada@ci')
    },
    { sandbox: { parents: ['/workspaces/team-a'] }, environment: { workspace: 'team-a' } },
  ))

test('broken sources do not matter', () =>
  withOrders(async ({ run, write }) => {
    write('policies-src/broken.ts', 'export default 1\n')
    assert.is((await run('status')).code, 0)
  }))

test('`--verbose` tells of each request, and holds no token', () =>
  withOrders(async ({ run }) => {
    const { code, err } = await run('status', '--verbose')
    assert.is(code, 0)
    assert.is(err.trim().split('\n').length, 2)
    assert.match(err, /GET .*\n.*GET .*apim-policy-shop/)
    assert.not.match(err, 'Bearer')
  }))

test.run()

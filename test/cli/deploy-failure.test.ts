import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { LiveTest } from '../_support/live.ts'
import {
  editInPortal,
  liveCalls,
  orders,
  ordersFile,
  ordersPath,
  recordPath,
  withDeployedOrders,
  withOrders,
  written,
} from '../_support/orders.ts'
import { held, writes } from '../_support/second-version.ts'

/** Does something when the deployment is about to write to a path. */
function beforeWrite({ sandbox }: LiveTest, path: string, act: () => void): void {
  const stop = sandbox.onRequest(({ method, url }) => {
    if (!writes.test(method) || !url.includes(path)) return
    stop()
    act()
  })
}

const viaPtu = `import { apiPolicy, base, setBackendService } from 'apim-policy'
export default apiPolicy('orders', {
  inbound: [
    base(),
    setBackendService({
      backendId: 'ptu',
    }),
  ],
})
`

test('a mistake that the service reports is shown at its line in the sources, and all is undone', () =>
  withOrders(
    async (project) => {
      const { run, sandbox } = project
      const before = held(sandbox)
      beforeWrite(project, ordersPath, () => sandbox.remove('/backends/ptu'))
      const { code, err } = await run('deploy', '--yes')
      assert.is(code, 4, err)
      assert.is(
        err,
        `  ✔ created backends/added
  ✘ apis/orders
      Backend with id 'ptu' could not be found.
      policies-src/orders.ts:5:5  (line 5, column 10 of what was sent)
Undoing 2 changes, the last one first:
  ↶ apis/orders
  ↶ backends/added
✘ The deployment failed; the service is as it was before.
`,
      )
      const { '/backends/ptu': _, ...others } = before
      assert.equal(held(sandbox), others)
    },
    {
      files: {
        [ordersFile]: viaPtu,
        'policies-src/added.ts': `import { backend } from 'apim-policy'
export default [backend('added', { url: 'https://added.example.com' })]
`,
      },
      config: { externalBackends: ['ptu'] },
      sandbox: {
        parents: [
          {
            path: '/backends/ptu',
            properties: { url: 'https://ptu.example.com', protocol: 'http' },
          },
        ],
      },
    },
  ))

test('every mistake that the service reports is shown', () =>
  withDeployedOrders(async ({ run, write, sandbox }) => {
    write(ordersFile, orders(20))
    const say = (line: number, what: string) => ({
      code: 'ValidationError',
      target: 'x',
      message: `Error in element 'x' on line ${line}, column 10: ${what}`,
    })
    const details = [say(5, 'Not five.'), say(6, 'Not six.'), { message: 'And more.' }]
    sandbox.fail({
      method: 'PUT',
      path: ordersPath,
      kind: 'status',
      status: 400,
      code: 'ValidationError',
      details,
    })
    const { code, err } = await run('deploy', '--yes')
    assert.is(code, 4)
    assert.match(
      err,
      `  ✘ apis/orders
      Not five.
      policies-src/orders.ts:8:5  (line 5, column 10 of what was sent)
      Not six.
      policies-src/orders.ts:9:5  (line 6, column 10 of what was sent)
      And more.
      policies-src/orders.ts:5:16
`,
    )
  }))

test('a failure as JSON names the change, and is one document', () =>
  withDeployedOrders(async ({ run, write, sandbox }) => {
    write(ordersFile, orders(20))
    sandbox.fail({
      method: 'PUT',
      path: ordersPath,
      kind: 'status',
      status: 400,
      code: 'ValidationError',
      message: 'It is Monday.',
    })
    const { code, out } = await run('deploy', '--yes', '--json')
    assert.is(code, 4)
    const { deployment, journal, ...others } = JSON.parse(out)
    assert.equal(others, {
      outcome: 'undone',
      changes: [{ action: 'update', address: 'apis/orders', type: 'policy' }],
      failure: { address: 'apis/orders', message: 'ServiceError: It is Monday.' },
      left: [],
    })
    assert.match(readFileSync(journal, 'utf8'), deployment)
    assert.is(liveCalls(sandbox), '10')
  }))

test('a change in the portal between the plan and the write is a conflict, and is kept', () =>
  withDeployedOrders(async (project) => {
    const { run, write, sandbox } = project
    write(ordersFile, orders(20).replace('//stock.', '//stock-2.'))
    beforeWrite(project, ordersPath, () => editInPortal(sandbox, 'calls="10"', 'calls="99"'))
    const { code, err } = await run('deploy', '--yes')
    assert.is(code, 3)
    assert.is(
      err,
      `  ✔ updated backends/stock
  ✘ apis/orders
      \`apis/orders\` was changed by somebody else since the plan was made.
      policies-src/orders.ts:5:16
Undoing 1 change, the last one first:
  ↶ backends/stock
✘ The deployment met a conflict; the service is as it was before.
`,
    )
    assert.is(liveCalls(sandbox), '99')
    assert.is(sandbox.get('/backends/stock')?.properties['url'], 'https://stock.example.com')
  }))

test('somebody who takes the record first is a conflict, and nothing was written', () =>
  withDeployedOrders(async (project) => {
    const { run, write, sandbox } = project
    write(ordersFile, orders(20))
    beforeWrite(project, recordPath, () => {
      const { properties } = sandbox.get(recordPath)!
      const theirs = { ...JSON.parse(String(properties['value'])), deployment: 'x', by: 'ada@ci' }
      sandbox.put(recordPath, { ...properties, value: JSON.stringify(theirs) })
    })
    const { code, err } = await run('deploy', '--yes')
    assert.is(code, 3, err)
    assert.match(
      err,
      /^✘ ada@ci deployed or is deploying this project since the plan was made, at /,
    )
    assert.is(liveCalls(sandbox), '10')
  }))

test('what could not be undone is named with the reason and the journal', () =>
  withDeployedOrders(async (project) => {
    const { root, run, write, sandbox } = project
    write(ordersFile, orders(20).replace('//stock.', '//stock-2.'))
    sandbox.fail({ method: 'PUT', path: ordersPath, kind: 'status', status: 400, message: 'No.' })
    beforeWrite(project, ordersPath, () => {
      sandbox.put('/backends/stock', { url: 'https://hand.example.com', protocol: 'http' })
    })
    const { code, out, err } = await run('deploy', '--yes', '--json')
    assert.is(code, 5)
    const { outcome, left, journal } = JSON.parse(out)
    assert.is(outcome, 'incomplete')
    assert.equal(left, [{ address: 'backends/stock', reason: 'somebody changed it meanwhile' }])
    assert.ok(journal.startsWith(`${root}/.apim-policy/test/journals/`))
    assert.match(
      err,
      `Undoing 2 changes, the last one first:
  ↶ apis/orders
  ✘ backends/stock: somebody changed it meanwhile
✘ The deployment failed and could not be undone completely:
    backends/stock: somebody changed it meanwhile
  The journal is ${journal}; \`rollback\` tries again.
`,
    )
    assert.is(sandbox.get('/backends/stock')?.properties['url'], 'https://hand.example.com')
  }))

test('Ctrl-C ends a deployment: what was made is undone', () =>
  withDeployedOrders(async (project) => {
    const { runWith, write, sandbox } = project
    const before = held(sandbox)
    write(ordersFile, orders(20).replace('//stock.', '//stock-2.'))
    const interrupt = new AbortController()
    beforeWrite(project, '/backends/stock', () => interrupt.abort())
    const { code, err } = await runWith({ signal: interrupt.signal }, 'deploy', '--yes')
    assert.is(code, 4)
    assert.is(
      err,
      `Interrupted: what was begun is finished, and then all is undone.
  ✔ updated backends/stock
Undoing 1 change, the last one first:
  ↶ backends/stock
✘ The deployment was interrupted; the service is as it was before.
`,
    )
    assert.equal(held(sandbox), before)
    assert.not.ok(written(sandbox).includes(`PUT ${ordersPath}`))
  }))

test('Ctrl-C before anything was made leaves nothing to undo', () =>
  withDeployedOrders(async ({ runWith, write, sandbox }) => {
    const before = held(sandbox)
    write(ordersFile, orders(20))
    const { code, err } = await runWith({ signal: AbortSignal.abort() }, 'deploy', '--yes')
    assert.is(code, 4)
    assert.is(err, '✘ The deployment was interrupted; the service is as it was before.\n')
    assert.equal(held(sandbox), before)
  }))

test('a record that the service refuses is told in its words, and nothing was written', () =>
  withDeployedOrders(async ({ run, write, sandbox }) => {
    write(ordersFile, orders(20))
    sandbox.fail({
      method: 'PUT',
      path: recordPath,
      kind: 'status',
      status: 400,
      code: 'ValidationError',
      message: 'There are too many named values.',
    })
    const { code, err } = await run('deploy', '--yes')
    assert.is(code, 1)
    assert.match(
      err,
      /^✘ There are too many named values\.\n {2}400 ValidationError, request \S+\n$/,
    )
    assert.is(liveCalls(sandbox), '10')
  }))

test('a record that cannot be given back is a warning: everything is deployed', () =>
  withDeployedOrders(async ({ run, write, sandbox }) => {
    write(ordersFile, orders(20))
    const path = recordPath
    sandbox.fail({ method: 'PUT', path, skip: 1, kind: 'status', status: 400, message: 'No.' })
    const { code, out, err } = await run('deploy', '--yes')
    assert.is(code, 0)
    assert.match(out, '10 → 20')
    assert.match(err, '! Everything is deployed, but its record could not be written: No.')
    assert.is(liveCalls(sandbox), '20')
    write(ordersFile, orders(30))
    assert.is((await run('deploy', '--yes')).code, 3)
    assert.is((await run('deploy', '--yes', '--take-over')).code, 0)
  }))

test('who may read and not write is told so before anything is written', () =>
  withDeployedOrders(async ({ run, write, sandbox }) => {
    write(ordersFile, orders(20))
    const action = 'Microsoft.ApiManagement/service/namedValues/write'
    sandbox.fail({
      method: 'PUT',
      kind: 'status',
      status: 403,
      code: 'AuthorizationFailed',
      message: `The client 'x' does not have authorization to perform action '${action}' over scope '/'.`,
    })
    const { code, err } = await run('deploy', '--yes')
    assert.is(code, 1)
    assert.match(err, `✘ You are not allowed \`${action}\` on \`sandbox\`.\n`)
    assert.is(liveCalls(sandbox), '10')
  }))

test.run()

import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { live } from '../_support/live.ts'
import { run } from '../_support/project.ts'
import { shop, shopEnv, shopParents } from '../_support/shop.ts'

const settings = { sandbox: { parents: shopParents }, environment: { variables: { version: 1 } } }
const io = { env: shopEnv }

test('everything that was deployed comes back as sources that diff finds equal', () =>
  live(
    shop,
    async ({ root, read, write, runWith, list }) => {
      assert.is((await runWith(io, 'deploy', '--yes')).code, 0)
      const { code, err } = await runWith(io, 'pull', '--out', 'live')
      assert.is(code, 0, err)
      assert.match(err, '✔ 24 files in live')
      assert.ok(list('live').includes('live/apis/api-1/operations/operation-2.xml'))
      const config = JSON.parse(read('apim-policy.config.json'))
      write('apim-policy.config.json', JSON.stringify({ ...config, sources: 'live' }))
      const diff = await run(root, ['diff', '--env', 'test'], '', {
        env: { SECRET: shopEnv.SHOP_SECRET },
      })
      assert.is(diff.out, '✔ Nothing to change: 42 resources are as they should be.\n', diff.err)
    },
    settings,
  ))

test('into the sources comes what they lack, and nothing in them is replaced', () =>
  live(
    {
      'policies-src/resources/backends.ts': `import { backend } from 'apim-policy'
export const mine = backend('mine', { url: 'https://mine.example.com' })
`,
      'policies-src/apis/orders.xml': '<policies><inbound><base /></inbound></policies>\n',
    },
    async ({ run, read, sandbox }) => {
      assert.is((await run('deploy', '--yes')).code, 0)
      sandbox.put('/backends/theirs', { url: 'https://theirs.example.com', protocol: 'http' })
      sandbox.put('/policies/policy', {
        value: '<policies><inbound><!-- by hand --></inbound></policies>',
        format: 'rawxml',
      })
      assert.equal(await run('pull'), {
        code: 0,
        out: '',
        err: `  policies-src/global.xml
  policies-src/resources/pulled/backends.ts
✔ 2 files in policies-src
`,
      })
      assert.match(read('policies-src/resources/backends.ts'), 'mine.example.com')
      assert.is(
        read('policies-src/resources/pulled/backends.ts'),
        `import { backend } from 'apim-policy'

export const theirs = backend('theirs', { url: 'https://theirs.example.com' })
`,
      )
      assert.match(read('policies-src/global.xml'), '<!-- by hand -->')
      assert.is((await run('diff')).code, 0)
    },
    { sandbox: { parents: ['/apis/orders'] } },
  ))

test('what sources cannot say is told', () =>
  live({}, async ({ run, sandbox }) => {
    sandbox.put('/backends/old', {
      url: 'https://old.example.com',
      protocol: 'http',
      credentials: { header: { 'x-key': ['typed-into-the-portal'] } },
    })
    const { code, err } = await run('pull')
    assert.is(code, 0)
    assert.match(err, '! backends/old: ')
    assert.not.match(err, 'typed-into-the-portal')
  }))

test('neither the records of deployments nor what the service makes of credentials is pulled', () =>
  live(
    {
      'policies-src/hub.ts': `import { eventHubLogger } from 'apim-policy'
export const hub = eventHubLogger('hub', { name: 'hub', endpointAddress: 'a.servicebus.windows.net' })
`,
    },
    async ({ run, sandbox, list }) => {
      assert.is((await run('deploy', '--yes')).code, 0)
      assert.match(JSON.stringify(sandbox.snapshot()), 'Logger-Credentials--')
      assert.is((await run('pull', '--out', 'live')).code, 0)
      assert.equal(list('live'), ['live/.apim-policy.json', 'live/resources/loggers.ts'])
    },
  ))

test('a resolver comes back under its type and field', () =>
  live(
    {},
    async ({ run, sandbox, list }) => {
      sandbox.put('/apis/graph/resolvers/r1/policies/policy', {
        value: `<http-data-source><http-request><set-method>GET</set-method><set-url>https://a.example.com</set-url></http-request></http-data-source>`,
        format: 'rawxml',
      })
      const { code, err } = await run('pull', '--out', 'live')
      assert.is(code, 0, err)
      assert.ok(list('live').includes('live/apis/graph/resolvers/Query/users.xml'), err)
    },
    {
      sandbox: {
        parents: [
          '/apis/graph',
          {
            path: '/apis/graph/resolvers/r1',
            properties: { displayName: 'users', path: 'Query/users' },
          },
        ],
      },
    },
  ))

test.run()

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type LiveTest, live } from '../_support/live.ts'
import type { Ran } from '../_support/project.ts'

const files = {
  'policies-src/shop.ts': `import {
  apiPolicy, backend, base, eventHubLogger, logToEventhub, plainNamedValue, secretNamedValue, setBackendService, setHeader, context, type Env,
} from 'apim-policy'

export default (env: Env) => {
  const version = Number(env.variables['version'])
  const key = secretNamedValue('key', { environmentVariable: 'SHOP_KEY' })
  const certificate = secretNamedValue('certificate', { environmentVariable: 'SHOP_CERTIFICATE' })
  const stock = backend('stock', {
    url: \`https://stock.example.com/v\${version}\`,
    credentials: { header: { 'x-key': key }, authorization: { scheme: 'Basic', parameter: certificate } },
  })
  const hub = eventHubLogger('hub', { name: \`hub-\${version}\`, connectionString: key })
  return [
    key, certificate, stock, hub, plainNamedValue('greeting', \`Hello \${version}\`),
    apiPolicy('orders', {
      inbound: [base(), setHeader({ name: 'v', existsAction: 'override', value: \`\${version}\` }), setBackendService({ backend: stock })],
      outbound: [base(), logToEventhub({ logger: hub, text: context.requestId.toText() })],
    }),
  ]
}
`,
}

/** Everything that nobody may ever read: each as awkward as secrets are. */
const secrets = {
  key: 'sesame "open" \\ <0042> & more',
  newKey: 'another "sesame" \\ <0043>\tfor orders',
  certificate: '-----BEGIN KEY-----\nMIIEvQ  "two blanks"\nlast line\n-----END KEY-----\n',
  newCertificate: '-----BEGIN KEY-----\r\nNIIEvR "renewed"\r\n-----END KEY-----\r\n',
  typedHeader: 'typed into a header 1234',
  typedQuery: 'typed "into" a query 1234',
  typedParameter: 'typed into a parameter 1234',
  typedPassword: 'typed into a proxy 1234',
  typedConnection: 'Endpoint=sb://hub/;SharedAccessKey=typedIntoALogger1234=',
} as const

const first = { SHOP_KEY: secrets.key, SHOP_CERTIFICATE: secrets.certificate }
const second = { SHOP_KEY: secrets.newKey, SHOP_CERTIFICATE: secrets.newCertificate }

/** A secret as texts may have it: as it is, on one line, and both in JSON. */
function formsOf(secret: string): readonly string[] {
  const plain = [secret, secret.trim(), secret.replace(/\s+/g, ' ').trim()]
  return [...plain, ...plain.map((each) => JSON.stringify(each).slice(1, -1))]
}

const forms = Object.entries(secrets).flatMap(([name, secret]) =>
  [...new Set(formsOf(secret))].map((form) => [name, form] as const),
)

/** The names of the secrets in a text; the token is one too. */
const secretsIn = (text: string): readonly string[] => [
  ...forms.filter(([, form]) => text.includes(form)).map(([name, form]) => `${name}: ${form}`),
  ...(/\bBearer\b/i.test(text) ? ['the token'] : []),
]

/** No output and no file of the project holds a secret. */
function holdsNoSecret({ list, read }: LiveTest, what: string, ran?: Ran): void {
  if (ran) assert.equal(secretsIn(ran.out + ran.err), [], `${what}: ${ran.out}${ran.err}`)
  for (const path of list('.')) assert.equal(secretsIn(read(path)), [], `${what}: ${path}`)
}

const withShop = (run: (shop: LiveTest) => Promise<void>): Promise<void> =>
  live(files, run, {
    sandbox: { parents: ['/apis/orders'] },
    environment: { variables: { version: 1 } },
  })

/** Deploys the first version, its secrets among it, and has somebody type others in the portal. */
async function deployFirst(shop: LiveTest): Promise<void> {
  const ran = await shop.runWith({ env: first }, 'deploy', '--yes', '--verbose')
  assert.is(ran.code, 0, ran.err)
  holdsNoSecret(shop, 'the first deployment', ran)
  const { sandbox } = shop
  const backend = sandbox.get('/backends/stock')!.properties
  sandbox.put('/backends/stock', {
    ...backend,
    credentials: {
      header: { 'x-key': [secrets.typedHeader] },
      query: { code: [secrets.typedQuery] },
      authorization: { scheme: 'Basic', parameter: secrets.typedParameter },
    },
    proxy: { url: 'http://proxy', username: 'ada', password: secrets.typedPassword },
  })
  const logger = sandbox.get('/loggers/hub')!.properties
  sandbox.put('/loggers/hub', {
    ...logger,
    credentials: { name: 'hub-1', connectionString: secrets.typedConnection },
  })
}

/** Has the sources make the second version. */
function useSecond({ read, write }: LiveTest): void {
  write(
    'apim-policy.config.json',
    read('apim-policy.config.json').replace('"version":1', '"version":2'),
  )
}

/** A service that repeats what it was sent. */
const gossip = (sent: readonly string[]) => {
  const message = `It does not take ${sent.join(', ')}.`
  const details = [{ code: 'ValidationError', target: 'value', message }]
  return { kind: 'status', status: 400, code: 'ValidationError', message, details } as const
}

test('what commands print and keep holds no secret', () =>
  withShop(async (shop) => {
    await deployFirst(shop)
    useSecond(shop)
    const commands = [
      ['diff'],
      ['diff', '--json'],
      ['diff', '--markdown'],
      ['diff', '--verbose', '--out', 'plan.json'],
      ['drift'],
      ['drift', '--json', '--verbose'],
      ['status'],
      ['status', '--json'],
    ]
    for (const command of commands) {
      holdsNoSecret(shop, command.join(' '), await shop.runWith({ env: second }, ...command))
    }
    const plan = shop.read('plan.json')
    assert.match(plan, 'backends/stock')
    assert.match(plan, '(hidden)')
    assert.match(plan, '"secret": "SHOP_KEY"')
    const deploy = ['deploy', '--plan', 'plan.json', '--yes', '--overwrite', '--verbose']
    const ran = await shop.runWith({ env: second }, ...deploy)
    assert.is(ran.code, 0, ran.err)
    assert.is(shop.sandbox.get('/namedValues/key')?.properties['value'], secrets.newKey)
    holdsNoSecret(shop, 'deploy --plan', ran)
    const back = await shop.runWith({ env: second }, 'rollback', '--yes', '--verbose')
    assert.is(back.code, 5, 'the earlier secrets are known to nobody')
    holdsNoSecret(shop, 'rollback', back)
  }))

test('a service that repeats secrets is not quoted, nor where a deployment is undone', () =>
  withShop(async (shop) => {
    await deployFirst(shop)
    useSecond(shop)
    const { sandbox } = shop
    const moments = [
      { method: 'PUT', path: '/namedValues/key', code: 4 },
      { method: 'POST', path: '/namedValues/key/listValue', code: 4 },
      { method: 'PUT', path: '/namedValues/apim-policy-shop', code: 1 },
      { method: 'GET', path: '/apis/orders/policies/policy', code: 1 },
    ] as const
    for (const [at, { code, ...moment }] of moments.entries()) {
      sandbox.fail({ ...gossip(Object.values(second)), ...moment })
      const more = at % 2 === 0 ? '--verbose' : '--json'
      const ran = await shop.runWith({ env: second }, 'deploy', '--yes', '--overwrite', more)
      const what = `${moment.method} ${moment.path}`
      holdsNoSecret(shop, what, ran)
      assert.is(ran.code, code, `${what}: ${ran.err}`)
      assert.match(ran.err, 'It does not take (hidden), (hidden)', what)
    }
    const policy = '/apis/orders/policies/policy'
    sandbox.fail({ ...gossip(Object.values(second)), method: 'PUT', path: policy })
    // The second writes are those that undo the first ones. What a logger was given, the service
    // made named values of: it is not sent again.
    const { typedConnection: _, ...sent } = secrets
    for (const path of ['/backends/stock', '/namedValues/key']) {
      sandbox.fail({ ...gossip(Object.values(sent)), method: 'PUT', path, skip: 1 })
    }
    const ran = await shop.runWith({ env: second }, 'deploy', '--yes', '--overwrite', '--json')
    assert.is(ran.code, 5, ran.err)
    assert.match(ran.err, 'backends/stock: It does not take (hidden)')
    holdsNoSecret(shop, 'what was left', ran)
    sandbox.fail({ ...gossip([second.SHOP_KEY]), method: 'GET', path: '/namedValues/key' })
    const back = await shop.runWith({ env: second }, 'rollback', '--yes', '--verbose')
    assert.match(back.err, 'It does not take (hidden)')
    holdsNoSecret(shop, 'rollback', back)
  }))

test('a deployment that is killed leaves no secret behind', () =>
  withShop(async (shop) => {
    await deployFirst(shop)
    useSecond(shop)
    const cli = fileURLToPath(new URL('../../bin/apim-policy.ts', import.meta.url))
    const loader = import.meta.resolve('tsx')
    const args = ['--import', loader, cli, 'deploy', '--env', 'test', '--yes', '--overwrite']
    const env = { ...second, PATH: process.env['PATH'] }
    const child = spawn(process.execPath, args, { cwd: shop.root, env })
    const ended = once(child, 'exit')
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said += chunk
      })
    }
    let wasKilled = false
    shop.sandbox.onRequest(async ({ method, url }) => {
      if (method === 'PUT' && url.includes('/apis/orders/policies')) {
        wasKilled = child.kill('SIGKILL')
        await ended
      }
    })
    await ended
    assert.ok(wasKilled, said)
    const journals = shop.list('.apim-policy').filter((path) => path.endsWith('.jsonl'))
    assert.is(journals.length, 2)
    assert.not.match(shop.read(journals.at(-1)!), '"kind":"end"')
    holdsNoSecret(shop, 'killed', { code: 0, out: said, err: '' })
    const back = await shop.runWith({ env: second }, 'rollback', '--yes', '--verbose')
    holdsNoSecret(shop, 'rollback', back)
  }))

test('a plain named value that becomes a secret is neither printed nor kept', () =>
  withShop(async (shop) => {
    const { sandbox } = shop
    sandbox.put('/namedValues/key', { displayName: 'key', value: secrets.newKey })
    for (const command of [
      ['diff', '--out', 'plan.json'],
      ['diff', '--json'],
      ['diff', '--markdown'],
      ['drift', '--json'],
    ]) {
      holdsNoSecret(shop, command.join(' '), await shop.runWith({ env: second }, ...command))
    }
    const before = sandbox.snapshot()
    sandbox.fail({
      method: 'PUT',
      path: '/apis/orders/policies/policy',
      kind: 'status',
      status: 400,
    })
    const failed = await shop.runWith({ env: second }, 'deploy', '--yes')
    assert.is(failed.code, 4, failed.err)
    holdsNoSecret(shop, 'a failing deployment', failed)
    assert.equal(sandbox.snapshot(), before, 'the plain value is put back')
    assert.is((await shop.runWith({ env: second }, 'deploy', '--yes')).code, 0)
    holdsNoSecret(shop, 'a deployment')
  }))

test.run()

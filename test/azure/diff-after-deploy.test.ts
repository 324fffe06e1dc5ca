import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { ManagementClient } from '../../lib/azure/management-client.ts'
import { documentPath } from '../../lib/azure/resource-path.ts'
import type { SandboxSettings } from '../../lib/sandbox/sandbox.ts'
import { hasCorpus } from '../_support/corpus.ts'
import { corpusBuild, corpusDocuments, refused } from '../_support/corpus-build.ts'
import { build, projectAt } from '../_support/example.ts'
import {
  type Deployable,
  type Machine,
  type MachineSettings,
  machine,
} from '../_support/machine.ts'
import { secretsFor, withServiceFor } from '../_support/service-for.ts'

const indents = ['tabs', 'two-blanks'] as const satisfies readonly SandboxSettings['indent'][]

/** Nothing is to be changed, and nothing has changed since the deployment. */
async function isSettled({ plan, drift }: Machine, resources: number): Promise<void> {
  const { plan: planned, missing } = await plan()
  assert.equal(missing, [])
  assert.equal(planned.changes, [])
  assert.is(planned.unchanged.length, resources)
  const { drifts, unchanged, unknown } = await drift()
  assert.equal(drifts, [])
  assert.is(unchanged + unknown.length, resources)
}

/** Deploys, and compares here and on a machine that knows nothing of it. */
async function settles(
  project: Deployable,
  indent: (typeof indents)[number],
  apiVersion?: string,
): Promise<void> {
  const env = secretsFor(project)
  const settings: MachineSettings = { env, ...(apiVersion !== undefined && { apiVersion }) }
  await withServiceFor(project, { indent }, async (sandbox) => {
    const here = await machine(sandbox, project, settings)
    await here.deploy()
    const count = project.compiled.length + project.resources.resources.length
    await isSettled(here, count)
    assert.equal((await here.drift()).unknown, [])
    const elsewhere = await machine(sandbox, project, settings)
    assert.is(await elsewhere.state(), undefined)
    await isSettled(elsewhere, count)
    // Only they have no place for a mark.
    for (const address of (await elsewhere.drift()).unknown) assert.match(address, /diagnostics\//)
  })
}

const examples = readdirSync(fileURLToPath(new URL('../../examples', import.meta.url)), {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `examples/${name}`)

for (const folder of ['.', ...examples]) {
  const project = await projectAt(folder)
  const { config } = project
  for (const env of Object.keys(config.environments ?? { default: {} })) {
    const built = await build(project, env === 'default' ? {} : { env })
    for (const indent of indents) {
      test(`${folder}, ${env}: after a deployment nothing is left and nothing drifted (${indent})`, () =>
        settles(built, indent, config.apiVersion))
    }
  }
}

const check = hasCorpus ? test : test.skip

for (const indent of indents) {
  check(`real policies: after a deployment nothing is left and nothing drifted (${indent})`, () =>
    settles(corpusBuild(), indent),
  )
}

check('a real policy that the service refuses is refused for a reason that is known', async () => {
  const unknown = corpusDocuments().filter(({ path }) => path in refused)
  assert.is(unknown.length, Object.keys(refused).length)
  for (const { path, build: project } of unknown) {
    await withServiceFor(project, {}, async (sandbox) => {
      const [only] = project.compiled
      const write = () =>
        sandbox.put(documentPath(only!.document.target!), { value: only!.xml, format: 'rawxml' })
      assert.throws(write, refused[path]!, path)
    })
  }
})

/** A service that shows what it holds in its own way. */
const showing =
  (change: (properties: Readonly<Record<string, unknown>>, path: string) => object) =>
  (client: ManagementClient): ManagementClient => ({
    ...client,
    get requestCount() {
      return client.requestCount
    },
    send: async (request) => {
      const answer = await client.send(request)
      if (request.method !== 'GET' || answer.status !== 200) return answer
      const body = answer.body as { readonly properties: Readonly<Record<string, unknown>> }
      const properties = change(body.properties, request.path)
      return { ...answer, body: { ...body, properties } }
    },
  })

const gateway = await projectAt('.')
const dev = await build(gateway, { env: 'dev' })
const apiVersion = gateway.config.apiVersion!

test('what the service adds to a body by itself is no change where it was deployed from', () =>
  withServiceFor(dev, {}, async (sandbox) => {
    const between = showing((properties, path) =>
      path.startsWith('/backends/') ? { ...properties, tier: 'as the service chose' } : properties,
    )
    const here = await machine(sandbox, dev, { apiVersion, between })
    await here.deploy()
    await isSettled(here, dev.compiled.length + dev.resources.resources.length)
  }))

test('what the service does not keep as it was sent is told, and everything undone', () =>
  withServiceFor(dev, {}, async (sandbox) => {
    const before = sandbox.snapshot()
    const between = showing((properties, path) =>
      path === '/policies/policy'
        ? {
            ...properties,
            value: String(properties['value']).replace('<inbound>', '<inbound x="">'),
          }
        : properties,
    )
    const here = await machine(sandbox, dev, { apiVersion, between })
    const failure = await here.deploy().then(
      () => '',
      (error: Error) => error.message,
    )
    assert.match(failure, /^global: NotKept: `global` differs from what was sent, in `inbound\/@x`/)
    assert.equal(sandbox.snapshot(), before)
  }))

test.run()

import { test } from 'uvu'
import { deletionBlockers } from '../../lib/azure/deletion-blockers.ts'
import {
  type DeploymentRecord,
  readRecord,
  recordPath,
  restoreRecord,
  takeRecord,
  writeRecord,
} from '../../lib/azure/deployment-record.ts'
import { desiredState } from '../../lib/azure/desired-state.ts'
import { inventory } from '../../lib/azure/inventory.ts'
import { compareSecrets, readLive } from '../../lib/azure/live-state.ts'
import { makeChange } from '../../lib/azure/make-change.ts'
import { type ManagementClient, managementClient } from '../../lib/azure/management-client.ts'
import { missingFor } from '../../lib/azure/preflight.ts'
import { withResolverPaths } from '../../lib/azure/resolver-paths.ts'
import { readService } from '../../lib/azure/service-info.ts'
import { credentialsBefore } from '../../lib/azure/spawned-credentials.ts'
import { recall } from '../../lib/azure/undo-change.ts'
import { compile } from '../../lib/compile/compile.ts'
import type { PolicyDocument } from '../../lib/document/document.ts'
import {
  apimDiagnostic,
  apiPolicy,
  applicationInsightsLogger,
  azureMonitorLogger,
  backend,
  backendPool,
  base,
  eventHubLogger,
  fragment,
  globalPolicy,
  httpDataSource,
  keyVaultNamedValue,
  namedValue,
  operationPolicy,
  plainNamedValue,
  productPolicy,
  resolverPolicy,
  secretNamedValue,
  setHeader,
  workspacePolicy,
} from '../../lib/index.ts'
import type { Change } from '../../lib/plan/change.ts'
import { plan } from '../../lib/plan/plan.ts'
import type { Desired } from '../../lib/plan/state.ts'
import { projectResources } from '../../lib/resources/project-resources.ts'
import { isResource } from '../../lib/resources/resource.ts'
import type { Parent, Sandbox, SandboxSettings } from '../../lib/sandbox/sandbox.ts'
import { startSandbox } from '../../lib/sandbox/start-sandbox.ts'
import { type Recording, recorded } from '../_support/recorded.ts'
import { matches } from '../_support/snapshot.ts'

const project = 'shop'
const parents: readonly Parent[] = ['', '/workspaces/ai'].flatMap((place) => [
  `${place}/products/gold`,
  `${place}/apis/orders/operations/create`,
])
const resolvers: readonly Parent[] = [
  { path: '/apis/graph/resolvers/0a1b', properties: { path: 'Query/users' } },
]

interface Talk {
  readonly sandbox: Sandbox
  readonly client: ManagementClient
  readonly recording: Recording
}

/** Records what is said to a sandbox, and compares it with the stored text. */
async function talk(
  name: string,
  run: (talk: Talk) => Promise<void>,
  settings: SandboxSettings = {},
): Promise<void> {
  const sandbox = await startSandbox({ parents: [...parents, ...resolvers], ...settings })
  try {
    const client = await managementClient(
      { cloud: 'public', apiVersion: '2024-10-01-preview', ...sandbox },
      { sleep: async () => {}, random: () => 0 },
    )
    const recording = recorded(sandbox)
    await run({ sandbox, client, recording })
    matches(recording.text(), `requests/${name}.http`)
  } finally {
    await sandbox.close()
  }
}

/** What a project has, in its first version and in its second. */
type Made = (version: 1 | 2) => unknown

/** What such a project wants of the service. */
function wanted(made: unknown, workspace?: string): readonly Desired[] {
  const exported = [made].flat()
  const documents = exported.filter(isDocument)
  const build = {
    compiled: documents.map((each) => compile(each)),
    resources: projectResources(exported.filter(isResource), documents),
  }
  return desiredState(build, workspace)
}

const isDocument = (value: unknown): value is PolicyDocument =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'document'

/** The change that a plan has for an address, where its secret is one that the service has not. */
async function changeOf(
  { client }: Pick<Talk, 'client'>,
  address: string,
  desired: readonly Desired[],
  secret = 'the first secret',
): Promise<Change> {
  const live = await readLive(client, desired, undefined)
  const compared = await compareSecrets(desired, live, { SHOP_SECRET: secret })
  const { changes } = plan(compared.desired, compared.actual, { project })
  const change = changes.find((each) => each.address === address)
  if (!change) throw new Error(`Nothing is to be done to ${address}.`)
  return change
}

/** Makes everything else that a project has. */
async function makeOthers({ client }: Talk, address: string, desired: readonly Desired[]) {
  for (const each of desired.filter((other) => other.address !== address)) {
    const change = await changeOf({ client }, each.address, [each])
    await makeChange(client, change, secretOf(change, 'the first'))
  }
}

/** Creates, reads, updates and deletes one resource of a project. */
const life = (name: string, address: string, made: Made, workspace?: string): void => {
  test(`${name}: create, read, update, delete`, () =>
    talk(name, async (said) => {
      const { client, recording } = said
      const versions = [wanted(made(1), workspace), wanted(made(2), workspace)] as const
      await makeOthers(said, address, versions[0])
      const own = (version: 0 | 1): Promise<readonly Desired[]> =>
        withResolverPaths(
          client,
          versions[version].filter((each) => each.address === address),
        )
      const first = await recording.step('compare with what is not there', async () =>
        changeOf(said, address, await own(0)),
      )
      await recording.step('create', () => makeChange(client, first, secretOf(first, 'the first')))
      const second = await changeOf(said, address, await own(1), 'the second secret')
      await recording.step('remember what only the service knows', () => recall(client, second))
      await recording.step('update', () =>
        makeChange(client, second, secretOf(second, 'the second')),
      )
      const live = await recording.step('read', async () =>
        readLive(client, await own(1), undefined),
      )
      const { changes } = plan([], new Map(), { project, unwanted: [...live.values()] })
      await recording.step('delete', () => makeChange(client, changes[0]!, undefined))
    }))
}

const secretOf = ({ secret }: Change, which: string): string | undefined =>
  secret && `${which} secret`

const header = (version: number) =>
  setHeader({ name: 'x-version', existsAction: 'override', value: `${version}` })

const documents = {
  'product-policy': [
    'products/gold',
    (version) => productPolicy('gold', { inbound: [base(), header(version)] }),
  ],
  'api-policy': [
    'apis/orders',
    (version) => apiPolicy('orders', { inbound: [base(), header(version)] }),
  ],
  'operation-policy': [
    'apis/orders/operations/create',
    (version) => operationPolicy('orders', 'create', { inbound: [base(), header(version)] }),
  ],
  fragment: ['fragments/versioned', (version) => fragment('versioned', [header(version)])],
} as const satisfies Record<string, readonly [address: string, made: Made]>

life('global-policy', 'global', (version) => globalPolicy({ inbound: [header(version)] }))
life('resolver-policy', 'apis/graph/resolvers/Query/users', (version) =>
  resolverPolicy(
    { api: 'graph', type: 'Query', field: 'users' },
    httpDataSource({
      httpRequest: { setMethod: 'GET', setUrl: `https://users.example.com/v${version}` },
    }),
  ),
)
life(
  'workspace-policy',
  'workspaces/ai',
  (version) => workspacePolicy('ai', { inbound: [base(), header(version)] }),
  'ai',
)
for (const [name, [address, made]] of Object.entries(documents)) {
  life(name, address, made)
  life(`workspace-${name}`, address, made, 'ai')
}

const key = plainNamedValue('key', 'the value of key')
const members = [1, 2].map((n) => backend(`member-${n}`, { url: `https://${n}.example.com` }))
const monitor = azureMonitorLogger()

const resources = {
  backend: [
    'backends/stock',
    (version) =>
      backend('stock', {
        title: 'Stock',
        description: 'Where the goods are.',
        url: `https://stock.example.com/v${version}`,
        resourceId: 'https://management.azure.com/subscriptions/s/resourceGroups/g',
        credentials: {
          managedIdentity: { resource: 'https://stock.example.com' },
          authorization: { scheme: 'Bearer', parameter: key },
          header: { 'x-key': key, 'x-both': [key, namedValue('key')] },
          query: { code: key },
          certificateIds: ['0123456789abcdef'],
        },
        circuitBreaker: {
          count: 3,
          interval: '1m',
          statusCodeRanges: [429, { min: 500, max: 599 }],
          errorReasons: ['Server errors'],
          tripDuration: '90s',
          acceptRetryAfter: true,
        },
        tls: { validateCertificateChain: true, validateCertificateName: false },
      }),
  ],
  'backend-pool': [
    'backends/pool',
    (version) =>
      backendPool('pool', {
        title: 'Pool',
        members: members.map((each, at) => ({ backend: each, priority: at + version, weight: 50 })),
        sessionAffinity: { cookie: 'sticky' },
        failureResponse: { statusCode: 503 },
      }),
  ],
  'plain-named-value': [
    'named-values/greeting',
    (version) =>
      plainNamedValue('greeting', `Hello ${version}`, { displayName: 'Greeting', tags: ['texts'] }),
  ],
  'secret-named-value': [
    'named-values/secret',
    () => secretNamedValue('secret', { environmentVariable: 'SHOP_SECRET' }),
  ],
  'key-vault-named-value': [
    'named-values/vault',
    (version) =>
      keyVaultNamedValue('vault', {
        secretIdentifier: `https://shop.vault.azure.net/secrets/key-${version}`,
        identityClientId: '00001111-aaaa-2222-bbbb-3333cccc4444',
      }),
  ],
  'event-hub-logger': [
    'loggers/usage',
    (version) =>
      eventHubLogger('usage', {
        description: 'Usage events.',
        name: `usage-${version}`,
        endpointAddress: 'shop.servicebus.windows.net',
      }),
  ],
  'event-hub-logger-with-connection-string': [
    'loggers/usage',
    (version) =>
      eventHubLogger('usage', {
        name: `usage-${version}`,
        connectionString: key,
        isBuffered: false,
      }),
  ],
  'application-insights-logger': [
    'loggers/insights',
    (version) =>
      applicationInsightsLogger('insights', {
        resourceId: `/subscriptions/s/insights-${version}`,
        connectionString: key,
        identityClientId: 'SystemAssigned',
      }),
  ],
  'azure-monitor-logger': [
    'loggers/azuremonitor',
    (version) => azureMonitorLogger('azuremonitor', { isBuffered: version === 1 }),
  ],
  diagnostic: [
    'diagnostics/azuremonitor',
    (version) =>
      apimDiagnostic('azuremonitor', {
        logger: monitor,
        alwaysLog: 'allErrors',
        sampling: { percentage: 50 * version },
        verbosity: 'information',
        logClientIp: true,
        frontend: {
          request: {
            headers: ['x-id'],
            body: { bytes: 512 },
            dataMasking: {
              headers: [{ value: 'Authorization', mode: 'Hide' }],
              queryParams: [{ value: '*', mode: 'Mask' }],
            },
          },
          response: { headers: [], body: { bytes: 0 } },
        },
        backend: { request: { body: { bytes: 8192 } } },
        largeLanguageModel: {
          logs: 'enabled',
          requests: { maxSizeInBytes: 1000 },
          responses: { messages: 'all', maxSizeInBytes: 262_144 },
        },
      }),
  ],
  'api-diagnostic': [
    'apis/orders/diagnostics/azuremonitor',
    (version) =>
      apimDiagnostic('azuremonitor', {
        api: 'orders',
        logger: monitor,
        verbosity: version === 1 ? 'verbose' : 'error',
        httpCorrelationProtocol: 'W3C',
        operationNameFormat: 'Url',
        metrics: true,
      }),
  ],
} as const satisfies Record<string, readonly [address: string, made: Made]>

for (const [name, [address, made]] of Object.entries(resources)) {
  life(name, address, made)
  life(`workspace-${name}`, address, made, 'ai')
}

const headers = [
  'both',
  'location',
  'azure-async-operation',
] as const satisfies readonly NonNullable<SandboxSettings['asyncHeaders']>[]

for (const asyncHeaders of headers) {
  test(`an asynchronous write is followed (${asyncHeaders})`, () =>
    talk(
      `asynchronous-${asyncHeaders}`,
      async (said) => {
        const [, made] = documents.fragment
        const desired = wanted(made(1))
        const change = await changeOf(said, 'fragments/versioned', desired)
        await said.recording.step('create', () => makeChange(said.client, change, undefined))
      },
      { asyncHeaders },
    ))
}

test('a service is asked about itself', () =>
  talk('service', async ({ client, recording }) => {
    await recording.step('what it is', () => readService(client))
  }))

test('what deployments leave word of', () =>
  talk('deployment-record', async ({ client, recording }) => {
    const record: DeploymentRecord = {
      state: 'deploying',
      deployment: '20261121T104500Z-0a1b2c',
      by: 'ada',
      at: '2026-11-21T10:45:00.000Z',
      tool: '1.0.0',
      resources: 2,
    }
    const none = await recording.step('read', () => readRecord(client, recordPath(project)))
    const taken = await recording.step('take the first time', () =>
      takeRecord(client, none, record, async () => {}),
    )
    await recording.step('say that it is done', () =>
      writeRecord(client, taken, { ...record, state: 'idle', commit: '0123456789abcdef' }),
    )
    const found = await readRecord(client, recordPath(project))
    const again = await recording.step('take again', () =>
      takeRecord(client, found, record, async () => {}),
    )
    await recording.step('put back', () => restoreRecord(client, found, again))
    const now = await readRecord(client, recordPath(project))
    await recording.step('put back where there was none', () => restoreRecord(client, none, now))
    await recording.step('read in a workspace', () => readRecord(client, recordPath(project, 'ai')))
  }))

for (const workspace of [undefined, 'ai']) {
  const name = workspace === undefined ? '' : 'workspace-'
  const place = workspace === undefined ? '' : `/workspaces/${workspace}`

  test(`${name}inventory: what a service holds is listed page by page`, () =>
    talk(
      `${name}inventory`,
      async ({ sandbox, client, recording }) => {
        for (const n of [1, 2, 3]) {
          sandbox.put(`${place}/namedValues/n${n}`, { displayName: `n${n}`, value: 'x' })
        }
        const value = '<policies />'
        sandbox.put(`${place}/apis/orders/policies/policy`, { value, format: 'rawxml' })
        await recording.step('everything', () => inventory(client, workspace), {
          inAnyOrder: true,
        })
      },
      { pageSize: 2 },
    ))

  test(`${name}preflight: what changes need is asked for once`, () =>
    talk(`${name}preflight`, async ({ client, recording }) => {
      const made = operationPolicy('orders', 'create', {
        inbound: [
          base(),
          setHeader({ name: 'x', existsAction: 'override', value: namedValue('absent') }),
        ],
      })
      const desired = wanted([made, ...members], workspace)
      const { changes } = plan(desired, new Map(), { project })
      await recording.step(
        'parents and references',
        () => missingFor(client, changes, desired, workspace),
        { inAnyOrder: true },
      )
    }))
}

test('what includes a fragment is asked for before it is deleted', () =>
  talk('list-references', async ({ client, sandbox, recording }) => {
    const path = '/policyFragments/old'
    sandbox.put(path, { value: '<fragment />', format: 'rawxml' })
    const change = { action: 'delete', address: 'fragments/old', type: 'fragment', path } as const
    await recording.step('who uses it', () =>
      deletionBlockers(client, [{ ...change, differences: [] }]),
    )
  }))

test('the credentials that the service made of loggers are listed before one is written', () =>
  talk('spawned-credentials', async ({ client, recording }) => {
    await recording.step('named values', () =>
      credentialsBefore(client, [{ type: 'logger', path: '/loggers/usage' }]),
    )
    await recording.step('named values of a workspace', () =>
      credentialsBefore(client, [{ type: 'logger', path: '/workspaces/ai/loggers/usage' }]),
    )
  }))

test.run()

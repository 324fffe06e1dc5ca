/**
 * A project of 40 resources of every kind and scope. Its second version changes most of them, adds
 * some and drops some.
 */
export const shop = {
  'policies-src/shop.ts': `import {
  apiPolicy, apimDiagnostic, azureMonitorLogger, backend, backendPool, base, context, eventHubLogger, fragment,
  globalPolicy, includeFragment, keyVaultNamedValue, logToEventhub, namedValue, operationPolicy, plainNamedValue,
  productPolicy, rateLimit, secretNamedValue, setBackendService, setHeader, type Env,
} from 'apim-policy'

export default (env: Env) => {
  const version = Number(env.variables['version'])
  const isNew = version > 1
  const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1)
  const plain = numbers(3).map((n) => plainNamedValue(\`plain-\${n}\`, \`value \${n} of \${n === 3 ? 1 : version}\`))
  const secret = secretNamedValue('secret', { environmentVariable: 'SHOP_SECRET' })
  const vault = keyVaultNamedValue('vault', {
    secretIdentifier: \`https://shop.vault.azure.net/secrets/key\${version}\`,
  })
  const backends = numbers(10).map((n) =>
    backend(\`backend-\${n}\`, {
      url: \`https://b\${n}.example.com/v\${n === 7 ? 1 : version}\`,
      credentials: n === 1 ? { header: { 'x-key': secret } } : {},
      circuitBreaker: { count: version, interval: '10s', statusCodeRanges: [429], tripDuration: '1m' },
    }),
  )
  const added = isNew ? [backend('backend-new', { url: 'https://new.example.com' })] : []
  const dropped = isNew ? [] : [backend('backend-old', { url: 'https://old.example.com' })]
  const pools = numbers(2).map((n) =>
    backendPool(\`pool-\${n}\`, {
      members: [...backends.slice(n, n + 2), ...added].map((each, at) => ({ backend: each, priority: at + version })),
    }),
  )
  const hub = eventHubLogger('hub', {
    name: 'shop',
    endpointAddress: \`shop\${version}.servicebus.windows.net\`,
  })
  const monitor = azureMonitorLogger()
  const fragments = numbers(6).map((n) =>
    fragment(\`fragment-\${n}\`, [
      setHeader({ name: \`x-\${n}\`, existsAction: 'override', value: \`\${version}\` }),
      ...(n === 2 ? [setHeader({ name: 'x-key', existsAction: 'override', value: namedValue('vault') })] : []),
    ]),
  )
  const newFragment = isNew ? [fragment('fragment-new', [setHeader({ name: 'y', existsAction: 'delete' })])] : []
  const oldFragment = isNew ? [] : [fragment('fragment-old', [setHeader({ name: 'z', existsAction: 'delete' })])]
  return [
    ...plain, secret, vault, ...backends, ...added, ...dropped, ...pools, hub, monitor,
    apimDiagnostic('azuremonitor', { logger: monitor, sampling: { percentage: 10 * version } }),
    apimDiagnostic('azuremonitor', { api: 'api-1', logger: monitor, verbosity: isNew ? 'error' : 'verbose' }),
    ...fragments, ...newFragment, ...oldFragment,
    globalPolicy({ inbound: [setHeader({ name: 'v', existsAction: 'override', value: \`\${version}\` })] }),
    ...numbers(4).map((n) =>
      productPolicy(\`product-\${n}\`, { inbound: [base(), rateLimit({ calls: n * version, renewalPeriod: 60 })] }),
    ),
    ...numbers(4).map((n) =>
      apiPolicy(\`api-\${n}\`, {
        inbound: [
          base(),
          includeFragment(fragments[n - 1]!),
          ...[...newFragment, ...oldFragment].map((each) => includeFragment(each)),
          setBackendService({ backend: n > 2 ? pools[n - 3]! : backends[n - 1]! }),
        ],
        outbound: [base(), logToEventhub({ logger: hub, text: context.requestId.toText() })],
      }),
    ),
    ...numbers(isNew ? 4 : 3).map((n) =>
      operationPolicy('api-1', \`operation-\${n}\`, {
        inbound: [base(), setHeader({ name: 'o', existsAction: 'override', value: \`\${version} \${n}\` })],
      }),
    ),
    ...(isNew ? [] : [operationPolicy('api-2', 'operation-old', { inbound: [base()] })]),
  ]
}
`,
} as const

/** What exists in the service before anything is deployed. */
export const shopParents: readonly string[] = [
  ...[1, 2, 3, 4].map((n) => `/products/product-${n}`),
  ...[1, 2, 3, 4].map((n) => `/apis/api-${n}`),
  ...[1, 2, 3, 4].map((n) => `/apis/api-1/operations/operation-${n}`),
  '/apis/api-2/operations/operation-old',
]

export const shopEnv = { SHOP_SECRET: 'sesame-open-0042' } as const

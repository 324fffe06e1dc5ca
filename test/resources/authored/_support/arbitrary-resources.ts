import fc, { type Arbitrary } from 'fast-check'
import {
  apimDiagnostic,
  applicationInsightsLogger,
  azureMonitorLogger,
  type Backend,
  backend,
  backendPool,
  type Duration,
  eventHubLogger,
  external,
  keyVaultNamedValue,
  type Logger,
  literal,
  type NamedValue,
  type NamedValueText,
  plainNamedValue,
  type Resource,
  secretNamedValue,
} from '../../../../lib/index.ts'
import { displayNameOf } from '../../../../lib/resources/named-value.ts'
import { resourceProblems } from '../../../../lib/resources/resource-problems.ts'

const hostile = [
  "'",
  '"',
  '`',
  '${x}',
  '\\',
  '*/',
  '//',
  '{{',
  '\n',
  '\r\n',
  '\u2028',
  '日本',
  '😀',
]
const text = (maxLength = 120) =>
  fc
    .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ minLength: 1, maxLength: 30 })), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => parts.join('').slice(0, maxLength))
    .filter((each) => !/\p{Cs}/u.test(each))

const name = fc.stringMatching(/^[A-Za-z0-9._-]{1,60}$/).filter((each) => !/^\.+$/.test(each))
const words = ['default', 'class', '1-x', 'a-b', 'aB', 'a_b', 'backend', 'literal', 'openai-key']
const id = fc.oneof(
  name,
  fc.constantFrom(...words),
  fc.constantFrom("it's", 'a`b', '${x}', 'ü', '日本', '__proto__', 'constructor', '"', '{}'),
)
const guid = fc.uuid()
const duration = fc.oneof(
  fc.integer({ min: 1, max: 100_000 }),
  fc
    .tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom('s', 'm', 'h', 'd'))
    .map(([count, unit]) => `${count}${unit}` as Duration),
  fc.constantFrom<Duration>('PT90S', 'P1DT1M', 'P2W'),
)
const unique = <R extends Resource>(each: Arbitrary<R>, key: (resource: R) => string) =>
  fc.uniqueArray(each, { maxLength: 6, selector: (resource) => key(resource).toLowerCase() })

/** What may be left out, as the builders take it. */
const some = <T extends object>(members: { [K in keyof T]: Arbitrary<T[K]> }) =>
  fc.record(members, { requiredKeys: [] }) as Arbitrary<never>
const all = <T extends object>(members: { [K in keyof T]: Arbitrary<T[K]> }) =>
  fc.record(members) as unknown as Arbitrary<object>
const merged = (...parts: readonly Arbitrary<object>[]) =>
  fc.tuple(...parts).map((each) => Object.assign({}, ...each) as never)

const tags = fc.uniqueArray(
  text(128).filter((each) => !each.startsWith('apim-policy')),
  {
    maxLength: 4,
  },
)
const general = some({ displayName: name, tags })
const namedValue: Arbitrary<NamedValue> = fc.oneof(
  fc.tuple(id, text(4096), general).map((each) => plainNamedValue(...each)),
  fc
    .tuple(id, merged(general, fc.constant({ environmentVariable: 'SECRET' })))
    .map((each) => secretNamedValue(...each)),
  fc
    .tuple(
      id,
      merged(
        general,
        all({ secretIdentifier: fc.constant('https://v.vault.azure.net/secrets/s') }),
        some({ identityClientId: guid }),
      ),
    )
    .map((each) => keyVaultNamedValue(...each)),
)

const named = (own: readonly NamedValue[]): Arbitrary<NamedValueText> => {
  const whole = fc.oneof(
    name.map((each) => external.namedValue(each)),
    ...(own.length === 0 ? [] : [fc.constantFrom(...own)]),
  )
  const around = text(40).map((each) => each.replaceAll('{{', '{'))
  return fc.oneof(
    whole,
    fc.tuple(around, whole, around, whole).map(([a, b, c, d]) => literal`${a} ${b} ${c} ${d}`),
  )
}

const logger = (own: readonly NamedValue[]): Arbitrary<Logger> => {
  const base = some({ description: text(200), isBuffered: fc.boolean(), resourceId: text(80) })
  const identity = fc.oneof(guid, fc.constant('SystemAssigned'))
  const hub = all({ name: text(50) })
  return fc.oneof(
    fc
      .tuple(
        id,
        fc.oneof(
          merged(
            base,
            hub,
            all({ endpointAddress: fc.constant('contoso.servicebus.windows.net') }),
            some({ identityClientId: identity }),
          ),
          merged(base, hub, all({ connectionString: named(own) })),
        ),
      )
      .map((each) => eventHubLogger(...each)),
    fc
      .tuple(
        id,
        fc.oneof(
          merged(base, all({ connectionString: named(own) }), some({ identityClientId: identity })),
          merged(base, all({ instrumentationKey: named(own) })),
        ),
      )
      .map((each) => applicationInsightsLogger(...each)),
    fc
      .tuple(
        fc.oneof(id, fc.constant('azuremonitor')),
        some({ description: text(200), isBuffered: fc.boolean() }),
      )
      .map((each) => azureMonitorLogger(...each)),
  )
}

const statusCode = fc.integer({ min: 200, max: 599 })
const failureResponse = fc.record({ statusCode })
const range = fc.oneof(
  statusCode,
  fc.tuple(statusCode, statusCode).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })),
)
const circuitBreaker = merged(
  all({
    interval: duration,
    tripDuration: duration,
    statusCodeRanges: fc.array(range, { minLength: 1, maxLength: 10 }),
  }),
  some({
    name: fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$/),
    errorReasons: fc.array(text(60), { minLength: 1, maxLength: 4 }),
    acceptRetryAfter: fc.boolean(),
    failureResponse,
  }),
  fc.oneof(
    all({ count: fc.integer({ min: 1, max: 10_000 }) }),
    all({ percentage: fc.integer({ min: 1, max: 100 }) }),
  ),
)

const single = (own: readonly NamedValue[]): Arbitrary<Backend> => {
  const header = fc.oneof(
    fc.constantFrom('api-key', 'x', '1', '__proto__', 'ü', "it's", '`${a}', 'kind', 'a b'),
    fc.stringMatching(/^[A-Za-z0-9-]{1,120}$/),
  )
  const texts = fc
    .array(
      fc.tuple(header, fc.oneof(named(own), fc.array(named(own), { minLength: 1, maxLength: 3 }))),
      { maxLength: 3 },
    )
    .map((entries) => Object.fromEntries(entries))
  const credentials = merged(
    some({
      header: texts,
      query: texts,
      certificateIds: fc.array(text(60), { minLength: 1, maxLength: 3 }),
    }),
    fc.oneof(
      some({ managedIdentity: fc.record({ resource: text(100) }) }),
      some({ authorization: fc.record({ scheme: text(20), parameter: named(own) }) }),
    ),
  )
  const url = fc.stringMatching(/^https?:\/\/[a-z0-9.-]{1,110}\/[a-z'`$]{0,9}$/)
  return fc
    .tuple(
      id,
      merged(
        all({ url }),
        some({
          title: text(300),
          description: text(300),
          protocol: fc.constantFrom('http', 'soap'),
          resourceId: text(200),
          credentials,
          circuitBreaker,
          tls: some({
            validateCertificateChain: fc.boolean(),
            validateCertificateName: fc.boolean(),
          }),
          azureRegion: text(30),
        }),
      ),
    )
    .map((each) => backend(...each))
}

const pool = (own: readonly Backend[]) => {
  const member = merged(
    all({
      backend: fc.oneof(
        id.map((each) => external.backend(`other-${each}`)),
        ...(own.length === 0 ? [] : [fc.constantFrom(...own)]),
      ),
    }),
    some({ priority: fc.integer({ min: 0, max: 100 }), weight: fc.integer({ min: 1, max: 100 }) }),
  )
  return fc
    .tuple(
      id,
      merged(
        all({ members: fc.array(member, { minLength: 1, maxLength: 5 }) }),
        some({
          title: text(300),
          description: text(300),
          sessionAffinity: fc.record({
            cookie: fc.stringMatching(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,20}$/),
          }),
          failureResponse,
        }),
      ),
    )
    .map((each) => backendPool(...each))
}

const diagnostic = (own: readonly Logger[]) => {
  const masked = fc.array(fc.record({ value: text(40), mode: fc.constantFrom('Mask', 'Hide') }), {
    minLength: 1,
    maxLength: 3,
  })
  const message = some({
    headers: fc.array(text(40), { maxLength: 3 }),
    body: fc.record({ bytes: fc.integer({ min: 0, max: 8192 }) }),
    dataMasking: some({ headers: masked, queryParams: masked }),
  })
  const traffic = some({ request: message, response: message })
  const messages = some({
    messages: fc.constant('all'),
    maxSizeInBytes: fc.integer({ min: 1, max: 262_144 }),
  })
  const largeLanguageModel = merged(
    all({ logs: fc.constantFrom('enabled', 'disabled') }),
    some({ requests: messages, responses: messages }),
  )
  return fc
    .tuple(
      fc.constantFrom('applicationinsights' as const, 'azuremonitor' as const, 'local' as const),
      merged(
        all({
          logger: fc.oneof(
            id.map((each) => external.logger(`other-${each}`)),
            ...(own.length === 0 ? [] : [fc.constantFrom(...own)]),
          ),
        }),
        some({
          api: id,
          alwaysLog: fc.constant('allErrors'),
          sampling: fc.record({ percentage: fc.double({ min: 0, max: 100, noNaN: true }) }),
          verbosity: fc.constantFrom('error', 'information', 'verbose'),
          logClientIp: fc.boolean(),
          httpCorrelationProtocol: fc.constantFrom('None', 'Legacy', 'W3C'),
          metrics: fc.boolean(),
          operationNameFormat: fc.constantFrom('Name', 'Url'),
          frontend: traffic,
          backend: traffic,
          largeLanguageModel,
        }),
      ),
    )
    .map((each) => apimDiagnostic(...each))
}

const isSound = (resource: Resource): boolean =>
  resourceProblems(resource).every(({ severity }) => severity !== 'error')

/** Sound resources of every kind, with every option, that refer to each other and to others. */
export const arbitraryResources: Arbitrary<readonly Resource[]> = unique(
  namedValue.filter(isSound),
  ({ id }) => id,
)
  .map((all) =>
    all.filter(
      (each, at) =>
        all.findIndex(
          (one) => displayNameOf(one).toLowerCase() === displayNameOf(each).toLowerCase(),
        ) === at,
    ),
  )
  .chain((namedValues) =>
    fc
      .tuple(
        unique(logger(namedValues).filter(isSound), ({ id }) => id),
        unique(single(namedValues).filter(isSound), ({ id }) => id),
      )
      .chain(([loggers, backends]) =>
        fc
          .tuple(
            unique(pool(backends).filter(isSound), ({ id }) => id),
            unique(
              diagnostic(loggers).filter(isSound),
              ({ id, options }) => `${options.api}/${id}`,
            ),
          )
          .map(([pools, diagnostics]) => {
            const taken = new Set(backends.map(({ id }) => id.toLowerCase()))
            const free = pools.filter(({ id }) => !taken.has(id.toLowerCase()))
            return [...diagnostics, ...free, ...backends, ...loggers, ...namedValues]
          }),
      ),
  )

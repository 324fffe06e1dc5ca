import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  apimDiagnostic,
  applicationInsightsLogger,
  azureMonitorLogger,
  backend,
  backendPool,
  eventHubLogger,
  external,
  keyVaultNamedValue,
  namedValue,
  projectResources,
  type Resource,
  secretNamedValue,
} from '../../lib/index.ts'
import { resourceBody } from '../../lib/resources/body.ts'
import { resourceProblems } from '../../lib/resources/resource-problems.ts'
import { misshapen } from '../_support/shapes.ts'

const builders = [
  backend,
  backendPool,
  eventHubLogger,
  applicationInsightsLogger,
  azureMonitorLogger,
  keyVaultNamedValue,
  secretNamedValue,
  apimDiagnostic,
] as readonly ((id: unknown, options: unknown) => Resource)[]

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withTypedArray: true,
})

test('whatever JavaScript passes, the checks answer and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.constantFrom(...builders), anything, anything, (build, id, options) => {
      const made = build(id, options)
      assert.ok(Array.isArray(resourceProblems(made)))
      projectResources([made], [])
    }),
    { numRuns: 500 },
  )
})

const option = fc.oneof(
  fc.constantFrom<unknown>('a', 'https://a.example', '30s', 'PT5M', 429, 1, 0, true, [], {}),
  fc.constantFrom<unknown>(namedValue('k'), external.backend('b'), external.logger('l')),
  fc.constantFrom<unknown>([{ backend: external.backend('b'), weight: 3 }], [429], ['a']),
  fc.constantFrom<unknown>(
    { count: 1, interval: '1m', tripDuration: 5, errorReasons: ['a'] },
    { header: { a: namedValue('k') } },
    { percentage: 5 },
    { logs: 'enabled' },
    { cookie: 'c' },
  ),
)
const optionNames = ['url', 'members', 'name', 'logger', 'title', 'description', 'credentials']
const moreNames = ['circuitBreaker', 'connectionString', 'endpointAddress', 'instrumentationKey']
const names = [...optionNames, ...moreNames, 'environmentVariable', 'sampling', 'sessionAffinity']

test('what has no errors has a body of the known shape', () => {
  let accepted = 0
  fc.assert(
    fc.property(
      fc.constantFrom(...builders),
      fc.dictionary(fc.constantFrom(...names), option, { maxKeys: 3 }),
      (build, options) => {
        const made = build(build === builders[7] ? 'local' : 'a', options)
        if (resourceProblems(made).some(({ severity }) => severity === 'error')) return
        accepted++
        assert.equal(misshapen(made.resource, resourceBody(made)), [])
      },
    ),
    { numRuns: 4000, seed: 7 },
  )
  assert.ok(accepted > 50, `${accepted} were accepted`)
})

test.run()

import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  apimDiagnostic,
  apiPolicy,
  backend,
  backendPool,
  external,
  literal,
  plainNamedValue,
  projectResources,
  setBackendService,
  setBody,
} from '../../lib/index.ts'
import { addressOf } from '../../lib/resources/resource.ts'

const host = plainNamedValue('host', 'a.example')
const a = backend('a', {
  url: 'https://a.example',
  credentials: { header: { 'x-host': literal`${host}:443` } },
})
const pool = backendPool('pool', { members: [{ backend: a }, { backend: external.backend('b') }] })

const addresses = (exported: readonly unknown[], ...documents: Parameters<typeof apiPolicy>[]) => {
  const made = documents.map((each) => apiPolicy(...each))
  const { resources, externals } = projectResources(exported, made)
  return { resources: resources.map(addressOf), externals: externals.map(addressOf) }
}

test('what is exported, what documents were given, and what these name', () => {
  const inbound = [setBackendService({ backend: pool })]
  const all = {
    resources: ['backends/a', 'backends/pool', 'named-values/host'],
    externals: ['backends/b'],
  }
  assert.equal(addresses([pool]), all)
  assert.equal(addresses([], ['orders', { inbound }]), all)
  assert.equal(addresses([[{ pool }], a, pool], ['orders', { inbound }]), all)
})

test('named values in text are found through the text', () => {
  const body = setBody(literal`https://${host}/`)
  assert.equal(addresses([], ['orders', { inbound: [body] }]).resources, ['named-values/host'])
})

test('an APIM diagnostic of one API lives with the API', () => {
  const logger = external.logger('l')
  const exported = [
    apimDiagnostic('local', { logger }),
    apimDiagnostic('local', { logger, api: 'b' }),
  ]
  assert.equal(addresses(exported).resources, ['apis/b/diagnostics/local', 'diagnostics/local'])
})

test('other exports are no resources', () => {
  const exported = [null, 5, 'a', () => a, new Map([['a', a]]), { kind: 'backend', id: 'a' }]
  assert.equal(addresses(exported), { resources: [], externals: [] })
})

test('one of another copy of the package is known by its brand', () => {
  const foreign = JSON.parse(JSON.stringify(backend('a', { url: 'https://a.example' })))
  assert.equal(addresses([foreign]).resources, ['backends/a'])
})

test.run()

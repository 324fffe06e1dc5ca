import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  apimDiagnostic,
  apiPolicy,
  azureMonitorLogger,
  backend,
  backendPool,
  csharp,
  misuse,
  plainNamedValue,
  secretNamedValue,
  setBackendService,
  setHeader,
  text,
} from '../../../lib/index.ts'
import { unusedResource } from '../../../lib/validate/rules/unused-resource.ts'
import { found } from '../../_support/project-rule.ts'

const key = secretNamedValue('key', { environmentVariable: 'KEY' })
const ptu = backend('ptu', {
  url: 'https://ptu.example',
  credentials: { header: { 'api-key': key } },
})
const pool = backendPool('pool', { members: [{ backend: ptu }] })

test('what documents and other resources name is used', () => {
  const documents = [apiPolicy('a', { inbound: [setBackendService({ backend: pool })] })]
  const diagnostic = apimDiagnostic('azuremonitor', { logger: azureMonitorLogger() })
  assert.equal(found(unusedResource, { documents, exported: [key, ptu, pool, diagnostic] }), [])
})

test('where a document could not be built, anything may be used', () => {
  const documents = [apiPolicy('a', { inbound: [misuse('`routes` is empty.')] })]
  assert.equal(found(unusedResource, { documents, exported: [key, ptu, pool] }), [])
})

test('ids in documents count, and named values in C#', () => {
  const host = plainNamedValue('host', 'a')
  const documents = [
    apiPolicy('a', {
      inbound: [
        setBackendService({ backendId: 'Pool' }),
        setHeader({ name: 'b', value: text`x${host}` }),
      ],
    }),
  ]
  assert.equal(found(unusedResource, { documents, exported: [pool, host] }), [])
})

test('what nothing names is a warning', () => {
  assert.equal(found(unusedResource, { exported: [pool, azureMonitorLogger()] }), [
    'warning : Nothing uses the backend pool `pool`.',
    'warning : Nothing uses the logger `azuremonitor`.',
  ])
})

test('where an expression chooses the backend, any may be used', () => {
  const backendId = csharp<string>`context.Request.Headers.GetValueOrDefault("b", "pool")`
  const documents = [apiPolicy('a', { inbound: [setBackendService({ backendId })] })]
  assert.equal(found(unusedResource, { documents, exported: [pool] }), [])
})

test.run()

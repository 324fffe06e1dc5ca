import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { apimDiagnostic, backend, backendPool, external } from '../../../lib/index.ts'
import { apiVersion } from '../../../lib/validate/rules/api-version.ts'
import { found } from '../../_support/project-rule.ts'

const member = { backend: external.backend('b'), weight: 1 }
const sticky = backendPool('p', { members: [member], sessionAffinity: { cookie: 'c' } })
const plain = backendPool('p', { members: [member] })
const circuitBreaker = {
  count: 1,
  interval: 10,
  tripDuration: 10,
  errorReasons: ['a'],
  acceptRetryAfter: true,
} as const
const guarded = backend('a', { url: 'https://a.example', circuitBreaker })

const inVersion = (version: string | undefined, ...exported: readonly unknown[]) =>
  found(apiVersion, version === undefined ? { exported } : { exported, apiVersion: version })

test('the default version knows what is generally available', () => {
  assert.equal(inVersion(undefined, plain, guarded), [])
})

test('what is in preview is an error that names the versions', () => {
  assert.equal(inVersion(undefined, sticky), [
    'error sessionAffinity: `sessionAffinity` needs version 2024-10-01-preview of the management API; the project is for 2024-05-01.',
  ])
  const diagnostic = apimDiagnostic('azuremonitor', {
    logger: external.logger('azuremonitor'),
    largeLanguageModel: { logs: 'enabled' },
  })
  assert.equal(inVersion('2024-05-01', diagnostic), [
    'error largeLanguageModel: `largeLanguageModel` needs version 2024-06-01-preview of the management API; the project is for 2024-05-01.',
  ])
  assert.equal(inVersion('2024-06-01-preview', diagnostic), [])
})

test('a preview version knows what it and earlier ones have', () => {
  assert.equal(inVersion('2024-10-01-preview', sticky, guarded), [])
  assert.equal(inVersion('2024-06-01-preview', sticky).length, 1)
})

test('older versions lack what came later, members of lists included', () => {
  assert.equal(inVersion('2023-05-01-preview', plain, guarded), [
    'error circuitBreaker.acceptRetryAfter: `circuitBreaker.acceptRetryAfter` needs version 2024-05-01, or 2023-09-01-preview of the management API; the project is for 2023-05-01-preview.',
    'error members.weight: `members.weight` needs version 2024-05-01, or 2023-09-01-preview of the management API; the project is for 2023-05-01-preview.',
  ])
  assert.match(
    inVersion('2022-08-01', plain)[0]!,
    /^error : A backend pool needs version 2024-05-01/,
  )
})

test.run()

import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { backend, backendPool } from '../../../lib/index.ts'
import { invalidResource } from '../../../lib/validate/rules/invalid-resource.ts'
import { found } from '../../_support/project-rule.ts'

const url = 'https://a.example'

test('resources that the service takes are fine', () => {
  assert.equal(found(invalidResource, { exported: [backend('a', { url })] }), [])
})

test('others are errors at the option', () => {
  const breaker = { count: 1, interval: '10 s', tripDuration: 10, errorReasons: ['a'] }
  const exported = [backend('a', { url, circuitBreaker: breaker as never })]
  assert.equal(found(invalidResource, { exported }), [
    "error circuitBreaker.interval: `circuitBreaker.interval` is not a length of time: '10 s'.",
  ])
})

test('what is only improbable is a warning', () => {
  const member = (id: string, priority: number) => ({ backend: backend(id, { url }), priority })
  const pool = backendPool('p', { members: [member('a', 1), member('b', 2)] })
  assert.equal(found(invalidResource, { exported: [pool] }), [
    'warning members: Members of a higher `priority` number are never used: `a` has no circuit breaker that could trip.',
  ])
})

test.run()

import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { HttpFunction } from '../../../lib/host/functions/triggers.ts'
import { routeFinder } from '../../../lib/host/http/find-route.ts'
import { routeTemplate } from '../../../lib/host/http/route-template.ts'

const match = (template: string, path: string) =>
  routeTemplate(template).match(path.split('/').filter((each) => each !== ''))

test('parts are text, parameters, optional ones and the rest of a path', () => {
  assert.equal(match('usage/{what}', 'usage/summary'), { what: 'summary' })
  assert.is(match('usage/{what}', 'usage'), undefined)
  assert.is(match('usage/{what}', 'usage/a/b'), undefined)
  assert.is(match('usage', 'other'), undefined)
  assert.equal(match('Usage', 'uSAGE'), {})
  assert.equal(match('usage/{what?}', 'usage'), {})
  assert.equal(match('usage/{what?}', 'usage/a'), { what: 'a' })
  assert.equal(match('files/{*path}', 'files/a/b'), { path: 'a/b' })
  assert.equal(match('', ''), {})
})

test('what a route cannot say here is refused', () => {
  for (const part of ['{id:int}', 'a{b}', '{a}{b}', '{a', '{a=1}', '{}']) {
    assert.throws(() => routeTemplate(`x/${part}`), /cannot be served here/, part)
  }
})

const functionAt = (route: string, ...methods: string[]): HttpFunction => ({
  function: { metadata: { name: route, bindings: {} }, callback: () => {} },
  route,
  methods,
})

test('of several routes the one that says most is taken', () => {
  const find = routeFinder(
    [
      functionAt('{*all}', 'GET'),
      functionAt('usage/{what}', 'GET', 'POST'),
      functionAt('usage/summary', 'GET'),
    ],
    'api',
  )
  const found = (method: string, ...segments: string[]) => {
    const route = find(method, segments)
    return route.kind === 'function' ? route.function.route : route
  }
  assert.is(found('GET', 'api', 'usage', 'summary'), 'usage/summary')
  assert.is(found('POST', 'api', 'usage', 'summary'), 'usage/{what}')
  assert.is(found('GET', 'api', 'usage', 'other'), 'usage/{what}')
  assert.is(found('GET', 'api', 'elsewhere'), '{*all}')
  assert.equal(found('PUT', 'api', 'elsewhere'), { kind: 'wrong-method', allowed: ['GET'] })
  assert.equal(found('GET', 'usage'), { kind: 'none' })
})

test.run()

import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { expressionRouting } from '../../fragments/expression-routing.ts'
import { backend, context } from '../../lib/index.ts'
import { executeDocuments } from '../_support/execute.ts'
import { inbound, invalid, matches } from '../_support/fragment.ts'

const value = context.request.headers.get('x-region', '')
const sweden = backend('sweden', { url: 'https://sweden.example' })
const plain = inbound(expressionRouting({ value, routes: { eu: 'sweden', us: 'east' } }))
const shared = inbound(
  expressionRouting({
    value,
    routes: { eu: sweden, us: 'east', uk: sweden },
    otherwise: 'pool',
    ignoreCase: true,
    variable: 'region',
  }),
)

test('calls go to the backend of a text, or stay where they are', () => {
  matches('expression-routing/default', plain)
})

test('texts may share a backend; others, capitals and the variable can be chosen', () => {
  matches('expression-routing/chosen', shared)
})

test('routes that are empty or the same are refused', () => {
  const with_ = (routes: Record<string, string>, ignoreCase = false) =>
    inbound(expressionRouting({ value, routes, ignoreCase }))
  invalid(with_({}), ['`routes` is empty.'])
  invalid(with_({ ' ': 'a' }), ['`routes` has an empty name.'])
  invalid(with_({ eu: 'a', EU: 'b' }), [])
  invalid(with_({ eu: 'a', EU: 'b' }, true), [
    '`routes` has `EU` twice; capitals make no difference.',
  ])
})

const headers = [undefined, 'eu', 'EU', 'uk', 'us', 'eu ', '" + context.RequestId + "'] as const
const calls = executeDocuments(
  'expression-routing',
  headers.flatMap((header) => {
    const given = { request: { headers: header === undefined ? {} : { 'X-Region': header } } }
    return [
      { title: `${header}`, document: plain, given },
      { title: `${header}, shared`, document: shared, given },
    ]
  }),
)

test('the text decides, to the letter', () => {
  const backends = headers.map((header) => calls.get(`${header}`).backend)
  assert.equal(backends, [null, 'sweden', null, null, 'east', null, null])
})

test('the text decides, in capitals or not', () => {
  const backends = headers.map((header) => calls.get(`${header}, shared`).backend)
  assert.equal(backends, ['pool', 'sweden', 'sweden', 'sweden', 'east', 'pool', 'pool'])
  assert.is(calls.get('EU, shared').variables['region'], 'EU')
})

test('options have types', () => {
  // @ts-expect-error A number is no text.
  void (() => expressionRouting({ value: context.request.url.port, routes: { a: 'b' } }))
  // @ts-expect-error A text that may be missing needs another for that case.
  void (() => expressionRouting({ value: context.product.optional.id, routes: { a: 'b' } }))
})

test.run()

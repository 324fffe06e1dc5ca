import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { openApiDocument } from '../../../lib/metering/http/open-api-document.ts'
import { routes } from '../../../lib/metering/http/routes.ts'
import { withService } from '../_support/with-service.ts'

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required: boolean
}

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly security: readonly Readonly<Record<string, unknown>>[]
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly content: object }
  readonly responses: Readonly<Record<string, { readonly content?: object }>>
}

interface Document {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

const document = openApiDocument(routes) as Document

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

test('every route is in it, with its method, and nothing else is', () => {
  assert.equal(
    operations.map(({ path, method }) => `${method} ${path}`),
    routes.map(({ path, method }) => `${method.toLowerCase()} /${path}`),
  )
  assert.is(document.openapi, '3.1.0')
})

test('operations have an id of their own, and words', () => {
  const ids = operations.map(({ operation }) => operation.operationId)
  assert.is(new Set(ids).size, routes.length)
  for (const { operation } of operations) {
    assert.match(operation.operationId, /^[a-z][A-Za-z]+$/)
    assert.match(operation.summary, /\.$/)
    assert.match(operation.description, /\.$/)
  }
})

test('what stands in a path is declared and required; no parameter is there twice', () => {
  for (const { path, operation } of operations) {
    const inPath = operation.parameters.filter((each) => each.in === 'path')
    assert.equal(
      inPath.map(({ name }) => name),
      [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
    )
    assert.ok(inPath.every(({ required }) => required))
    const names = operation.parameters.map((each) => `${each.in} ${each.name}`)
    assert.is(new Set(names).size, names.length, path)
  }
})

test('every reference resolves', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)]
  assert.ok(references.length > routes.length)
  for (const [, path = ''] of references) {
    const found = path
      .split('/')
      .reduce<unknown>((at, name) => (at as Record<string, unknown>)?.[name], document)
    assert.type(found, 'object', path)
  }
})

test('every scheme of security is there, and what is for anyone needs none', () => {
  const schemes = Object.keys(document.components['securitySchemes'] ?? {})
  for (const { path, operation } of operations) {
    const isOpen = routes.find((route) => `/${route.path}` === path)?.audience === 'anyone'
    const named = operation.security.flatMap(Object.keys)
    assert.equal(named, isOpen ? [] : schemes, path)
    for (const status of isOpen ? ['503'] : ['400', '401', '403', '503']) {
      assert.ok(operation.responses[status], `${path} ${status}`)
    }
  }
})

test('what comes and goes has a type', () => {
  for (const { path, method, operation } of operations) {
    const done = operation.responses['200'] ?? operation.responses['202']
    assert.ok(Object.keys(done?.content ?? {}).length > 0, path)
    assert.is(operation.requestBody !== undefined, method === 'post', path)
  }
})

test('it is served to anyone', () =>
  withService(':memory:', async ({ json }) => {
    const served = await json<Document>('api/v1/openapi.json', { key: 'wrong' })
    assert.equal(served, JSON.parse(JSON.stringify(document)))
  }))

test.run()

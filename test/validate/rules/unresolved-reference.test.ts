import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readDocument } from '../../../lib/document/read-document.ts'
import {
  apiPolicy,
  backend,
  csharp,
  external,
  fragment,
  literal,
  namedValue,
  plainNamedValue,
  setBackendService,
  setBody,
  setHeader,
  text,
} from '../../../lib/index.ts'
import { unresolvedReference } from '../../../lib/validate/rules/unresolved-reference.ts'
import { found } from '../../_support/project-rule.ts'

const ptu = backend('ptu', { url: 'https://ptu.example' })
const to = (backendId: string) => apiPolicy('a', { inbound: [setBackendService({ backendId })] })

test('a project without resources is not asked', () => {
  const documents = [to('anything'), fragment('f', [setBody(namedValue('any'))])]
  assert.equal(found(unresolvedReference, { documents }), [])
})

test('resources of the project are found by value, and by id in any case', () => {
  const byValue = apiPolicy('b', { inbound: [setBackendService({ backend: ptu })] })
  assert.equal(found(unresolvedReference, { documents: [byValue, to('PTU')] }), [])
})

test('another id is an error at its place, with a suggestion', () => {
  assert.equal(found(unresolvedReference, { documents: [to('ptuu')], exported: [ptu] }), [
    'error backendId: There is no backend `ptuu`.',
  ])
})

test('what is declared as external is found, and declaring one kind asks of no other', () => {
  const documents = [to('shared'), fragment('f', [setBody(namedValue('any'))])]
  const exported = [external.backend('shared')]
  assert.equal(found(unresolvedReference, { documents, exported }), [])
  assert.equal(found(unresolvedReference, { documents: [to('other')], exported }), [
    'error backendId: There is no backend `other`.',
  ])
})

test('a Dapr service and what expressions choose are no ids of backends', () => {
  const documents = [
    apiPolicy('a', {
      inbound: [
        setBackendService({ backendId: 'dapr', daprAppId: 'a', daprMethod: 'b' }),
        setBackendService({ backendId: csharp<string>`"x"` }),
      ],
    }),
  ]
  assert.equal(found(unresolvedReference, { documents, exported: [ptu] }), [])
})

test('named values are found by the name between the braces, in text, in C# and in XML', () => {
  const host = plainNamedValue('host-id', 'a', { displayName: 'host' })
  const fine = fragment('f', [
    setBody(literal`https://${host}/`),
    setHeader({ name: 'b', value: text`${host}` }),
    setHeader({ name: 'c', value: namedValue('HOST') }),
  ])
  const source = {
    path: 'a.xml',
    text: '<fragment><set-body>{{hots}} {{host}}</set-body></fragment>',
  }
  const documents = [
    fine,
    readDocument(source),
    fragment('g', [setHeader({ name: 'd', value: csharp<string>`"{{missing}}" + 1` })]),
  ]
  assert.equal(found(unresolvedReference, { documents, exported: [host] }), [
    'error text: There is no named value `hots`.',
    'error : There is no named value `missing`.',
  ])
})

test('Liquid has braces of its own', () => {
  const documents = [fragment('f', [setBody({ template: 'liquid', text: literal`{{body.name}}` })])]
  const exported = [plainNamedValue('host', 'a')]
  assert.equal(found(unresolvedReference, { documents, exported }), [])
})

test('named values in resources are asked about too', () => {
  const exported = [
    plainNamedValue('host', 'a'),
    backend('b', {
      url: 'https://b.example',
      credentials: { header: { 'api-key': namedValue('hots') } },
    }),
  ]
  assert.equal(found(unresolvedReference, { exported }), [
    'error : There is no named value `hots`.',
  ])
})

test.run()

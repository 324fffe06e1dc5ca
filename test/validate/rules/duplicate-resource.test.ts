import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  apimDiagnostic,
  backend,
  backendPool,
  external,
  plainNamedValue,
} from '../../../lib/index.ts'
import { duplicateResource } from '../../../lib/validate/rules/duplicate-resource.ts'
import { found } from '../../_support/project-rule.ts'

const a = () => backend('a', { url: 'https://a.example' })
const logger = external.logger('l')

test('one resource exported twice, or made twice, is one', () => {
  const one = a()
  assert.equal(found(duplicateResource, { exported: [one, { again: one }, a()] }), [])
})

test('ids of different kinds do not meet, nor do APIs', () => {
  const exported = [
    a(),
    plainNamedValue('a', 'b'),
    apimDiagnostic('local', { logger }),
    apimDiagnostic('local', { logger, api: 'orders' }),
  ]
  assert.equal(found(duplicateResource, { exported }), [])
})

test('two different ones of one id are an error, whatever the case', () => {
  const exported = [a(), backend('A', { url: 'https://other.example' })]
  assert.equal(found(duplicateResource, { exported }), [
    'error : There is already another backend `a`.',
  ])
})

test('a pool and a backend cannot share an id', () => {
  const pool = backendPool('a', { members: [{ backend: external.backend('b') }] })
  assert.equal(found(duplicateResource, { exported: [a(), pool] }), [
    'error : There is already another backend pool `a`.',
  ])
})

test.run()

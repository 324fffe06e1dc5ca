import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { requestUrl } from '../../lib/azure/request-url.ts'

const url = (path: string, query = {}) => requestUrl('https://example.com', path, query)

test('names are encoded', () => {
  assert.is(
    url('/apis/a;rev=2/policies/policy'),
    'https://example.com/apis/a%3Brev%3D2/policies/policy',
  )
  assert.is(url('/backends/ä b?c#d'), 'https://example.com/backends/%C3%A4%20b%3Fc%23d')
})

test('names that are encoded already are not encoded twice', () => {
  assert.is(url('/apis/a%3Brev%3D2'), url('/apis/a;rev=2'))
  assert.is(url('/apis/a%2Fb'), 'https://example.com/apis/a%2Fb')
})

test('a name that only looks encoded is taken as it is', () => {
  assert.is(url('/apis/100%'), 'https://example.com/apis/100%25')
  assert.is(url('/apis/%zz'), 'https://example.com/apis/%25zz')
})

test('names that would lead elsewhere are refused', () => {
  for (const path of ['/apis/..', '/apis/../policies', '/apis/.', '/apis/%2e%2E/policies']) {
    assert.throws(
      () => url(path),
      ({ name }: Error) => name === 'UserError',
      path,
    )
  }
  assert.is(url('/apis/...'), 'https://example.com/apis/...')
})

test('parameters are encoded', () => {
  assert.is(
    url('/apis', { $filter: "name eq 'a&b'", 'api-version': '2024-05-01' }),
    "https://example.com/apis?$filter=name%20eq%20'a%26b'&api-version=2024-05-01",
  )
})

test('the path of the service itself is empty', () => {
  assert.is(url(''), 'https://example.com')
})

test.run()

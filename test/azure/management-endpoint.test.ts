import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { clouds } from '../../lib/azure/clouds.ts'
import { managementEndpoint } from '../../lib/azure/management-endpoint.ts'
import type { UserError } from '../../lib/workspace/user-error.ts'

const of = (endpoint: string) => managementEndpoint({ cloud: 'public', endpoint })

test('without another one it is that of the cloud', () => {
  assert.equal(managementEndpoint({ cloud: 'china' }), {
    origin: 'https://management.chinacloudapi.cn',
    host: 'management.chinacloudapi.cn',
    isLoopback: false,
  })
})

test('every cloud has its own addresses, all of them encrypted', () => {
  const all = Object.values(clouds).flatMap((each) => Object.values(each))
  assert.is(new Set(all).size, all.length)
  for (const { endpoint, scope, authorityHost, portal } of Object.values(clouds)) {
    assert.is(scope, `${endpoint}/.default`)
    for (const url of [endpoint, authorityHost, portal]) assert.is(new URL(url).origin, url)
    assert.match(endpoint, /^https:/)
  }
})

test('a stand-in may be on this machine only', () => {
  for (const endpoint of ['http://127.0.0.1:80', 'http://localhost:8080/', 'http://[::1]:3000']) {
    assert.ok(of(endpoint).isLoopback, endpoint)
  }
  assert.not.ok(of('https://127.0.0.1:8443').isLoopback)
})

test('any other address without encryption is refused', () => {
  for (const endpoint of [
    'http://management.azure.com',
    'http://localhost.example.com',
    'http://127.0.0.1.example.com:80',
    'http://127.0.0.2',
    'http://0.0.0.0',
    'ftp://127.0.0.1',
  ]) {
    assert.throws(
      () => of(endpoint),
      ({ name, message }: UserError) => name === 'UserError' && /not encrypted/.test(message),
      endpoint,
    )
  }
})

test('what is no address of a host is refused, and no password in it is told', () => {
  for (const endpoint of [
    '',
    'management.azure.com',
    'https://',
    'https://example.com/path',
    'https://example.com/?a=1',
    'https://example.com/#a',
    'file:///etc',
    'http://me:hunter2@127.0.0.1',
    'https://me:hunter2@example.com',
  ]) {
    assert.throws(
      () => of(endpoint),
      ({ name, message }: UserError) =>
        name === 'UserError' && /is not the address/.test(message) && !/hunter2/.test(message),
      endpoint,
    )
  }
})

test.run()

import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  csharp,
  fragment,
  keyVaultNamedValue,
  literal,
  plainNamedValue,
  secretNamedValue,
  setBody,
  setHeader,
  text,
} from '../../lib/index.ts'
import { resourceBody } from '../../lib/resources/body.ts'
import { print } from '../../lib/xml/print.ts'
import { hasBody, refused } from '../_support/resource.ts'

const secretIdentifier = 'https://contoso.vault.azure.net/secrets/openai-key'

test('a plain value is in the body', () => {
  hasBody(plainNamedValue('host', 'contoso.example', { tags: ['ai'] }), {
    displayName: 'host',
    secret: false,
    value: 'contoso.example',
    tags: ['ai'],
  })
})

test("a secret of the environment is written as the variable's name, and filled in to deploy", () => {
  const key = secretNamedValue('key', { environmentVariable: 'OPENAI_KEY' })
  hasBody(key, { displayName: 'key', secret: true, value: '${OPENAI_KEY}' })
  const { properties } = resourceBody(key, (name) => `value of ${name}`)
  assert.is(properties['value'], 'value of OPENAI_KEY')
})

test('a secret of Key Vault is its address', () => {
  hasBody(keyVaultNamedValue('key', { secretIdentifier }), {
    displayName: 'key',
    secret: true,
    keyVault: { secretIdentifier },
  })
  const identityClientId = '11111111-2222-3333-4444-555555555555'
  hasBody(keyVaultNamedValue('a b', { identityClientId, secretIdentifier, displayName: 'key' }), {
    displayName: 'key',
    secret: true,
    keyVault: { secretIdentifier, identityClientId },
  })
})

test('a named value of the project stands wherever a reference to one may stand', () => {
  const key = secretNamedValue('key', { environmentVariable: 'K', displayName: 'openai-key' })
  const policies = fragment('f', [
    setHeader({ name: 'a', value: [key, literal`Bearer ${key}`] }),
    setBody(key),
    setHeader({ name: 'b', value: text`x-${key}` }),
    setHeader({ name: 'c', value: csharp<string>`"${key}".ToLower()` }),
  ])
  const xml = print(policies.nodes)
  assert.match(xml, '<value>{{openai-key}}</value>')
  assert.match(xml, '<value>Bearer {{openai-key}}</value>')
  assert.match(xml, '<set-body>{{openai-key}}</set-body>')
  assert.match(xml, '<value>@("x-{{openai-key}}")</value>')
  assert.match(xml, '<value>@("{{openai-key}}".ToLower())</value>')
})

test('refused: names, values and addresses that the service does not take', () => {
  refused(plainNamedValue('a b', 'c'), [
    'error : `a b` cannot stand between the braces of `{{…}}`.',
  ])
  refused(plainNamedValue('a/b', 'c', { displayName: 'b' }), [
    'error : "a/b" cannot be the id of a named value.',
  ])
  refused(plainNamedValue('a', ' '), ['error value: `value` must not be blank.'])
  refused(plainNamedValue('a', 'x'.repeat(4097)), [
    'error value: `value` must have at most 4096 characters.',
  ])
  refused(plainNamedValue('a', 'b', { displayName: 'b c' }), [
    'error displayName: `displayName` must be 1 to 256 letters, digits, dots, dashes and underscores.',
  ])
  refused(keyVaultNamedValue('a', { secretIdentifier: 'https://contoso.vault.azure.net/keys/a' }), [
    'error secretIdentifier: `secretIdentifier` must be the address of a secret: https://<vault>.vault.azure.net/secrets/<name>.',
  ])
  refused(keyVaultNamedValue('a', { secretIdentifier, identityClientId: 'me' }), [
    'error identityClientId: `identityClientId` must be the client id of an identity, which is a GUID.',
  ])
  refused(keyVaultNamedValue('a', { secretIdentifier: `${secretIdentifier}/0123abc` }), [
    'warning secretIdentifier: With a version the service never reads a newer secret.',
  ])
})

test('refused: secrets as literals, and no message shows them', () => {
  const secrets = [
    'Endpoint=sb://a/;SharedAccessKeyName=k;SharedAccessKey=c2VjcmV0',
    `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln`,
    '-----BEGIN PRIVATE KEY-----',
    'https://a.example/?sv=1&sig=abc',
    'https://user:word@a.example',
  ]
  for (const secret of secrets) {
    refused(plainNamedValue('a', secret), [
      'error : The value of `a` is a secret, which does not stand in the sources.',
    ])
  }
  refused(secretNamedValue('a', 'hunter2' as never), [
    'error : A named value needs its options, an object.',
  ])
  refused(secretNamedValue('a', { environmentVariable: 'hunter-2' }), [
    'error environmentVariable: `environmentVariable` must be the name of an environment variable: letters, digits and underscores.',
  ])
  refused(secretNamedValue('a', {} as never), ['error : The named value has no value.'])
  refused(secretNamedValue('a', { value: 'b', environmentVariable: 'C' } as never), [
    'error value: `value` and `environmentVariable` exclude each other.',
  ])
})

test('a plain value that sounds like a secret is a warning', () => {
  refused(plainNamedValue('openai-key', 'abc'), [
    'warning : `openai-key` sounds like a secret, but its value stands in the sources.',
  ])
  refused(plainNamedValue('monkey', 'abc'), [])
})

test('wrong options do not compile', () => {
  // @ts-expect-error a secret is not written down
  secretNamedValue('a', 'hunter2')
  // @ts-expect-error no such option
  secretNamedValue('a', { value: 'hunter2' })
  // @ts-expect-error an address is needed
  keyVaultNamedValue('a', {})
})

test.run()

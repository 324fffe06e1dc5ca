import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { knownApiVersions, knowsType, seenBy } from '../../lib/sandbox/api-versions.ts'
import { withService } from './_support/service.ts'

test('types of resources begin with a version', () => {
  const first = (chain: string) => knownApiVersions.find((each) => knowsType(each, chain))
  assert.is(first('apis/policies'), knownApiVersions[0])
  assert.is(first('policyFragments'), '2021-12-01-preview')
  assert.is(first('apis/resolvers/policies'), '2022-08-01')
  assert.is(first('workspaces'), '2022-09-01-preview')
  assert.is(first('workspaces/policyFragments'), '2022-09-01-preview')
  assert.is(first('workspaces/apis/policies'), '2022-09-01-preview')
  assert.is(first('workspaces/backends'), '2023-09-01-preview')
  assert.is(first('workspaces/apis/diagnostics'), '2023-09-01-preview')
  assert.not(knowsType('2022-08-01', 'workspaces'))
  assert.ok(knowsType('2024-05-01', 'workspaces/backends'))
})

test('fields begin with a version, some with none that is stable', () => {
  const rule = { name: 'r', acceptRetryAfter: true, failureResponse: {} }
  const backend = {
    url: 'u',
    type: 'Single',
    azureRegion: 'westeurope',
    circuitBreaker: { rules: [rule] },
    pool: {
      services: [{ id: 'a', weight: 1, preferredCarbonEmission: 'Low' }],
      sessionAffinity: {},
      failureResponse: {},
    },
  }
  assert.equal(seenBy('2022-08-01', 'backends', backend), { url: 'u' })
  assert.equal(seenBy('2022-09-01-preview', 'backends', backend), {
    url: 'u',
    circuitBreaker: { rules: [{ name: 'r' }] },
  })
  assert.equal(seenBy('2024-05-01', 'backends', backend), {
    url: 'u',
    type: 'Single',
    circuitBreaker: { rules: [{ name: 'r', acceptRetryAfter: true }] },
    pool: { services: [{ id: 'a', weight: 1 }] },
  })
  assert.equal(seenBy('2025-03-01-preview', 'backends', backend), backend)
  const diagnostic = { loggerId: 'l', largeLanguageModel: {} }
  assert.equal(seenBy('2024-05-01', 'diagnostics', diagnostic), { loggerId: 'l' })
  assert.equal(seenBy('2024-06-01-preview', 'diagnostics', diagnostic), diagnostic)
})

test('a field that the version does not have is dropped without a word', async () => {
  await withService({}, async ({ write, get }) => {
    const properties = { url: 'https://example.org', protocol: 'http', azureRegion: 'westeurope' }
    assert.is((await write('/backends/a', properties)).status, 201)
    assert.not('azureRegion' in get('/backends/a')!.properties)
    await write('/backends/a', properties, { apiVersion: '2025-03-01-preview' })
    assert.is(get('/backends/a')!.properties['azureRegion'], 'westeurope')
  })
})

test('a field that the version does not have is not shown either', async () => {
  await withService({}, async ({ call, put }) => {
    put('/backends/a', { url: 'https://example.org', protocol: 'http', azureRegion: 'westeurope' })
    const old = await call('GET', '/backends/a')
    assert.not('azureRegion' in old.body.properties)
    const apiVersion = '2025-03-01-preview'
    const recent = await call('GET', '/backends/a', undefined, { apiVersion })
    assert.is(recent.body.properties['azureRegion'], 'westeurope')
  })
})

test('a type that the version does not have is refused', async () => {
  await withService({}, async ({ call }) => {
    for (const path of [
      '/policyFragments/f',
      '/policyFragments',
      '/workspaces/w',
      '/allPolicies',
    ]) {
      const reply = await call('GET', path, undefined, { apiVersion: '2021-08-01' })
      assert.is(reply.status, 400, path)
      assert.is(reply.body.error.code, 'NoRegisteredProviderFound')
      assert.match(reply.body.error.message, '2024-05-01')
    }
  })
})

test('a version that there is not, or none at all, is refused', async () => {
  await withService({ apiVersions: ['2024-05-01'] }, async ({ base, call }) => {
    const reply = await call('GET', '', undefined, { apiVersion: '2022-08-01' })
    assert.is(reply.status, 400)
    assert.equal(reply.body.error, {
      code: 'InvalidApiVersionParameter',
      message: "The api-version '2022-08-01' is invalid. The supported versions are '2024-05-01'.",
      details: null,
    } as never)
    for (const query of ['', '?api-version=']) {
      const none = await call('GET', `${base}${query}`)
      assert.is(none.status, 400)
      assert.is(none.body.error.code, 'MissingApiVersionParameter')
    }
  })
})

test.run()

import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { deletionBlockers } from '../../lib/azure/deletion-blockers.ts'
import { change } from '../plan/_support/changes.ts'
import { type TestService, withService } from './with-service.ts'

const deletion = (id: string) =>
  change(`fragments/${id}`, { action: 'delete', path: `/policyFragments/${id}` })
const write = (path: string) => change('apis/a', { action: 'update', path })

const including = (run: (service: TestService) => Promise<void>, resourceGroup = 'rg') =>
  withService(
    async (service) => {
      const { sandbox } = service
      sandbox.put('/policyFragments/used', { value: '<fragment />', format: 'rawxml' })
      sandbox.put('/policyFragments/free', { value: '<fragment />', format: 'rawxml' })
      for (const api of ['a', 'b']) {
        sandbox.put(`/apis/${api}/policies/policy`, {
          value: '<policies><inbound><include-fragment fragment-id="used" /></inbound></policies>',
          format: 'rawxml',
        })
      }
      await run(service)
    },
    { parents: ['/apis/a', '/apis/b'], resourceGroup },
  )

for (const resourceGroup of ['rg', 'service']) {
  test(`a fragment that others include cannot be deleted (resource group ${resourceGroup})`, () =>
    including(async ({ client }) => {
      const changes = [deletion('used'), write('/APIS/a/policies/policy')]
      assert.equal(await deletionBlockers(client, changes), [
        {
          address: 'fragments/used',
          message: '`fragments/used` cannot be deleted: /apis/b/policies/policy include it.',
          hint: 'Take the `include-fragment` out of them first.',
        },
      ])
    }, resourceGroup))
}

test('a fragment can be deleted once the plan touches all that include it', () =>
  including(async ({ client }) => {
    const both = ['/apis/a/policies/policy', '/apis/b/policies/policy'].map(write)
    assert.equal(await deletionBlockers(client, [deletion('used'), ...both]), [])
  }))

test('nothing keeps a fragment that nobody includes, or that is gone', () =>
  including(async ({ client }) => {
    assert.equal(await deletionBlockers(client, [deletion('free'), deletion('gone')]), [])
  }))

test('only deletions of fragments are asked about', () =>
  including(async ({ client, sandbox }) => {
    sandbox.clearRequests()
    const update = change('fragments/used', { action: 'update', path: '/policyFragments/used' })
    const other = change('backends/b', { action: 'delete' })
    assert.equal(await deletionBlockers(client, [update, other]), [])
    assert.is(sandbox.requests.length, 0)
  }))

test.run()

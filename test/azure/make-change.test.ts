import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { isConflict } from '../../lib/azure/deployment-conflict.ts'
import { makeChange } from '../../lib/azure/make-change.ts'
import type { Change } from '../../lib/plan/change.ts'
import { change, json, xml } from '../plan/_support/changes.ts'
import { errorOf, type TestService, withService } from './with-service.ts'

const path = '/apis/a/policies/policy'
const text = (calls: number) =>
  `<policies><inbound><rate-limit calls="${calls}" renewal-period="60" /></inbound></policies>`
const put = ({ sandbox }: TestService, calls: number, comment = ''): void =>
  sandbox.put(path, { value: comment + text(calls), format: 'rawxml' })

/** A change of the policy from 1 call to 2, with the ETag that it has now. */
const planned = ({ sandbox }: TestService, others: Partial<Change> = {}): Change =>
  change('apis/a', {
    action: 'update',
    path,
    etag: sandbox.get(path)!.etag,
    before: xml(text(1)),
    after: xml(text(2)),
    ...others,
  })

const withPolicy = (run: (service: TestService) => Promise<void>) =>
  withService(
    async (service) => {
      put(service, 1)
      await run(service)
    },
    { parents: ['/apis/a'] },
  )

const held = ({ sandbox }: TestService): string =>
  String(sandbox.get(path)?.properties['value'] ?? 'nothing')

test('what was written is read back', () =>
  withPolicy(async (service) => {
    const written = await makeChange(service.client, planned(service), undefined)
    assert.match(held(service), 'calls="2"')
    assert.is(written.etag, service.sandbox.get(path)?.etag)
    assert.match(JSON.stringify(written.content), '2')
  }))

test('what somebody else changed is a conflict and stays', () =>
  withPolicy(async (service) => {
    const change = planned(service)
    put(service, 9)
    const error = await errorOf(makeChange(service.client, change, undefined))
    assert.ok(isConflict(error))
    assert.is(error.message, '`apis/a` was changed by somebody else since the plan was made.')
    assert.match(held(service), 'calls="9"')
  }))

test('what somebody else deleted is a conflict and stays deleted', () =>
  withPolicy(async (service) => {
    const change = planned(service)
    service.sandbox.remove(path)
    assert.ok(isConflict(await errorOf(makeChange(service.client, change, undefined))))
    assert.is(held(service), 'nothing')
  }))

test('an ETag that moved while the content did not is no conflict', () =>
  withPolicy(async (service) => {
    const change = planned(service)
    put(service, 1, '<!-- seen -->')
    await makeChange(service.client, change, undefined)
    assert.match(held(service), 'calls="2"')
  }))

test('an ETag that moves with every try is a conflict in the end', () =>
  withPolicy(async (service) => {
    const change = planned(service)
    let tries = 0
    service.sandbox.onRequest(({ method }) => {
      if (method === 'PUT') put(service, 1, `<!-- ${++tries} -->`)
    })
    assert.ok(isConflict(await errorOf(makeChange(service.client, change, undefined))))
    assert.is(tries, 3)
    assert.match(held(service), 'calls="1"')
  }))

test('a try whose answer was lost has done its work', () =>
  withPolicy(async (service) => {
    service.sandbox.fail({ method: 'PUT', kind: 'reset-after' })
    const written = await makeChange(service.client, planned(service), undefined)
    assert.is(written.etag, service.sandbox.get(path)?.etag)
    assert.match(held(service), 'calls="2"')
  }))

test('what somebody else created meanwhile is a conflict', () =>
  withPolicy(async (service) => {
    const { etag: _, before: __, ...creation } = planned(service, { action: 'create' })
    assert.ok(isConflict(await errorOf(makeChange(service.client, creation, undefined))))
    assert.match(held(service), 'calls="1"')
    service.sandbox.remove(path)
    await makeChange(service.client, creation, undefined)
    assert.match(held(service), 'calls="2"')
  }))

test('what the service says it kept, and did not, is an error and no conflict', () =>
  withPolicy(async (service) => {
    service.sandbox.fail({ method: 'PUT', kind: 'lost' })
    const error = await errorOf(makeChange(service.client, planned(service), undefined))
    assert.not.ok(isConflict(error))
    assert.match(
      error.message,
      '`apis/a` differs from what was sent, in `inbound/rate-limit/@calls`.',
    )
    const { etag: _, before: __, ...creation } = planned(service, { action: 'create' })
    service.sandbox.remove(path)
    service.sandbox.fail({ method: 'PUT', kind: 'lost' })
    const gone = await errorOf(makeChange(service.client, creation, undefined))
    assert.match(gone.message, '`apis/a` is not there after it was written.')
  }))

test('a field that the version of the management API drops is an error', () =>
  withService(
    async ({ client }) => {
      const properties = { type: 'Single', url: 'https://a.example.com', protocol: 'http' }
      const breaker = { circuitBreaker: { rules: [] } }
      const creation = change('backends/b', { after: json({ ...properties, ...breaker }) })
      const made = await makeChange(client, creation, undefined)
      assert.is(made.content?.kind, 'json')
      const region = change('backends/c', {
        after: json({ ...properties, azureRegion: 'westeurope' }),
      })
      const error = await errorOf(makeChange(client, region, undefined))
      assert.match(error.message, '`backends/c` differs from what was sent, in `azureRegion`.')
    },
    { parents: [] },
  ))

test('a secret is sent and not returned', () =>
  withService(async ({ client, sandbox }) => {
    const after = json({ displayName: 'key', secret: true })
    const creation = change('named-values/key', { path: '/namedValues/key', after, secret: 'KEY' })
    const written = await makeChange(client, creation, 's3cret')
    assert.is(sandbox.get('/namedValues/key')?.properties['value'], 's3cret')
    assert.not.match(JSON.stringify(written), 's3cret')
  }))

test('a secret that the environment does not hold is refused by the service', () =>
  withService(async ({ client, sandbox }) => {
    const after = json({ displayName: 'key', secret: true })
    const creation = change('named-values/key', { path: '/namedValues/key', after, secret: 'KEY' })
    const error = await errorOf(makeChange(client, creation, undefined))
    assert.match(error.message, 'Value is required')
    assert.is(sandbox.get('/namedValues/key'), undefined)
  }))

const deletion = (service: TestService): Change => {
  const { after: _, ...made } = planned(service, { action: 'delete' })
  return made
}

test('what is deleted is gone, and what is gone already is no mistake', () =>
  withPolicy(async (service) => {
    const change = deletion(service)
    assert.equal(await makeChange(service.client, change, undefined), { etag: '' })
    assert.is(held(service), 'nothing')
    assert.equal(await makeChange(service.client, change, undefined), { etag: '' })
  }))

test('what somebody changed is not deleted', () =>
  withPolicy(async (service) => {
    const change = deletion(service)
    put(service, 9)
    assert.ok(isConflict(await errorOf(makeChange(service.client, change, undefined))))
    assert.match(held(service), 'calls="9"')
  }))

test('what the service says it deleted, and did not, is an error', () =>
  withPolicy(async (service) => {
    service.sandbox.fail({ method: 'DELETE', kind: 'lost' })
    const error = await errorOf(makeChange(service.client, deletion(service), undefined))
    assert.is(error.message, '`apis/a` is still there after it was deleted.')
  }))

test.run()

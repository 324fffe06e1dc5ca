import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Intent, Written } from '../../lib/azure/journal.ts'
import { contentOf } from '../../lib/azure/live-resource.ts'
import { type Recalled, recall, undoChange } from '../../lib/azure/undo-change.ts'
import type { DeployedType } from '../../lib/plan/content.ts'
import { type TestService, withService } from './with-service.ts'

interface Place {
  readonly address: string
  readonly type: DeployedType
  readonly path: string
}

const policy = { address: 'apis/a', type: 'policy', path: '/apis/a/policies/policy' } as const
const fragment = { address: 'fragments/f', type: 'fragment', path: '/policyFragments/f' } as const
const key = { address: 'named-values/k', type: 'named-value', path: '/namedValues/k' } as const
const backend = { address: 'backends/b', type: 'backend', path: '/backends/b' } as const

const limit = (calls: number) => ({
  value: `<policies><inbound><rate-limit calls="${calls}" renewal-period="60" /></inbound></policies>`,
  format: 'rawxml',
})
const header = (value: string) => ({
  type: 'Single',
  url: 'https://a.example.com',
  protocol: 'http',
  credentials: { header: { key: [value] } },
})

/** The content that the service shows of what it holds, secrets hidden as in journals. */
function shown({ sandbox }: TestService, { path, type }: Place) {
  const { value, ...others } = sandbox.get(path)!.properties
  const isSecret = others['secret'] === true
  return contentOf(type, isSecret ? others : { ...others, value })
}

/** Makes a change in the service, and returns what a journal holds of it. */
async function changed(
  service: TestService,
  place: Place,
  before: object | undefined,
  after: object | undefined,
): Promise<{ readonly intent: Intent; readonly written: Written; readonly recalled: Recalled }> {
  const { sandbox, client } = service
  if (before) sandbox.put(place.path, before)
  const etag = sandbox.get(place.path)?.etag
  const from = before && shown(service, place)
  const action = before ? (after ? 'update' : 'delete') : 'create'
  const start = { action, ...place, ...(etag && { etag }), ...(from && { before: from }) } as const
  const recalled = await recall(client, start)
  if (after) sandbox.put(place.path, after)
  else sandbox.remove(place.path)
  const to = after && shown(service, place)
  return {
    intent: { ...start, ...(to && { after: to }) },
    written: { etag: sandbox.get(place.path)?.etag ?? '', ...(to && { content: to }) },
    recalled,
  }
}

const undo = (
  { client }: TestService,
  {
    intent,
    written,
    recalled,
  }: Omit<Awaited<ReturnType<typeof changed>>, 'written'> & {
    readonly written?: Written
  },
  wait: () => Promise<void> = async () => {},
) => undoChange(client, { intent, ...(written && { written }) }, recalled, wait)

const held = ({ sandbox }: TestService, { path }: Place) => sandbox.get(path)?.properties

const inService = (run: (service: TestService) => Promise<void>) =>
  withService(run, { parents: ['/apis/a'] })

const cases = [
  ['a policy', policy, limit(1), limit(2)],
  [
    'a fragment with its description',
    fragment,
    { value: '<fragment><base /></fragment>', format: 'rawxml', description: 'ours' },
    { value: '<fragment />', format: 'rawxml' },
  ],
  ['a plain named value', key, { displayName: 'k', value: '1' }, { displayName: 'k', value: '2' }],
  [
    'a secret',
    key,
    { displayName: 'k', value: 's3cret-1', secret: true, tags: ['t'] },
    { displayName: 'k', value: 's3cret-2', secret: true },
  ],
  [
    'a secret of Key Vault',
    key,
    { displayName: 'k', secret: true, keyVault: { secretIdentifier: 'https://v/secrets/k' } },
    { displayName: 'k', value: 's3cret-2', secret: true },
  ],
  ['a literal credential', backend, header('s3cret-1'), header('{{k}}')],
] as const

for (const [what, place, before, after] of cases) {
  test(`${what} is put back as it was, updated or deleted`, () =>
    inService(async (service) => {
      if (place === backend) service.sandbox.put(key.path, { displayName: 'k', value: 'v' })
      service.sandbox.put(place.path, before)
      const was = held(service, place)
      const update = await changed(service, place, before, after)
      assert.is(await undo(service, update), undefined)
      assert.equal(held(service, place), was)
      const deletion = await changed(service, place, before, undefined)
      assert.is(await undo(service, deletion), undefined)
      assert.equal(held(service, place), was)
      assert.not.match(JSON.stringify([update.intent, update.written, deletion.intent]), 's3cret')
    }))
}

test('what was created is deleted', () =>
  inService(async (service) => {
    const creation = await changed(service, policy, undefined, limit(2))
    assert.is(await undo(service, creation), undefined)
    assert.is(held(service, policy), undefined)
    assert.is(await undo(service, creation), undefined, 'once more')
  }))

test('what only a memory holds cannot be put back without it', () =>
  inService(async (service) => {
    const secret = (value: string) => ({ displayName: 'k', value, secret: true })
    const rotated = await changed(service, key, secret('s3cret-1'), secret('s3cret-2'))
    const forgotten = { ...rotated, recalled: {} }
    const own = await undo(service, forgotten)
    assert.is(own, 'its earlier secret is not known: set it again')
    assert.is(held(service, key)?.['value'], 's3cret-2')
    const typed = await changed(service, backend, header('s3cret-1'), header('{{k}}'))
    assert.is(
      await undo(service, { ...typed, recalled: {} }),
      'its earlier credentials are not known: set them again',
    )
    assert.equal(held(service, backend), header('{{k}}'))
  }))

test('what somebody changed since is left alone', () =>
  inService(async (service) => {
    const update = await changed(service, policy, limit(1), limit(2))
    service.sandbox.put(policy.path, limit(9))
    assert.is(await undo(service, update), 'somebody changed it meanwhile')
    service.sandbox.remove(policy.path)
    assert.is(await undo(service, update), 'somebody deleted it meanwhile')
    const creation = await changed(service, policy, undefined, limit(2))
    service.sandbox.put(policy.path, limit(9))
    assert.is(await undo(service, creation), 'somebody changed it meanwhile')
    assert.match(String(held(service, policy)?.['value']), 'calls="9"')
  }))

test('what somebody put back since is undone', () =>
  inService(async (service) => {
    const update = await changed(service, policy, limit(1), limit(2))
    service.sandbox.put(policy.path, limit(1))
    const { etag } = service.sandbox.get(policy.path)!
    assert.is(await undo(service, update), undefined)
    assert.is(service.sandbox.get(policy.path)?.etag, etag, 'nothing was written')
  }))

test('what was deleted and somebody made again is left alone', () =>
  inService(async (service) => {
    const deletion = await changed(service, policy, limit(1), undefined)
    service.sandbox.put(policy.path, limit(9))
    assert.is(await undo(service, deletion), undefined)
    assert.match(String(held(service, policy)?.['value']), 'calls="9"')
  }))

test('a change that was cut off before it was sent needs no undoing', () =>
  inService(async (service) => {
    const { intent, recalled } = await changed(service, policy, limit(1), limit(2))
    service.sandbox.put(policy.path, limit(1))
    const { etag } = service.sandbox.get(policy.path)!
    assert.is(await undo(service, { intent: { ...intent, etag }, recalled }), undefined)
    assert.is(service.sandbox.get(policy.path)?.etag, etag)
  }))

test('a change that was cut off after it was sent is undone', () =>
  inService(async (service) => {
    const { intent, recalled } = await changed(service, policy, limit(1), limit(2))
    assert.is(await undo(service, { intent, recalled }), undefined)
    assert.match(String(held(service, policy)?.['value']), 'calls="1"')
    const creation = await changed(service, key, undefined, { displayName: 'k', value: '1' })
    assert.is(
      await undo(service, { intent: creation.intent, recalled: creation.recalled }),
      undefined,
    )
    assert.is(held(service, key), undefined)
  }))

test('what the service was still at work on is waited for', () =>
  inService(async (service) => {
    const value = { displayName: 'k', value: '1' }
    const creation = await changed(service, key, undefined, value)
    service.sandbox.remove(key.path)
    const { intent, recalled } = creation
    let waits = 0
    const late = async (): Promise<void> => {
      waits++
      service.sandbox.put(key.path, value)
    }
    assert.is(await undo(service, { intent, recalled }, late), undefined)
    assert.is(waits, 1)
    assert.is(held(service, key), undefined)
  }))

test('what cannot be restored as it was is told', () =>
  inService(async (service) => {
    const update = await changed(service, policy, limit(1), limit(2))
    service.sandbox.fail({ method: 'PUT', kind: 'lost' })
    assert.is(await undo(service, update), 'the service does not hold what it held before')
  }))

test('only what the journal must not hold is recalled', () =>
  inService(async (service) => {
    const { sandbox, client } = service
    sandbox.put(policy.path, limit(1))
    sandbox.put(key.path, { displayName: 'k', value: '1' })
    const vault = {
      address: 'named-values/v',
      type: 'named-value',
      path: '/namedValues/v',
    } as const
    const keyVault = { secretIdentifier: 'https://v/secrets/k' }
    sandbox.put(vault.path, { displayName: 'v', secret: true, keyVault })
    sandbox.clearRequests()
    for (const place of [policy, key, vault]) {
      const before = shown(service, place)
      assert.equal(await recall(client, { action: 'update', ...place, before }), {})
    }
    assert.equal(await recall(client, { action: 'create', ...key }), {})
    assert.is(sandbox.requests.length, 0)
  }))

test('who may not read a secret can deploy another: only undoing it is out of reach', async () => {
  await withService(async ({ client, sandbox }) => {
    const path = '/namedValues/key'
    sandbox.put(path, { displayName: 'key', secret: true, value: 'first-secret-1' })
    sandbox.fail({ method: 'POST', path: `${path}/listValue`, kind: 'status', status: 403 })
    const before = { kind: 'json', properties: { displayName: 'key', secret: true } } as const
    const intent = { action: 'update', address: 'named-values/key', before } as const
    assert.equal(await recall(client, { ...intent, type: 'named-value', path }), {})
    assert.equal(await recall(client, { ...intent, type: 'named-value', path }), {
      secret: 'first-secret-1',
    })
  })
})

test.run()

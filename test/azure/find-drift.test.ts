import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { digest } from '../../lib/azure/digest.ts'
import { type Drift, findDrift } from '../../lib/azure/find-drift.ts'
import { readResource } from '../../lib/azure/live-resource.ts'
import type { DeployedResource, DeploymentState } from '../../lib/azure/state-file.ts'
import { marked } from '../../lib/plan/mark.ts'
import type { Desired } from '../../lib/plan/state.ts'
import { desired, json, xml } from '../plan/_support/changes.ts'
import { type TestService, withService } from './with-service.ts'

const place = { path: '/apis/a/policies/policy' } as const
const policy = (calls: number): Desired => {
  const content = xml(
    `<policies><inbound><rate-limit calls="${calls}" renewal-period="60" /></inbound></policies>`,
  )
  return desired('apis/a', content, { ...place, digest: digest('policy', content) })
}

/** Puts a policy as the project deploys it; returns what this machine keeps of it. */
async function deploy(
  { sandbox, client }: TestService,
  wanted: Desired,
  project = 'shop',
): Promise<DeploymentState> {
  const { address, type, path, content } = wanted
  const sent = marked(type, content, { project, digest: wanted.digest })
  sandbox.put(path, sent.kind === 'xml' ? { value: sent.text, format: 'rawxml' } : sent.properties)
  const found = await readResource(client, { address, type, path })
  const kept: DeployedResource = {
    type,
    path,
    etag: found!.etag,
    sent: 's',
    digest: found!.digest,
    content: found!.content,
  }
  return { deployment: 'd', at: '', by: '', resources: { [address]: kept } }
}

const edit = ({ sandbox }: TestService, text: string): void =>
  sandbox.put(place.path, { value: text, format: 'rawxml' })

/** `kind address: paths of differences` */
const told = ({ kind, address, differences }: Drift): string =>
  `${kind} ${address}: ${differences.map(({ path }) => path).join()}`

const driftOf = ({ client }: TestService, wanted: readonly Desired[], state?: DeploymentState) =>
  findDrift(client, wanted, { project: 'shop', state })

const inService = (run: (service: TestService) => Promise<void>) =>
  withService(run, { parents: ['/apis/a', '/apis/b'] })

test('what is as it was deployed did not drift, with or without the state of this machine', () =>
  inService(async (service) => {
    const state = await deploy(service, policy(1))
    const none = { drifts: [], unchanged: 1, unknown: [], absent: [] }
    assert.equal(await driftOf(service, [policy(1)], state), none)
    assert.equal(await driftOf(service, [policy(1)]), none)
    assert.equal(await driftOf(service, [policy(2)]), none, 'the sources may have moved on')
  }))

test('what somebody changed is compared with what was deployed, not with the sources', () =>
  inService(async (service) => {
    const state = await deploy(service, policy(1))
    const value = String(service.sandbox.get(place.path)!.properties['value'])
    edit(service, value.replace('calls="1"', 'calls="9"'))
    const { drifts, unchanged } = await driftOf(service, [policy(2)], state)
    assert.equal(drifts.map(told), ['changed apis/a: inbound/rate-limit/@calls'])
    assert.equal(drifts[0]?.differences[0]?.before, '1')
    assert.is(unchanged, 0)
  }))

test('without the state the sources stand in, if they are what was deployed', () =>
  inService(async (service) => {
    await deploy(service, policy(1))
    const value = String(service.sandbox.get(place.path)!.properties['value'])
    edit(service, value.replace('calls="1"', 'calls="9"'))
    const same = await driftOf(service, [policy(1)])
    assert.equal(same.drifts.map(told), ['changed apis/a: inbound/rate-limit/@calls'])
    const [other] = (await driftOf(service, [policy(2)])).drifts
    assert.is(other?.kind, 'changed')
    assert.is('before' in other!, false)
    assert.equal(other?.differences, [])
  }))

test('what somebody replaced without the mark is known by the state, else nothing tells', () =>
  inService(async (service) => {
    const state = await deploy(service, policy(1))
    edit(service, '<policies />')
    assert.is((await driftOf(service, [policy(1)], state)).drifts[0]?.kind, 'changed')
    const found = await driftOf(service, [policy(1)])
    assert.equal(found, { drifts: [], unchanged: 0, unknown: ['apis/a'], absent: [] })
  }))

test('what another project deployed since was taken', () =>
  inService(async (service) => {
    const state = await deploy(service, policy(1))
    await deploy(service, policy(1), 'other')
    const [found] = (await driftOf(service, [policy(1)], state)).drifts
    assert.equal([found?.kind, found?.owner], ['taken', 'other'])
  }))

test('what was deleted is told where this machine deployed it', () =>
  inService(async (service) => {
    const state = await deploy(service, policy(1))
    service.sandbox.remove(place.path)
    assert.equal((await driftOf(service, [policy(1)], state)).drifts.map(told), [
      'removed apis/a: ',
    ])
    const found = await driftOf(service, [policy(1)])
    assert.equal(found, { drifts: [], unchanged: 0, unknown: [], absent: ['apis/a'] })
  }))

test('what the sources no longer hold is looked after as long as it was deployed', () =>
  inService(async (service) => {
    const state = await deploy(service, policy(1))
    assert.is((await driftOf(service, [], state)).unchanged, 1)
    edit(service, '<policies />')
    assert.is((await driftOf(service, [], state)).drifts[0]?.kind, 'changed')
  }))

test('a secret that somebody wrote since may be another: only its ETag tells', () =>
  inService(async (service) => {
    const content = json({ displayName: 'k', secret: true })
    const wanted = desired('named-values/k', content, {
      path: '/namedValues/k',
      digest: digest('named-value', content),
    })
    const sent = desired(
      'named-values/k',
      json({ displayName: 'k', secret: true, value: 's3cret' }),
      {
        path: '/namedValues/k',
        digest: wanted.digest,
      },
    )
    const state = await deploy(service, sent)
    assert.is((await driftOf(service, [wanted], state)).unchanged, 1)
    const { properties } = service.sandbox.get('/namedValues/k')!
    service.sandbox.put('/namedValues/k', { ...properties, value: 'another' })
    const [found] = (await driftOf(service, [wanted], state)).drifts
    assert.equal([found?.kind, found?.differences], ['perhaps', []])
    assert.not.match(JSON.stringify(found), /s3cret|another/)
    assert.is((await driftOf(service, [wanted])).unchanged, 1)
  }))

test.run()

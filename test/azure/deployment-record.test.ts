import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { isConflict } from '../../lib/azure/deployment-conflict.ts'
import {
  checkIdle,
  type DeploymentRecord,
  readRecord,
  recordPath,
  restoreRecord,
  takeRecord,
  writeRecord,
} from '../../lib/azure/deployment-record.ts'
import { isUserError } from '../../lib/workspace/user-error.ts'
import { errorOf, withService } from './with-service.ts'

const path = recordPath('shop')
const wait = async () => {}
const record = (deployment: string, others: Partial<DeploymentRecord> = {}): DeploymentRecord => ({
  state: 'deploying',
  deployment,
  by: 'ada',
  at: '2026-11-21T10:45:00.000Z',
  tool: '1.0.0',
  resources: 3,
  ...others,
})

test('each project has a record in the service, and another in each workspace', () => {
  assert.is(recordPath('shop'), '/namedValues/apim-policy-shop')
  assert.is(recordPath('shop', 'w'), '/workspaces/w/namedValues/apim-policy-shop')
})

test('a record that was taken is read again, also by those who look into the service', () =>
  withService(async ({ client, sandbox }) => {
    const found = await readRecord(client, path)
    assert.equal(found, { path })
    const taken = await takeRecord(client, found, record('d1', { commit: 'c0ffee' }), wait)
    assert.equal(taken.record, record('d1', { commit: 'c0ffee' }))
    const { properties, etag } = sandbox.get(path)!
    assert.is(taken.etag, etag)
    assert.is(properties['displayName'], 'apim-policy-shop')
    assert.is(properties['secret'], false)
    assert.equal(JSON.parse(String(properties['value'])), record('d1', { commit: 'c0ffee' }))
  }))

test('whoever comes second gets a conflict that names the first', () =>
  withService(async ({ client, sandbox }) => {
    await takeRecord(client, { path }, record('d1'), wait)
    const before = sandbox.get(path)
    const late = await errorOf(takeRecord(client, { path }, record('d2', { by: 'bob' }), wait))
    assert.ok(isConflict(late))
    assert.match(
      late.message,
      'ada deployed or is deploying this project since the plan was made, at 2026-11-21T10:45:00.000Z.',
    )
    const found = await readRecord(client, path)
    await takeRecord(client, found, record('d3', { by: 'eve' }), wait)
    const stale = await errorOf(takeRecord(client, found, record('d4'), wait))
    assert.ok(isConflict(stale))
    assert.match(stale.message, 'eve deployed')
    assert.is.not(sandbox.get(path)?.etag, before?.etag)
    assert.is((await readRecord(client, path)).record?.deployment, 'd3')
  }))

test('of two that create the record at the same time, the one that is overwritten gives up', () =>
  withService(async ({ client, sandbox }) => {
    const meanwhile = async () => {
      await writeRecord(client, { path, etag: sandbox.get(path)!.etag }, record('d2'))
    }
    assert.ok(isConflict(await errorOf(takeRecord(client, { path }, record('d1'), meanwhile))))
    assert.is((await readRecord(client, path)).record?.deployment, 'd2')
  }))

test('a try whose answer was lost has taken the record', () =>
  withService(async ({ client, sandbox }) => {
    await takeRecord(client, { path }, record('d1'), wait)
    const found = await readRecord(client, path)
    sandbox.fail({ method: 'PUT', kind: 'reset-after' })
    const taken = await takeRecord(client, found, record('d2'), wait)
    assert.is(taken.record?.deployment, 'd2')
  }))

test('a refusal is no conflict', () =>
  withService(async ({ client, sandbox }) => {
    sandbox.fail({ method: 'PUT', kind: 'status', status: 403, code: 'AuthorizationFailed' })
    const error = await errorOf(takeRecord(client, { path }, record('d1'), wait))
    assert.is(error.name, 'ServiceError')
  }))

test('a record that says that somebody deploys keeps others away', () => {
  checkIdle({ path })
  checkIdle({ path, record: record('d1', { state: 'idle' }) })
  assert.throws(
    () => checkIdle({ path, record: record('d1') }),
    (error: unknown) =>
      isConflict(error) &&
      isUserError(error) &&
      error.message === 'ada is deploying this project since 2026-11-21T10:45:00.000Z.' &&
      error.hint?.includes('deploy --take-over'),
  )
})

test('what somebody wrote into the record by hand is no record, and still guarded by its ETag', () =>
  withService(async ({ client, sandbox }) => {
    for (const value of ['mine', '{}', '7', 'null', '{"deployment":7}']) {
      sandbox.put(path, { displayName: 'apim-policy-shop', value })
      const found = await readRecord(client, path)
      assert.is('record' in found, false, value)
      assert.is(found.etag, sandbox.get(path)?.etag)
      assert.is((await takeRecord(client, found, record('d1'), wait)).record?.deployment, 'd1')
    }
  }))

test('a record is put back as it was, tags and all', () =>
  withService(async ({ client, sandbox }) => {
    await takeRecord(client, { path }, record('d1', { state: 'idle' }), wait)
    const { properties } = sandbox.get(path)!
    const before = await readRecord(client, path)
    await restoreRecord(client, before, await takeRecord(client, before, record('d2'), wait))
    assert.equal(sandbox.get(path)?.properties, properties)
  }))

test('a record that was not there before is deleted, unless somebody took it since', () =>
  withService(async ({ client, sandbox }) => {
    const taken = await takeRecord(client, { path }, record('d1'), wait)
    sandbox.put(path, { displayName: 'apim-policy-shop', value: JSON.stringify(record('d2')) })
    assert.is((await errorOf(restoreRecord(client, { path }, taken))).name, 'ServiceError')
    assert.is((await readRecord(client, path)).record?.deployment, 'd2')
    await restoreRecord(client, { path }, await readRecord(client, path))
    assert.is(sandbox.get(path), undefined)
    await restoreRecord(client, { path }, { path })
  }))

test.run()

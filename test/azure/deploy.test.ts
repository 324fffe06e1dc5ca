import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { agreedState } from '../../lib/azure/agreed-state.ts'
import { findDrift } from '../../lib/azure/find-drift.ts'
import { readJournal } from '../../lib/azure/journal.ts'
import { readState } from '../../lib/azure/state-file.ts'
import { deployment, type TestDeployment } from '../_support/deployment.ts'
import { type LiveTest, live } from '../_support/live.ts'

const sources = (sampling: number, ...names: readonly string[]) => `import {
  apimDiagnostic, azureMonitorLogger, plainNamedValue,
} from 'apim-policy'

const monitor = azureMonitorLogger()
export default [
  monitor, apimDiagnostic('azuremonitor', { logger: monitor, sampling: { percentage: ${sampling} } }),
  ${names.map((each) => `plainNamedValue('${each}', 'v')`).join(', ')}
]
`
const file = 'policies-src/shop.ts'

async function deployed(ready: TestDeployment) {
  const planned = await ready.plan()
  assert.equal(
    planned.plan.changes.flatMap(({ address, conflict }) => (conflict ? [address] : [])),
    [],
  )
  const result = await ready.deploy(planned)
  assert.is(result.outcome, 'deployed')
  return { planned, result }
}

const machine = ({ root }: LiveTest, by?: string): Promise<TestDeployment> =>
  deployment(root, {}, by === undefined ? {} : { by })

test('a deployment is journalled, and its state and its record agree', () =>
  live({ [file]: sources(10, 'a') }, async (project) => {
    const ready = await machine(project)
    const { result } = await deployed(ready)
    const journal = readJournal(result.journal)
    assert.is(journal?.outcome, 'deployed')
    assert.equal(
      journal?.changes.map(({ intent, written }) => [intent.address, written !== undefined]),
      [
        ['named-values/a', true],
        ['loggers/azuremonitor', true],
        ['diagnostics/azuremonitor', true],
      ],
    )
    const { record } = await ready.plan()
    assert.equal([record.record?.state, record.record?.deployment], ['idle', result.deployment])
    const state = agreedState(ready.folder, record)
    assert.is(state?.deployment, result.deployment)
    for (const { path, etag } of Object.values(state!.resources)) {
      assert.is(etag, project.sandbox.get(path)?.etag)
    }
  }))

test('a state that another machine has left behind is not believed', () =>
  live({ [file]: sources(10, 'a', 'b') }, async (project) => {
    await deployed(await machine(project))
    project.write(file, sources(20, 'a'))
    await deployed(await machine(project, 'another machine'))
    project.write(file, sources(20, 'a', 'c'))
    const ready = await machine(project)
    const { planned } = await deployed(ready)
    assert.equal(
      planned.plan.changes.map(({ address }) => address),
      ['named-values/c'],
    )
    const { record, desired } = await ready.plan()
    const state = agreedState(ready.folder, record)
    const drift = await findDrift(ready.client, desired, { project: 'shop', state })
    assert.equal(drift.drifts, [])
    project.write(file, sources(30, 'a', 'c'))
    await deployed(await machine(project))
  }))

test('what a deployment leaves alone and what it deletes is so in the state', () =>
  live({ [file]: sources(10, 'a', 'b') }, async (project) => {
    await deployed(await machine(project))
    project.write(file, sources(10, 'a', 'c'))
    const ready = await machine(project)
    await deployed(ready)
    assert.equal(Object.keys(readState(ready.folder)!.resources).toSorted(), [
      'diagnostics/azuremonitor',
      'loggers/azuremonitor',
      'named-values/a',
      'named-values/c',
    ])
  }))

test('a deployment that is refused leaves the state and the record as they were', () =>
  live({ [file]: sources(10, 'a') }, async (project) => {
    const { result } = await deployed(await machine(project))
    project.write(file, sources(20, 'b'))
    const ready = await machine(project)
    const path = '/diagnostics/azuremonitor'
    project.sandbox.fail({ method: 'PUT', path, kind: 'status', status: 400 })
    const failed = await ready.deploy(await ready.plan())
    assert.is(failed.outcome, 'undone')
    assert.is(readJournal(failed.journal)?.outcome, 'undone')
    const { record } = await ready.plan()
    assert.is(record.record?.deployment, result.deployment)
    assert.is(readState(ready.folder)?.deployment, result.deployment)
    assert.ok(agreedState(ready.folder, record))
  }))

test('what is deployed stays when its record cannot be written, and that is told', () =>
  live({ [file]: sources(10, 'a') }, async (project) => {
    const ready = await machine(project)
    const planned = await ready.plan()
    project.sandbox.fail({
      method: 'PUT',
      path: '/namedValues/apim-policy-shop',
      kind: 'status',
      status: 403,
      code: 'AuthorizationFailed',
      skip: 1,
    })
    const result = await ready.deploy(planned)
    assert.is(result.outcome, 'deployed')
    assert.match(
      result.warning ?? '',
      'Everything is deployed, but its record could not be written',
    )
    assert.ok(project.sandbox.get('/namedValues/a'))
  }))

test.run()

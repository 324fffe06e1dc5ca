import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { digest, sentDigest } from '../../lib/azure/digest.ts'
import { findDrift } from '../../lib/azure/find-drift.ts'
import { readLive } from '../../lib/azure/live-state.ts'
import type { DeploymentState } from '../../lib/azure/state-file.ts'
import type { Change } from '../../lib/plan/change.ts'
import type { Properties } from '../../lib/plan/content.ts'
import { plan } from '../../lib/plan/plan.ts'
import type { Desired } from '../../lib/plan/state.ts'
import type { Sandbox } from '../../lib/sandbox/sandbox.ts'
import { hasCorpus } from '../_support/corpus.ts'
import { corpusBuild } from '../_support/corpus-build.ts'
import { build, projectAt } from '../_support/example.ts'
import { type Deployable, desiredOf, type Machine, machine } from '../_support/machine.ts'
import { secretsFor, withServiceFor } from '../_support/service-for.ts'
import { type Edit, editsOf } from '../plan/_support/edits.ts'

const project = 'laws'

/** Something that is deployed, and the machine that it was deployed from. */
interface Deployed {
  readonly sandbox: Sandbox
  readonly here: Machine
  readonly desired: readonly Desired[]
  readonly state: DeploymentState
}

async function deployed(
  what: Deployable,
  run: (deployed: Deployed) => Promise<void>,
  apiVersion?: string,
): Promise<void> {
  await withServiceFor(what, {}, async (sandbox) => {
    const here = await machine(sandbox, what, {
      env: secretsFor(what),
      ...(apiVersion !== undefined && { apiVersion }),
    })
    await here.deploy()
    const state = (await here.state())!
    await run({ sandbox, here, desired: desiredOf(what), state })
    assert.equal((await here.plan()).plan.changes, [], 'everything was put back')
  })
}

/** What a plan has for one resource, on a machine that knows so much of the deployment. */
async function changeOf(
  { here }: Deployed,
  desired: Desired,
  known: DeploymentState | undefined,
): Promise<Change | undefined> {
  const live = await readLive(here.client, [desired], known)
  return plan([desired], live, { project }).changes[0]
}

/** Writes what somebody would in the portal, says whether the service took it, and takes it back. */
async function edited(
  { sandbox }: Deployed,
  path: string,
  properties: Properties,
  check: () => Promise<void>,
): Promise<boolean> {
  const original = sandbox.get(path)!.properties
  try {
    sandbox.put(path, properties)
  } catch {
    return false
  }
  // The service may know better: what Key Vault holds is a secret whatever is written.
  if (JSON.stringify(sandbox.get(path)!.properties) === JSON.stringify(original)) return false
  await check()
  sandbox.put(path, original)
  return true
}

/** A change in the service is seen by `diff` and by `drift`, where it was deployed and elsewhere. */
async function isSeen(all: Deployed, desired: Desired, what: string): Promise<void> {
  const { here, state } = all
  const { address, type } = desired
  const own = { ...state, resources: { [address]: state.resources[address]! } }
  for (const known of [own, undefined]) {
    // An APIM diagnostic has no place for a mark: only the machine knows what was deployed.
    const isUnknown = !known && type === 'apim-diagnostic'
    const change = await changeOf(all, desired, known)
    assert.is(change?.action, 'update', what)
    assert.equal(change?.conflict, isUnknown ? undefined : { kind: 'drifted' }, what)
    assert.ok(change && change.differences.length > 0, what)
    const { drifts, unknown } = await findDrift(here.client, [desired], { project, state: known })
    assert.equal(unknown, isUnknown ? [address] : [], what)
    assert.equal(
      drifts.map(({ kind }) => kind),
      isUnknown ? [] : ['changed'],
      what,
    )
    assert.ok(
      drifts.every(({ differences }) => differences.length > 0),
      what,
    )
  }
}

const kinds = ['attribute', 'literal text', 'string in C#', 'order', 'element'] as const

/** One edit of each kind, each time another one. */
function sample(edits: readonly Edit[], at: number): readonly Edit[] {
  return kinds.flatMap((kind) => {
    const own = edits.filter(({ what }) => what === kind)
    return own.length > 0 ? [own[(at * 7) % own.length]!] : []
  })
}

type Counts = Map<string, number>

const count = (counts: Counts, what: string): void => {
  counts.set(what, (counts.get(what) ?? 0) + 1)
}

/** Edits a policy text in the service, a sample of all edits that there are. */
async function editText(all: Deployed, desired: Desired, at: number, seen: Counts): Promise<void> {
  const { path, address } = desired
  const { properties } = all.sandbox.get(path)!
  for (const { what, text } of sample(editsOf(String(properties['value'])), at)) {
    const wasTaken = await edited(all, path, { ...properties, value: text }, () =>
      isSeen(all, desired, `${address}, ${what}: ${text}`),
    )
    count(seen, wasTaken ? what : 'refused')
  }
}

/** Edits a policy text in the sources. */
async function editSource(
  all: Deployed,
  desired: Desired,
  at: number,
  seen: Counts,
): Promise<void> {
  const { type, content, address } = desired
  const live = await readLive(all.here.client, [desired], all.state)
  for (const { what, text } of sample(editsOf(content.kind === 'xml' ? content.text : ''), at)) {
    const changed = { kind: 'xml', text } as const
    const own = digest(type, changed)
    const wanted = { ...desired, content: changed, digest: own, sent: sentDigest(type, changed) }
    const [change] = plan([wanted], live, { project }).changes
    assert.is(change?.action, 'update', `${address}, ${what}: ${text}`)
    assert.ok(change && change.differences.length > 0, `${address}, ${what}: ${text}`)
    assert.is(change.conflict, undefined, address)
    count(seen, what)
  }
}

const hasSeen = (seen: Counts, least: number): void => {
  for (const kind of kinds) {
    assert.ok((seen.get(kind) ?? 0) >= least, `${kind}: ${seen.get(kind) ?? 0}`)
  }
}

const check = hasCorpus ? test : test.skip

check('real policies: a change of one character, blank, order or element is seen', () =>
  deployed(corpusBuild({ every: 2 }), async (all) => {
    const inService: Counts = new Map()
    const inSources: Counts = new Map()
    for (const [at, desired] of all.desired.entries()) {
      if (at % 3 === 0) await editText(all, desired, at, inService)
      await editSource(all, desired, at, inSources)
    }
    hasSeen(inService, 10)
    hasSeen(inSources, 40)
  }),
)

const config = await projectAt('.')
const gateway = await build(config, { env: 'prod' })

test('the reference gateway: a change of one character, blank, order or element is seen', () =>
  deployed(
    gateway,
    async (all) => {
      const inService: Counts = new Map()
      const inSources: Counts = new Map()
      for (const desired of all.desired.filter(({ content }) => content.kind === 'xml')) {
        for (let at = 0; at < 3; at++) {
          await editText(all, desired, at, inService)
          await editSource(all, desired, at, inSources)
        }
      }
      hasSeen(inService, 5)
      hasSeen(inSources, 5)
    },
    config.config.apiVersion,
  ))

/** Bodies with one value in them changed. */
function edits(value: unknown, path = ''): readonly (readonly [path: string, value: unknown])[] {
  if (typeof value === 'string') {
    // A mark in a description stays as it is.
    return [`x ${value}`, ...(value.includes('[apim-policy') ? [] : [`x${value.slice(1)}`])].map(
      (other) => [path, other],
    )
  }
  if (typeof value === 'number') return [[path, value + 1]]
  if (typeof value === 'boolean') return [[path, !value]]
  if (Array.isArray(value)) {
    const inside = value.flatMap((each, at) =>
      edits(each, `${path}.${at}`).map(([where, other]) => [where, value.with(at, other)] as const),
    )
    return value.length > 1 ? [...inside, [`${path} reversed`, value.toReversed()]] : inside
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => [
    ...(key === 'tags' ? [] : edits(each, `${path}.${key}`)).map(
      ([where, other]) => [where, { ...value, [key]: other }] as const,
    ),
  ])
}

/** Where the service shows only that somebody wrote. */
const isHidden = ({ type, content }: Desired, where: string): boolean =>
  (type === 'logger' && where === '.credentials.identityClientId') ||
  (type === 'named-value' &&
    content.kind === 'json' &&
    content.properties['secret'] === true &&
    where === '.value')

test('the reference gateway: a change of one value in a body is seen', () =>
  deployed(
    gateway,
    async (all) => {
      const seen: Counts = new Map()
      for (const desired of all.desired.filter(({ content }) => content.kind === 'json')) {
        const { path, address, type } = desired
        const { properties } = all.sandbox.get(path)!
        for (const [where, body] of edits(properties)) {
          if (isHidden(desired, where)) continue
          const wasTaken = await edited(all, path, body as Properties, () =>
            isSeen(all, desired, `${address}${where}`),
          )
          count(seen, wasTaken ? type : 'refused')
        }
      }
      for (const type of ['backend', 'backend-pool', 'named-value', 'logger', 'apim-diagnostic']) {
        assert.ok((seen.get(type) ?? 0) >= 4, `${type}: ${seen.get(type) ?? 0}`)
      }
    },
    config.config.apiVersion,
  ))

test('what somebody writes over a credential of a logger is said to be perhaps another', () =>
  deployed(
    gateway,
    async (all) => {
      const desired = all.desired.find(({ address }) => address === 'loggers/usage-eventhub')!
      const { properties } = all.sandbox.get(desired.path)!
      const credentials = { ...(properties['credentials'] as object), identityClientId: 'another' }
      all.sandbox.put(desired.path, { ...properties, credentials })
      const { drifts } = await all.here.drift()
      assert.equal(
        drifts.map(({ address, kind }) => ({ address, kind })),
        [{ address: desired.address, kind: 'perhaps' }],
      )
    },
    config.config.apiVersion,
  ))

test('what is deleted in the service is to be created again, and is drift', () =>
  deployed(
    gateway,
    async (all) => {
      const desired = all.desired.find(({ address }) => address === 'apis/azure-openai')!
      const { properties } = all.sandbox.get(desired.path)!
      all.sandbox.remove(desired.path)
      assert.is((await changeOf(all, desired, all.state))?.action, 'create')
      const { drifts } = await all.here.drift()
      assert.equal(
        drifts.map(({ address, kind }) => ({ address, kind })),
        [{ address: 'apis/azure-openai', kind: 'removed' }],
      )
      all.sandbox.put(desired.path, properties)
    },
    config.config.apiVersion,
  ))

test.run()

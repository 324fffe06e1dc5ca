import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type Intent,
  type JournalEntry,
  lastDeployment,
  openJournal,
  readJournal,
} from '../../lib/azure/journal.ts'
import { project } from '../_support/project.ts'

const intent = (address: string): Intent => ({
  action: 'update',
  address,
  type: 'policy',
  path: `/${address}/policies/policy`,
  etag: '"1"',
  before: { kind: 'xml', text: '<policies />\n' },
  after: { kind: 'xml', text: '<policies>é</policies>' },
})

const begin = (deployment: string): JournalEntry => ({
  kind: 'begin',
  deployment,
  service: '/subscriptions/0/service/s',
  at: '2026-11-21T10:45:00.000Z',
  by: 'tester',
})

const written = { etag: '"2"', content: { kind: 'xml', text: '<policies>é</policies>' } } as const

/** Writes a journal into a folder and returns its path. */
function journal(folder: string, deployment: string, entries: readonly JournalEntry[]): string {
  const { path, append, close } = openJournal(folder, deployment)
  for (const each of [begin(deployment), ...entries]) append(each)
  close()
  return path
}

test('what is appended is on the disk when the call returns', () => {
  const { path, append, close } = openJournal(project().root, 'd')
  append(begin('d'))
  assert.is(readFileSync(path, 'utf8'), `${JSON.stringify(begin('d'))}\n`)
  close()
})

test('a journal tells what was begun, what came of it and how it ended', () => {
  const path = journal(project().root, 'd', [
    { kind: 'intent', intent: intent('apis/a') },
    { kind: 'intent', intent: intent('apis/b') },
    { kind: 'written', address: 'apis/a', written },
    { kind: 'end', outcome: 'incomplete' },
  ])
  assert.equal(readJournal(path), {
    path,
    deployment: 'd',
    service: '/subscriptions/0/service/s',
    at: '2026-11-21T10:45:00.000Z',
    by: 'tester',
    outcome: 'incomplete',
    changes: [{ intent: intent('apis/a'), written }, { intent: intent('apis/b') }],
  })
})

test('what was undone is not to be undone again', () => {
  const path = journal(project().root, 'd', [
    { kind: 'intent', intent: intent('apis/a') },
    { kind: 'intent', intent: intent('apis/b') },
    { kind: 'undone', address: 'apis/a' },
    { kind: 'undone', address: 'apis/nowhere' },
    { kind: 'written', address: 'apis/a', written },
  ])
  assert.equal(readJournal(path)?.changes, [{ intent: intent('apis/b') }])
  assert.is('outcome' in readJournal(path)!, false)
})

test('the record and the credentials of before are kept', () => {
  const { root } = project()
  const about = {
    ...begin('d'),
    record: { displayName: 'apim-policy-shop', value: '{}' },
    credentials: { collection: '/namedValues', ids: ['1'] },
  } as JournalEntry & { kind: 'begin' }
  const { path, append, close } = openJournal(root, 'd')
  append(about)
  close()
  const found = readJournal(path)
  assert.equal([found?.record, found?.credentials], [about.record, about.credentials])
})

test('a line that was cut off is left out, wherever the cut was', () => {
  const path = journal(project().root, 'd', [{ kind: 'intent', intent: intent('apis/a') }])
  const whole = readFileSync(path)
  const line = Buffer.from(`${JSON.stringify({ kind: 'written', address: 'apis/a', written })}\n`)
  for (let length = 0; length < line.length - 1; length++) {
    writeFileSync(path, Buffer.concat([whole, line.subarray(0, length)]))
    assert.equal(readJournal(path)?.changes, [{ intent: intent('apis/a') }], `${length}`)
  }
  writeFileSync(path, Buffer.concat([whole, line]))
  assert.equal(readJournal(path)?.changes, [{ intent: intent('apis/a'), written }])
})

test('what is appended behind a line that was cut off is not lost', () => {
  const { root } = project()
  const path = journal(root, 'd', [{ kind: 'intent', intent: intent('apis/a') }])
  appendFileSync(path, '{"kind":"written","addr')
  const { append, close } = openJournal(root, 'd')
  append({ kind: 'undone', address: 'apis/a' })
  append({ kind: 'end', outcome: 'undone' })
  close()
  assert.equal(readJournal(path)?.changes, [])
  assert.is(readJournal(path)?.outcome, 'undone')
})

test('a journal that was not even begun is none', () => {
  const { root, write } = project({ 'journals/a.jsonl': '', 'journals/b.jsonl': 'x\n{}\n' })
  assert.is(readJournal(`${root}/journals/a.jsonl`), undefined)
  assert.is(readJournal(`${root}/journals/b.jsonl`), undefined)
  write('journals/c.txt', `${JSON.stringify(begin('c'))}\n`)
  assert.is(lastDeployment(root), undefined)
})

test('the last deployment is the latest that nobody rolled back, or the one that is named', () => {
  const { root } = project()
  assert.is(lastDeployment(root), undefined)
  journal(root, '20261121T104500000Z-ffffff', [{ kind: 'end', outcome: 'deployed' }])
  journal(root, '20261121T104500001Z-000000', [{ kind: 'end', outcome: 'incomplete' }])
  journal(root, '20261121T104600000Z-000000', [{ kind: 'end', outcome: 'rolled-back' }])
  assert.is(lastDeployment(root)?.deployment, '20261121T104500001Z-000000')
  journal(root, '20261121T104500002Z-000000', [])
  assert.is(lastDeployment(root)?.deployment, '20261121T104500002Z-000000')
  journal(root, '20261121T104500003Z-000000', [{ kind: 'end', outcome: 'undone' }])
  assert.is(lastDeployment(root)?.outcome, 'undone')
  const first = '20261121T104500000Z-ffffff'
  assert.is(lastDeployment(root, first)?.deployment, first)
  assert.is(lastDeployment(root, 'another'), undefined)
})

test.run()

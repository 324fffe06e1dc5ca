import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { ApplyEvent } from '../../lib/azure/apply-plan.ts'
import { ServiceError } from '../../lib/azure/service-error.ts'
import { deployProgress } from '../../lib/cli/deploy-progress.ts'
import type { Change } from '../../lib/plan/change.ts'

const change = (address: string, action: Change['action'] = 'update'): Change => ({
  action,
  address,
  type: 'backend',
  path: `/${address}`,
  differences: [],
})
const [a, b, c] = ['a', 'b', 'c'].map((each) => change(each)) as [Change, Change, Change]
const plan = ['a', 'b', 'c']

const started = (...changes: readonly Change[]): readonly ApplyEvent[] =>
  changes.map((each) => ({ kind: 'started', change: each }))
const done = (...changes: readonly Change[]): readonly ApplyEvent[] =>
  changes.map((each) => ({ kind: 'done', change: each }))
const failed = (error: unknown, each = b): ApplyEvent => ({ kind: 'failed', change: each, error })
const no = new ServiceError('No.', { code: 'ValidationError', status: 400 })

function shown(events: readonly ApplyEvent[], { isTTY = false, addresses = plan } = {}): string {
  let text = ''
  const io = {
    out: () => assert.unreachable('progress is talk'),
    err: (more: string) => {
      text += more
    },
    cwd: '/',
    env: { NO_COLOR: '1' },
    isTTY,
    stdin: async () => '',
  }
  const show = deployProgress(io, addresses)
  for (const event of events) show(event)
  return text
}

/** What a terminal is left with, without the line that was cleared last. */
const left = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.slice(line.lastIndexOf('\r\u001b[K') + 1).replace('\u001b[K', ''))
    .join('\n')

test('what is done is told in the order of the plan, whatever the order in which it was done', () => {
  assert.is(shown([...started(a, b, c), ...done(b)]), '')
  assert.is(shown([...started(a, b, c), ...done(b, a)]), '  ✔ updated a\n  ✔ updated b\n')
  assert.is(shown(done(c, b, a)), '  ✔ updated a\n  ✔ updated b\n  ✔ updated c\n')
})

test('each action has its word', () => {
  const changes = [change('a', 'create'), change('b', 'update'), change('c', 'delete')]
  assert.is(shown(done(...changes)), '  ✔ created a\n  ✔ updated b\n  ✔ deleted c\n')
})

test('after a failure all that was done is told, also what is done later', () => {
  assert.is(
    shown([...started(a, b, c), ...done(c), failed(no), ...done(a)]),
    '  ✔ updated c\n  ✘ b\n      No.\n  ✔ updated a\n',
  )
})

test('nothing is told twice', () => {
  const events = [...done(a), failed(no), ...done(c), { kind: 'undoing', changes: 2 } as const]
  assert.is(
    shown(events),
    '  ✔ updated a\n  ✘ b\n      No.\n  ✔ updated c\nUndoing 2 changes, the last one first:\n',
  )
})

test('an interrupted deployment tells what was done before it is undone', () => {
  assert.is(
    shown([
      ...done(b),
      { kind: 'undoing', changes: 1 },
      { kind: 'undone', address: 'b' },
      { kind: 'not-undone', left: { address: 'a', reason: 'no' } },
    ]),
    '  ✔ updated b\nUndoing 1 change, the last one first:\n  ↶ b\n  ✘ a: no\n',
  )
})

test('on a terminal a line below says what is under way, and is gone in the end', () => {
  const text = shown([...started(a, b), ...done(b, a)], { isTTY: true })
  assert.match(text, '  0/3 a, b …')
  assert.match(text, '  1/3 a …')
  assert.is(left(text), '  ✔ updated a\n  ✔ updated b\n')
})

test('the line on a terminal never breaks: it could not be cleared', () => {
  const long = Array.from({ length: 120 }, (_, at) => `backends/${'x'.repeat(40)}-${at}`)
  const text = shown(started(...long.map((each) => change(each))), { isTTY: true, addresses: long })
  const widths = text.split('\r\u001b[K').map((each) => each.length)
  assert.ok(Math.max(...widths) > 70)
  assert.ok(Math.max(...widths) < 80, `${Math.max(...widths)}`)
})

test('without a terminal there is no such line', () => {
  assert.is(shown(started(a, b, c)), '')
})

test.run()

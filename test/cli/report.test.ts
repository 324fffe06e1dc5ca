import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { main } from '../../lib/cli/main.ts'
import { project } from '../_support/project.ts'

const event = (n: number, more: object = {}): object => ({
  specversion: '1.0',
  type: 'apim.llm.usage.v1',
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  source: 'contoso',
  time: '2026-10-21T12:00:00.000Z',
  data: {
    phase: 'response',
    usageSource: 'response',
    status: 200,
    stream: false,
    subscription: n % 2 === 0 ? 'team-a' : '=cmd|calc',
    model: 'gpt-4.1',
    backend: { host: 'aoai.openai.azure.com' },
    usage: { prompt_tokens: 1_000_000, completion_tokens: 100_000 },
    attributes: { 'store-number': `${n % 3}` },
    ...more,
  },
})

const events = [1, 2, 3, 4].map((n) => JSON.stringify(event(n))).join('\n')

const resource =
  '/subscriptions/s/resourceGroups/g/providers/Microsoft.CognitiveServices/accounts/aoai'
const bill = [
  'BilledCost,BillingCurrency,ChargePeriodStart,ResourceId,ServiceName,SkuMeter',
  `12.34,USD,2026-10-21T00:00:00Z,${resource},Foundry Models,gpt 4.1 Inp glbl`,
  `0.01,USD,2026-10-21T00:00:00Z,${resource},Foundry Models,gpt 4.1 Outp glbl`,
  `5,USD,2026-10-22T00:00:00Z,${resource},Foundry Models,gpt 4.1 Inp glbl`,
  '99,USD,2026-10-21T00:00:00Z,/else,Virtual Machines,D4s',
].join('\n')

function workplace(files: Readonly<Record<string, string>>) {
  const { root } = project()
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text)
  const run = async (...args: readonly string[]) => {
    let out = ''
    let err = ''
    const code = await main(args, {
      out: (text) => {
        out += text
      },
      err: (text) => {
        err += text
      },
      cwd: root,
      env: {},
      isTTY: false,
      stdin: async () => events,
    })
    return { code, out, err }
  }
  return { root, run }
}

test('events of a file are read once, however often, and reported by anything', async () => {
  const { run } = workplace({ 'events.jsonl': events })
  const first = await run('collector', 'ingest', 'events.jsonl')
  assert.equal(first, {
    code: 0,
    out: '4 calls added, 0 changed, 0 known already, 0 events ignored\n',
    err: '',
  })
  assert.match((await run('collector', 'ingest', '-')).out, '0 calls added, 0 changed, 4 known')
  const { code, out } = await run('report', '--month', '2026-10', '--by', 'store-number,model')
  assert.is(code, 0)
  assert.is(
    out,
    [
      'Usage from 2026-10-01 to 2026-10-31, in USD',
      '',
      'store-number  model    calls  inputTokens  outputTokens   tokens   cost',
      '0             gpt-4.1      1      1000000        100000  1100000   2.80',
      '1             gpt-4.1      2      2000000        200000  2200000   5.60',
      '2             gpt-4.1      1      1000000        100000  1100000   2.80',
      'total                      4      4000000        400000  4400000  11.20',
      '',
    ].join('\n'),
  )
})

test('what cannot be read is counted, and the exit code says so', async () => {
  const { run } = workplace({ 'events.jsonl': `${events}\n{"specversion":"1.0"\n\n"x"\n` })
  const { code, out, err } = await run('collector', 'ingest', 'events.jsonl')
  assert.is(code, 1)
  assert.match(out, '4 calls added')
  assert.is(err, '2 events could not be read and are in quarantine.\n')
  const report = await run('report', '--month', '2026-10')
  assert.match(report.out, '2 events could not be read and are in quarantine.')
})

test('what is in quarantine can be looked at', async () => {
  const { run } = workplace({ 'events.jsonl': `${events}\n{"specversion":"1.0"\n` })
  await run('collector', 'ingest', 'events.jsonl')
  const { out, err } = await run('collector', 'quarantine')
  assert.match(out, 'events.jsonl:5')
  assert.match(out, 'The event is no JSON.')
  assert.is(err, '1 event in quarantine.\n')
  const { count, events: listed } = JSON.parse((await run('collector', 'quarantine', '--json')).out)
  assert.equal([count, listed[0].excerpt], [1, '{"specversion":"1.0"'])
})

test('a report is JSON with exact amounts, or CSV that no spreadsheet runs', async () => {
  const { run } = workplace({ 'events.jsonl': events })
  await run('collector', 'ingest', 'events.jsonl')
  const json = JSON.parse((await run('report', '--month', '2026-10', '--format', 'json')).out)
  assert.is(json.total.cost, '11.2')
  assert.equal(
    json.rows.map(({ subscription, cost }: Record<string, string>) => [subscription, cost]),
    [
      ['=cmd|calc', '5.6'],
      ['team-a', '5.6'],
    ],
  )
  const { out } = await run('report', '--month', '2026-10', '--format', 'csv')
  assert.match(out, /^subscription,calls,/)
  assert.match(out, "\r\n'=cmd|calc,2,")
  const focus = await run('report', '--month', '2026-10', '--format', 'focus')
  assert.match(focus.out, /^BilledCost,BillingAccountId,/)
})

test('filters and days narrow a report', async () => {
  const { run } = workplace({ 'events.jsonl': events })
  await run('collector', 'ingest', 'events.jsonl')
  const calls = async (...args: readonly string[]) =>
    JSON.parse((await run('report', '--format', 'json', '--by', '', ...args)).out).total.calls
  assert.is(await calls('--month', '2026-10'), 4)
  assert.is(await calls('--from', '2026-10-21', '--to', '2026-10-21'), 4)
  assert.is(await calls('--from', '2026-10-22', '--to', '2026-10-31'), 0)
  assert.is(await calls('--month', '2026-10', '--where', 'subscription=team-a'), 2)
  assert.is(await calls('--month', '2026-10', '--where', 'store-number=1', 'model=gpt-4.1'), 2)
  assert.is(await calls('--month', '2026-10', '--where', 'product='), 4)
})

test('mistakes are told in a sentence, and nothing of the store is shown', async () => {
  const { run } = workplace({ 'bad.json': '{', 'wrong.json': '{ "budget": [] }' })
  for (const [args, message] of [
    [['report', '--month', '2026-13'], '"2026-13" is not a month'],
    [['report', '--by', 'session'], 'Sessions are not kept'],
    [['report', '--where', 'x'], '`x` is no condition'],
    [['report', '--format', 'parquet'], 'Parquet is nothing for a terminal'],
    [['report', 'chargeback', '--from', '2026-10-01', '--to', '2026-10-02'], 'by the month'],
    [['report', 'budgets', '--by', 'model'], 'neither grouped nor filtered'],
    [['report', 'nothing'], "'nothing' is invalid"],
    [['report', '--settings', 'bad.json'], 'bad.json'],
    [['report', '--settings', 'wrong.json'], '`budget`'],
    [['collector', 'ingest', 'nowhere.jsonl'], 'nowhere.jsonl cannot be read'],
    [['collector', 'import-bill', 'nowhere.csv'], 'nowhere.csv cannot be read'],
    [['collector', 'import-bill', 'bad.json'], 'bad.json: '],
    [['collector', 'close', '2098-10'], '2098-10 is not over yet.'],
    [['collector', 'close', 'x'], '"x" is not a month'],
    [['collector', 'statements', 'x'], 'is not a month'],
    [['collector', 'export', 'x'], 'is not a month'],
  ] as const) {
    const { code, err, out } = await run(...args)
    assert.is(code, 1, args.join(' '))
    assert.is(out, '')
    assert.ok(err.includes(message), err)
    assert.not.match(err, /\n\s+at /)
  }
})

test('a bill is imported, shared to the last digit, and reconciled', async () => {
  const { run } = workplace({ 'events.jsonl': events, 'bill.csv': bill })
  await run('collector', 'ingest', 'events.jsonl')
  for (let times = 0; times < 2; times++) {
    assert.is(
      (await run('collector', 'import-bill', 'bill.csv')).out,
      '3 lines from 2026-10-21 to 2026-10-22: 17.35 USD; 1 row of other services\n',
    )
  }
  const { out } = await run('report', 'chargeback', '--month', '2026-10', '--format', 'json')
  const { rows, total, unallocated, source } = JSON.parse(out)
  assert.is(source, 'bill')
  assert.is(total.charged, '17.35')
  assert.equal(
    rows.map((row: Record<string, string>) => [row['subscription'], row['charged']]),
    [
      ['=cmd|calc', '6.175'],
      ['team-a', '6.175'],
      ['(unallocated)', '5'],
    ],
  )
  assert.equal(unallocated[0].reason, 'no-usage')
  const reconciled = await run('report', 'reconcile', '--month', '2026-10')
  assert.match(reconciled.out, 'accounts/aoai')
})

test('a row of the bill that cannot be read keeps all of it out', async () => {
  const { run } = workplace({ 'bill.csv': `${bill}\nlots,USD,2026-10-21,x,Foundry Models,m\n` })
  const { code, err } = await run('collector', 'import-bill', 'bill.csv')
  assert.is(code, 1)
  assert.match(err, /Row 6: /)
  assert.match(err, 'Nothing was imported')
  const { out } = await run('report', 'reconcile', '--month', '2026-10')
  assert.match(out, 'No bill was imported for 2026-10.')
})

test('a closed month keeps its statement, and what came late is corrected in the next', async () => {
  const { run, root } = workplace({
    'events.jsonl': events,
    'late.jsonl': JSON.stringify(event(6)),
  })
  await run('collector', 'ingest', 'events.jsonl')
  const closed = await run('collector', 'close', '2026-10')
  assert.is(closed.code, 0, closed.err)
  assert.match(closed.out, /^2026-10 is closed: 11\.2 USD\n {2}statement [0-9a-f]{64}\n/)
  assert.match((await run('collector', 'close', '2026-10')).err, '2026-10 is closed already.')
  await run('collector', 'ingest', 'late.jsonl')
  const { out } = await run('report', 'chargeback', '--month', '2026-10', '--format', 'json')
  const { total, isClosed } = JSON.parse(out)
  assert.equal([isClosed, total.charged, total.corrections], [true, '11.2', '-2.8'])
  const written = await run('collector', 'statements', '2026-10', '--out', 'statements')
  assert.is(written.code, 0, written.err)
  const [name = ''] = written.out.split('\n').filter((line) => line.includes('team-a'))
  assert.match(readFileSync(join(root, name), 'utf8'), 'team-a')
})

test('a month is exported as a star schema', async () => {
  const { run, root } = workplace({ 'events.jsonl': events })
  await run('collector', 'ingest', 'events.jsonl')
  const { code, out, err } = await run('collector', 'export', '2026-10', '--format', 'csv')
  assert.is(code, 0, err)
  assert.match(out, /^\d+ files of 2026-10 in usage-export\n$/)
  const facts = readFileSync(join(root, 'usage-export/fact_usage_daily/month=2026-10.csv'), 'utf8')
  assert.match(facts, '2026-10-21')
})

test('with --strict, what has no price fails the command', async () => {
  const { run } = workplace({ 'events.jsonl': JSON.stringify(event(1, { model: 'unheard-of' })) })
  await run('collector', 'ingest', 'events.jsonl')
  assert.is((await run('report', '--month', '2026-10')).code, 0)
  const { code, err } = await run('report', '--month', '2026-10', '--strict')
  assert.is(code, 1)
  assert.is(err, '1 call without a price: add the models to the price book.\n')
})

test('Parquet goes to a file', async () => {
  const { run, root } = workplace({ 'events.jsonl': events })
  await run('collector', 'ingest', 'events.jsonl')
  const args = ['report', '--month', '2026-10', '--format', 'parquet', '--out', 'usage.parquet']
  assert.is((await run(...args)).err, 'Wrote usage.parquet.\n')
  assert.is(readFileSync(join(root, 'usage.parquet')).subarray(0, 4).toString(), 'PAR1')
})

test.run()

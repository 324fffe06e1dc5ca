import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { GroupKey } from '../../lib/collector/reports/group-key.ts'
import type { Collector } from '../../lib/metering/collector.ts'
import { reportQuestion } from '../../lib/metering/questions/report-question.ts'
import { type Message, receive } from '../../lib/metering/receive.ts'
import { everything } from '../../lib/metering/reports/seen-by.ts'
import { usageAnswer } from '../../lib/metering/reports/usage-answer.ts'
import { counts } from '../../lib/stores/count.ts'
import type { Database } from '../../lib/stores/database.ts'
import { note } from '../../lib/stores/notes.ts'
import { quarantined, quarantinedCount } from '../../lib/stores/quarantine.ts'
import { retire } from '../../lib/stores/retire.ts'
import { rollUp } from '../../lib/stores/roll-up.ts'
import { attributeNames, ratedSums, usageTotals } from '../../lib/stores/usage-query.ts'
import { engines } from '../_support/engines.ts'
import { callId, usageEvent } from './_support/usage-event.ts'
import { callCost, now, prices, withCollector } from './_support/with-collector.ts'

const november = { from: '2026-11-01', to: '2026-11-30' } as const

const from = (...bodies: readonly unknown[]): readonly Message[] =>
  bodies.map((body, at) => ({ source: `hub 0 ${at}`, body }))

async function totalOf({ database }: Pick<Collector, 'database'>) {
  await rollUp(database, prices)
  const [total] = await usageTotals(database, { ...november, by: [] })
  return { calls: total?.calls ?? 0, cost: total?.cost ?? 0n }
}

/** Asks every kind of thing of the store; what it cannot read back would fail. */
async function askEverything(collector: Collector): Promise<void> {
  const names = await attributeNames(collector.database, november)
  const asked = ['subscription,model,day,state', ...names].map((by) => ({
    by: by.includes(',') ? by : `attribute.${by}`,
  }))
  for (const { by } of asked) {
    const isName = by.includes(',') || /^attribute\.[\w][\w .:@-]*$/.test(by)
    if (!isName) continue
    const question = reportQuestion({ ...november, by }, { by: '', format: 'json', now })
    await usageAnswer(collector, question, everything)
  }
  await ratedSums(collector.database, november)
}

/** What is no event, and why. */
const garbage: readonly (readonly [body: unknown, reason: RegExp])[] = [
  ['{"specversion":"1.0","id":"cut', /is no JSON/],
  ['', /is no JSON/],
  ['\u0000\u0000', /is no JSON/],
  ['x'.repeat(200_000), /longer than 200 KB/],
  [new Uint8Array([0xff, 0xfe, 0x00, 0x80]), /is no JSON/],
  [undefined, /is no object/],
  [null, /is no object/],
  [42, /is no object/],
  [true, /is no object/],
  ['"a text"', /is no object/],
  [{}, /is of no known kind/],
  [{ specversion: '1.0', type: 'other.v1' }, /a type that is not known: other\.v1/],
  [usageEvent(1, {}, { id: "'; DROP TABLE calls; --" }), /id must match pattern/],
  [usageEvent(1, {}, { id: 7 }), /id must be string/],
  [usageEvent(1, {}, { time: '2026-12-02T10:00:00.000Z' }), /a time to come/],
  [usageEvent(1, {}, { time: '1999-01-01T10:00:00.000Z' }), /a time long ago/],
  [usageEvent(1, {}, { time: '2026-02-30T10:00:00.000Z' }), /a time that is none/],
  [usageEvent(1, {}, { data: [] }), /is not right/],
  [usageEvent(1, { status: '200' }), /status must be integer/],
  [usageEvent(1, { usage: 5 }), /usage must be object,null/],
  [usageEvent(1, { usage: { prompt_tokens: -1 } }), /impossible number in usage\.prompt_tokens/],
  [usageEvent(1, { usage: { prompt_tokens: 1e300 } }), /impossible number/],
  [usageEvent(1, { usage: { prompt_tokens: 1.5 } }), /impossible number/],
  [usageEvent(1, { usage: { prompt_tokens: '1000' } }), /no number of tokens/],
  [usageEvent(1, { attributes: { store: 12 } }), /attributes\.store must be string/],
  [JSON.parse('{"category":"GatewayLlmLogs"}'), /no correlationId/],
  [
    { category: 'GatewayLlmLogs', correlationId: 'x', time: now, properties: { promptTokens: -9 } },
    /impossible number of prompt tokens/,
  ],
]

/** Texts that have done harm elsewhere. */
const hostile = [
  "'; DROP TABLE calls; --",
  '<script>alert(1)</script>',
  '=HYPERLINK("https://example.org")',
  'zero \u0000 in it',
  'half \ud83d of a character',
  '\udc00\ud800',
  '"quoted" \\u0000 \\',
  '$.path[0] ? %s {0}',
  '__proto__',
] as const

const textFields = [
  'subscription',
  'subscriptionName',
  'product',
  'api',
  'operation',
  'apimUser',
  'endUser',
  'endUserTenant',
  'app',
  'sessionId',
  'deployment',
  'model',
  'serviceTier',
  'errorReason',
]

for (const { name, test: check, at } of engines) {
  check(`${name}: garbage is put aside with a reason, and what stands beside it comes in`, () =>
    at((location) =>
      withCollector(location, async (collector) => {
        const bodies = [usageEvent(1), ...garbage.map(([body]) => body), usageEvent(2)]
        const received = await receive(collector, from(...bodies))
        assert.equal(received, {
          added: 2,
          changed: 0,
          known: 0,
          ignored: 0,
          quarantined: garbage.length,
        })
        const { database } = collector
        const reasons = new Map(
          (await quarantined(database, 100)).map(({ source, reason }) => [source, reason]),
        )
        for (const [index, [body, reason]] of garbage.entries()) {
          const shown = JSON.stringify(body)?.slice(0, 80)
          assert.match(reasons.get(`hub 0 ${index + 1}`) ?? '', reason, shown)
        }
        assert.is(await quarantinedCount(database), garbage.length)
        assert.is((await counts(database)).get('events-quarantined'), garbage.length)
        assert.equal(await totalOf(collector), { calls: 2, cost: 2n * callCost })
      }),
    ),
  )

  check(`${name}: hostile texts in every field come in, and reports by each of them work`, () =>
    at((location) =>
      withCollector(location, async (collector) => {
        const { database } = collector
        const bodies = hostile.flatMap((text, index) => [
          usageEvent(index, {
            ...Object.fromEntries(textFields.map((field) => [field, text])),
            gateway: { service: text, region: text },
            backend: { id: text, host: text, region: text, ptuUtilization: text },
            attributes: { store: text, 'a.b': text, '1a': text, 12: text, 'ö x:y@z': text },
            usage: { prompt_tokens: 1000, kind: text, [text]: 1 },
            payload: { mode: 'blob', requestRef: text },
          }),
          // Where the store is asked for images of a kind that has no price, it says which.
          usageEvent(100 + index, {
            model: 'dall-e-3',
            deployment: 'images',
            usage: null,
            usageSource: 'none',
            quantities: { images: 1, imageSize: text },
          }),
          {
            category: 'GatewayLlmLogs',
            correlationId: text,
            time: now,
            properties: { modelName: text, promptTokens: 1 },
          },
        ])
        const { quarantined: refused, added } = await receive(collector, from(...bodies))
        assert.equal(
          [added, refused],
          [3 * hostile.length - 1, 1],
          'only the key __proto__ is refused',
        )
        assert.is((await totalOf(collector)).calls, 3 * hostile.length - 1)
        await askEverything(collector)
        for (const attribute of ['store', 'a.b', '1a', '12', 'ö x:y@z']) {
          const key = { kind: 'attribute', name: attribute, label: attribute } satisfies GroupKey
          const totals = await usageTotals(database, { ...november, by: [key] })
          const found = totals
            .map(({ keys: [value] }) => value)
            .filter((each) => each !== undefined)
          assert.is(found.length, hostile.length - 1, attribute)
          assert.ok(found.includes(hostile[0]))
          assert.ok(found.includes('zero \ufffd in it'))
          assert.ok(found.includes('half \ufffd of a character'))
        }
        const unpriced = (await ratedSums(database, november)).flatMap(({ reason }) => reason ?? [])
        assert.ok(unpriced.some((reason) => reason.endsWith('images of zero \ufffd in it')))
        const named = hostile.filter((text) => text !== '__proto__').map((text) => [text, 'x'])
        await receive(collector, from(usageEvent(200, { attributes: Object.fromEntries(named) })))
        await rollUp(database, prices)
        assert.ok((await attributeNames(database, november)).includes('zero \ufffd in it'))
        await askEverything(collector)
      }),
    ),
  )

  check(`${name}: numbers beyond belief do not make that days cannot be added up`, () =>
    at((location) =>
      withCollector(location, async (collector) => {
        const images = (count: number) => ({
          model: 'dall-e-3',
          usage: null,
          usageSource: 'none',
          quantities: { images: count, imageSize: 'big' },
        })
        const bodies = [
          ...Array.from({ length: 12 }, (_, n) => usageEvent(n, { latencyMs: 1e18 })),
          usageEvent(20, { latencyMs: 1e300 }),
          usageEvent(21, { latencyMs: 60_000 }),
          usageEvent(30, images(1e99)),
          usageEvent(31, images(1e300)),
          // Costs that fit by themselves, and not together.
          ...[110, 111, 112, 113].map((each) => usageEvent(each, images(each * 1e9))),
          usageEvent(40, { usage: { prompt_tokens: 1e9, completion_tokens: 1e9 } }),
        ]
        const { added, quarantined: refused } = await receive(collector, from(...bodies))
        assert.equal([added, refused], [bodies.length, 0])
        await rollUp(collector.database, prices)
        const [total] = await usageTotals(collector.database, { ...november, by: [] })
        const imageCost = 446n * 10n ** 9n * 80_000_000n
        assert.is(total?.cost, 14n * callCost + imageCost + 12_500_700_000_000n)
        assert.is(total?.latency, 60_000)
        assert.is(total?.unpricedCalls, 2)
        const rows = await ratedSums(collector.database, november)
        assert.ok(rows.some(({ reason }) => reason === 'the cost is beyond belief'))
      }),
    ),
  )

  check(`${name}: the same batch twice doubles nothing, quarantine included`, () =>
    at((location) =>
      withCollector(location, async (collector) => {
        const batch = from(
          usageEvent(1),
          [usageEvent(2), 'cut', 'cut', {}],
          'cut',
          usageEvent(3, { usage: { prompt_tokens: -1 } }),
        )
        const first = await receive(collector, batch)
        assert.equal(first, { added: 2, changed: 0, known: 0, ignored: 0, quarantined: 5 })
        const before = await totalOf(collector)
        const again = await receive(collector, batch)
        assert.equal(again, { added: 0, changed: 0, known: 2, ignored: 0, quarantined: 5 })
        assert.is(await quarantinedCount(collector.database), 5)
        assert.equal(await totalOf(collector), before)
      }),
    ),
  )

  check(`${name}: thousands of events in one message are taken at once, and again`, () =>
    at((location) =>
      withCollector(location, async (collector) => {
        const body = Array.from({ length: 5000 }, (_, n) => usageEvent(n))
        assert.is((await receive(collector, from(body))).added, 5000)
        assert.is((await receive(collector, from(body))).known, 5000)
        assert.equal(await totalOf(collector), { calls: 5000, cost: 5000n * callCost })
      }),
    ),
  )
}

/** Bodies of megabytes that say nothing. */
const heaps: readonly (readonly [name: string, body: unknown, quarantined: number])[] = [
  ['10 MB of letters', 'x'.repeat(10_000_000), 1],
  ['10 MB of bytes', new Uint8Array(10_000_000).fill(0x7b), 1],
  ['a million broken entries', `[${'1,'.repeat(1_000_000)}1]`, 1001],
  ['a million lists', `[${'[],'.repeat(1_000_000)}[]]`, 0],
  ['a million brackets', '['.repeat(1_000_000) + ']'.repeat(1_000_000), 1],
  ['a million objects in each other', '{"a":'.repeat(1_000_000) + 1 + '}'.repeat(1_000_000), 1],
  ['lists of lists of records', `{"records":[[[[[{"records":[]}]]]]]}`, 1],
]

test('heaps of garbage are put aside in little room, and nothing else is held up', async () => {
  await withCollector(':memory:', async (collector) => {
    for (const [what, body, expected] of heaps) {
      const { quarantined: refused } = await receive(collector, [{ source: what, body }])
      assert.is(refused, expected, what)
    }
    const { added } = await receive(collector, from(usageEvent(1)))
    assert.is(added, 1)
    const kept = await quarantined(collector.database, 2000)
    assert.ok(kept.every(({ reason }) => reason.length > 10 && reason.length < 300))
    assert.ok(kept.every(({ excerpt }) => excerpt.length <= 65_536))
    assert.ok(kept.some(({ reason }) => reason === '999001 more events cannot be read.'))
  })
})

test('however many events a message has, they come as far as the store', async () => {
  const records = Array.from({ length: 150_000 }, () => usageEvent(1))
  const transaction = () => Promise.reject(new Error('the store'))
  const database = { transaction } as unknown as Database
  const failed = receive({ database, now: () => now }, from({ records }))
  assert.is(await failed.catch((error: Error) => error.message), 'the store')
})

test('events that tell nothing of usage are ignored, and counted', async () => {
  await withCollector(':memory:', async (collector) => {
    const { ignored, quarantined: refused } = await receive(
      collector,
      from(
        { category: 'Audit' },
        { metricName: 'Requests' },
        { specversion: '1.0', type: 'apim.llm.payload.v1' },
      ),
    )
    assert.equal([ignored, refused], [3, 0])
    assert.is((await counts(collector.database)).get('events-ignored'), 3)
  })
})

test('what comes after its day was deleted is put aside, and changes no sum', () =>
  withCollector(':memory:', async (collector) => {
    await receive(collector, from(usageEvent(1)))
    await retire(collector.database, prices, '2026-11-25')
    const late = await receive(collector, from(usageEvent(2), usageEvent(3, {}, { time: now })))
    assert.equal([late.added, late.quarantined], [1, 1])
    const [poison] = await quarantined(collector.database, 10)
    assert.match(poison?.reason ?? '', 'were deleted already')
    assert.match(poison?.excerpt ?? '', callId(2))
    assert.is((await totalOf(collector)).calls, 2)
  }))

test('it remembers when something last came in, and of when the latest event is', () =>
  withCollector(':memory:', async (collector) => {
    const { database } = collector
    await receive(collector, from('cut'))
    assert.is(await note(database, 'last-received'), now)
    assert.is(await note(database, 'last-event'), undefined)
    await receive(collector, from(usageEvent(1)))
    await receive(collector, from(usageEvent(2, {}, { time: '2026-11-02T00:00:00.000Z' })))
    assert.is(await note(database, 'last-event'), '2026-11-21T10:00:00.000Z')
    const counted = await counts(database)
    assert.equal([counted.get('events-read'), counted.get('calls-added')], [2, 2])
    assert.is(counted.get('batches'), 3)
  }))

test.run()

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { isUserError } from '../../lib/workspace/user-error.ts'
import { project } from '../_support/project.ts'
import { recordedIn, send, soon, testHost, withHost, withProducer } from './_support/host.ts'

const idsIn = (recorded: readonly { readonly [name: string]: unknown }[]): readonly number[] =>
  recorded.flatMap(({ ids }) => ids as readonly number[])

/** Sends events of about 700 bytes, in batches that each have a partition key. */
const sendMany = (connection: string, count: number): Promise<void> =>
  withProducer(connection, 'usage', async (producer) => {
    const sending: Promise<void>[] = []
    for (let from = 0; from < count; from += 250) {
      const batch = await producer.createBatch({ partitionKey: `team-${(from / 250) % 16}` })
      for (let id = from; id < from + 250; id++) {
        assert.ok(batch.tryAdd({ body: { id, padding: 'x'.repeat(680) } }))
      }
      sending.push(producer.sendBatch(batch))
    }
    await Promise.all(sending)
  })

test('20,000 events reach the function, over a stop in the middle: each once', async () => {
  const dataFolder = project().root
  const options = { parts: 'usage', dataFolder, partitions: 4, env: { BRIEF: '1' } }
  const first = await testHost({ ...options, env: { BRIEF: '1', PAUSE: '150' } })
  await sendMany(first.host.eventHubsConnectionString, 20_000)
  await first.host.close()
  const before = idsIn(first.recorded()).length
  assert.ok(before < 20_000, 'the stop comes in the middle')
  await withHost(options, async ({ host, recorded }) => {
    await host.whenIdle()
    const ids = idsIn(recorded())
    assert.is(ids.length, 20_000)
    assert.is(new Set(ids).size, 20_000)
  })
  assert.equal(first.problems, [])
})

test('a host that is killed loses no event that it accepted', async () => {
  const dataFolder = project().root
  const record = join(dataFolder, 'record.jsonl')
  const script = join(import.meta.dirname, '_support/run-host.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataFolder, record], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const [connection] = await once(createInterface(child.stdout), 'line')
  const accepted: number[] = []
  await withProducer(connection, 'usage', async (producer) => {
    for (let from = 0; from < 2000; from += 100) {
      const ids = Array.from({ length: 100 }, (_, at) => from + at)
      await producer.sendBatch(
        ids.map((id) => ({ body: { id, padding: 'x'.repeat(680) } })),
        { partitionKey: `team-${from}` },
      )
      accepted.push(...ids)
    }
    child.kill('SIGKILL')
    await exited
  })
  const before = new Set(idsIn(recordedIn(record)))
  assert.ok(before.size < accepted.length, 'it is killed before it is through')
  await withHost({ parts: 'usage', dataFolder, env: { BRIEF: '1' } }, async ({ host }) => {
    await host.whenIdle()
    const ids = new Set(idsIn(recordedIn(record)))
    assert.equal(
      accepted.filter((id) => !ids.has(id)),
      [],
    )
  })
})

test('a batch that fails is tried again by its policy, and only then behind', async () => {
  await withHost({ parts: 'usage' }, async (running) => {
    const { host, problems, sleeps, recorded } = running
    await send(running, 'usage', [{ id: 'a', fails: 2 }, { id: 'b' }])
    await host.whenIdle()
    const tries = recorded('usage')
    assert.equal(
      tries.map(({ events }) => events),
      Array(3).fill([{ id: 'a', fails: 2 }, { id: 'b' }]),
    )
    assert.equal(sleeps, [5000, 10_000])
    assert.equal(
      tries.map(({ retry }) => retry),
      [
        undefined,
        { retryCount: 1, maxRetryCount: -1, exception: { message: 'a fails' } },
        { retryCount: 2, maxRetryCount: -1, exception: { message: 'a fails' } },
      ],
    )
    assert.equal(
      problems.map(({ error, ...names }) => [(error as Error).message, names.function]),
      [
        ['a fails', 'usage'],
        ['a fails', 'usage'],
      ],
    )
  })
})

test('when its retries end, or there are none, the events behind it go on', async () => {
  await withHost({ parts: 'bounded,plain' }, async (running) => {
    const { host, sleeps, recorded } = running
    await send(running, 'bounded', [{ id: 'a', fails: 9 }])
    await send(running, 'plain', [{ id: 'b', fails: 9 }])
    await host.whenIdle()
    await send(running, 'bounded', [{ id: 'c' }])
    await send(running, 'plain', [{ id: 'd' }])
    await host.whenIdle()
    const idsOf = (name: string) =>
      recorded(name).map(({ events }) => (events as readonly { readonly id: string }[])[0]?.id)
    assert.equal(idsOf('bounded'), ['a', 'a', 'c'])
    assert.equal(idsOf('plain'), ['b', 'd'])
    assert.equal(sleeps.filter((ms) => ms === 7000).length, 1)
  })
})

test('closing ends the retries; the batch comes again with the next host', async () => {
  const dataFolder = project().root
  let asleep = (): void => {}
  const sleeping = new Promise<void>((resolve) => {
    asleep = resolve
  })
  const first = await testHost({
    parts: 'usage',
    dataFolder,
    sleep: (_, signal) =>
      new Promise((_resolve, reject) => {
        asleep()
        signal?.addEventListener('abort', () => reject(signal.reason))
      }),
  })
  await send(first, 'usage', [{ id: 'a', fails: 1 }])
  await sleeping
  const idle = first.host.whenIdle().catch((error: Error) => error.message)
  assert.is(await soon(first.host.close(), 3000), undefined)
  assert.is(await idle, 'The host was closed.')
  // The app counts failures anew: it fails once more, and then takes it.
  await withHost({ parts: 'usage', dataFolder }, async ({ host, recorded }) => {
    await host.whenIdle()
    assert.is(recorded('usage').length, 3)
  })
  await withHost({ parts: 'usage', dataFolder }, async ({ host, recorded }) => {
    await host.whenIdle()
    assert.is(recorded('usage').length, 3)
  })
})

test('closing lets end what is running, and what does not end it leaves', async () => {
  const running = await testHost({ parts: 'usage,http', env: { PAUSE: '300' } })
  await send(running, 'usage', [{ id: 'a' }])
  const slow = fetch(`${running.host.url}/api/v1/slow`).then((response) => response.text())
  while (running.recorded('slow').length + running.recorded('usage').length < 2) await setTimeout(5)
  await running.host.close()
  assert.is(await slow, 'done')
  assert.ok(running.logs.some(({ message }) => message === 'took 1'))
  const stuck = await testHost({ parts: 'usage', env: { PAUSE: '2000' }, grace: 50 })
  await send(stuck, 'usage', [{ id: 'a' }])
  while (stuck.recorded('usage').length === 0) await setTimeout(5)
  assert.is(await soon(stuck.host.close(), 1500), undefined)
  assert.is(await soon(stuck.host.close(), 100), undefined, 'closing again does nothing')
})

test('a cut event arrives as text, a whole one as what its JSON says, with its metadata', async () => {
  await withHost({ parts: 'usage' }, async (running) => {
    await withProducer(running.host.eventHubsConnectionString, 'usage', (producer) =>
      producer.sendBatch(
        [
          { body: { id: 'ö' }, properties: { Kind: 'usage' }, contentType: 'application/json' },
          { body: Buffer.from('{"id":"cut') },
        ],
        { partitionKey: 'k' },
      ),
    )
    await running.host.whenIdle()
    const [batch] = running.recorded('usage')
    assert.equal(batch?.['events'], [{ id: 'ö' }, '{"id":"cut'])
    const metadata = batch?.['metadata'] as Record<string, readonly unknown[]>
    assert.equal(metadata['sequenceNumberArray'], [0, 1])
    assert.equal(metadata['offsetArray'], ['0', '1'])
    assert.equal(metadata['partitionKeyArray'], ['k', 'k'])
    assert.equal(metadata['propertiesArray'], [{ kind: 'usage' }, {}])
    assert.match(String(metadata['enqueuedTimeUtcArray']?.[1]), /^\d{4}-\d\d-\d\dT.*Z$/)
    const system = metadata['systemPropertiesArray']?.[0] as Record<string, unknown>
    assert.is(system['content-type'], 'application/json')
    assert.is(system['x-opt-partition-key'], 'k')
    const { partitionId, ...context } = metadata['partitionContext'] as unknown as Record<
      string,
      unknown
    >
    assert.match(String(partitionId), /^[01]$/)
    assert.equal(context, {
      fullyQualifiedNamespace: '127.0.0.1',
      eventHubName: 'usage',
      consumerGroup: '$Default',
    })
  })
})

test('a function takes one event at a time, or bytes, or what another has taken before', async () => {
  await withHost({ parts: 'one,bytes,plain,second' }, async (running) => {
    await send(running, 'one', [{ id: 'a' }, { id: 'b' }])
    await send(running, 'bytes', [Buffer.from([0xff, 0x00, 0x41])])
    await send(running, 'plain', [{ id: 'c' }])
    await running.host.whenIdle()
    assert.equal(
      running.recorded('one').map(({ events }) => events),
      [[{ id: 'a' }], [{ id: 'b' }]],
    )
    const single = running.recorded('one')[1]?.['metadata'] as Record<string, unknown>
    assert.equal([single['sequenceNumber'], single['offset']], [1, '1'])
    assert.equal(running.recorded('bytes')[0]?.['events'], [
      { type: 'Buffer', data: [0xff, 0x00, 0x41] },
    ])
    assert.equal(running.recorded('plain')[0]?.['events'], [{ id: 'c' }])
    assert.equal(running.recorded('second')[0]?.['events'], [{ id: 'c' }])
    assert.not.match(running.host.eventHubsConnectionString, /EntityPath/)
  })
})

test('it says where it listens and what it serves, and the app reads its settings', async () => {
  const before = process.env['HUB_NAME']
  await withHost({ parts: 'usage,http,timers' }, async ({ host }) => {
    assert.match(host.url, /^http:\/\/127\.0\.0\.1:\d+$/)
    assert.match(
      host.eventHubsConnectionString,
      /^Endpoint=sb:\/\/127\.0\.0\.1:\d+;SharedAccessKeyName=\w+;SharedAccessKey=\w+;UseDevelopmentEmulator=true;EntityPath=usage$/,
    )
    assert.equal(host.hubs, ['usage'])
    assert.equal(host.routes[0], {
      function: 'summary',
      methods: ['GET'],
      path: '/api/v1/usage/{what}',
    })
    assert.equal(host.timers, ['rollUp', 'atStart', 'failing'])
    assert.is(process.env['HUB_NAME'], 'usage')
  })
  assert.is(process.env['HUB_NAME'], before)
  assert.is(process.env['PARTS'], undefined)
})

test('timers run at once, by the clock and at the start, one run at a time', async () => {
  const env = { SCHEDULE: '* * * * * *', PAUSE: '1100' }
  await withHost({ parts: 'timers', env }, async ({ host, recorded, problems }) => {
    await setTimeout(1100)
    assert.is(recorded('atStart').length, 1)
    await host.runTimer('rollUp')
    // Runs that were due in the meantime are left out: none begins before the next second.
    await setTimeout(100)
    const steps = recorded('rollUp').map(({ step }) => step)
    assert.equal(steps, ['starts', 'ends', 'starts', 'ends'])
    const { timer } = recorded('rollUp')[0] as { readonly timer?: Record<string, unknown> }
    assert.is(timer?.['isPastDue'], false)
    const status = timer?.['scheduleStatus'] as Record<string, string>
    assert.ok(Date.parse(status['next']!) > Date.now() - 5000)
    const failed = await host.runTimer('failing').catch((error: Error) => error.message)
    assert.is(failed, 'no roll-up')
    assert.is(String(problems[0]?.error), 'Error: no roll-up')
    const unknown = await host.runTimer('none').catch(isUserError)
    assert.is(unknown, true)
  })
})

test('a function of many partitions runs without a warning of Node', async () => {
  const warnings: Error[] = []
  const onWarning = (warning: Error): void => void warnings.push(warning)
  process.on('warning', onWarning)
  await withHost({ parts: 'usage,plain,second', partitions: 16 }, async (running) => {
    await send(running, 'plain', [{ id: 'a' }])
    await running.host.whenIdle()
    await setTimeout(0)
  })
  process.off('warning', onWarning)
  assert.equal(warnings, [])
})

test('the hooks of the app are called around each invocation', async () => {
  const running = await testHost({ parts: 'hooks,plain,timers' })
  await running.host.runTimer('failing').catch(() => undefined)
  await running.host.close()
  const hooks = running.recorded().filter(({ hook, function: name }) => hook && name !== 'atStart')
  assert.is(hooks[0]?.['hook'], 'appStart')
  assert.is(hooks.at(-1)?.['hook'], 'appTerminate')
  assert.ok(
    hooks.some((each) => each['hook'] === 'preInvocation' && each['function'] === 'failing'),
  )
  assert.ok(hooks.some((each) => each['error'] === 'no roll-up'))
})

const refused = (options: Parameters<typeof testHost>[0]): Promise<string> =>
  testHost(options).then(
    ({ host }) => host.close().then(() => 'it started'),
    (error: unknown) => (isUserError(error) ? error.message : `not for users: ${error}`),
  )

test('what cannot run is said at the start, and nothing is left open', async () => {
  assert.match(await refused({ parts: '' }), /app\.cjs registers no function\.$/)
  assert.match(await refused({ parts: 'fault' }), /app\.cjs could not be loaded: not today$/)
  assert.is(
    await refused({ parts: 'queue' }),
    'The function `queue` has a queueTrigger, which cannot run here.',
  )
  assert.is(
    await refused({ parts: 'usage', env: { HUB_NAME: '' } }),
    'The function `usage` needs the setting HUB_NAME.',
  )
  assert.match(
    await refused({ parts: 'timers', env: { SCHEDULE: 'hourly' } }),
    /^The schedule `hourly` of the timer `rollUp` cannot be read\.$/,
  )
  assert.match(await refused({ parts: 'plain', appFile: 'none.cjs' }), /could not be loaded/)
  assert.is(process.env['PARTS'], undefined)
  await withHost({ parts: 'usage' }, async ({ host, problems }) => {
    const httpPort = Number(new URL(host.url).port)
    const eventHubsPort = Number(/:(\d+);/.exec(host.eventHubsConnectionString)?.[1])
    assert.is(
      await refused({ parts: 'usage', httpPort }),
      `Port ${httpPort}, which the app should listen on, is in use.`,
    )
    assert.is(
      await refused({ parts: 'usage', eventHubsPort }),
      `Port ${eventHubsPort}, which the Event Hubs endpoint should listen on, is in use.`,
    )
    assert.equal(problems, [])
  })
})

test.run()

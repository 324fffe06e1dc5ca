// A small app of Azure Functions; the setting PARTS says which of its functions it registers, and
// RECORD names the file in which they write down what they were given.
const { appendFileSync } = require('node:fs')
const { app } = require('@azure/functions')

const parts = (process.env.PARTS ?? '').split(',')
const record = (entry) => appendFileSync(process.env.RECORD, `${JSON.stringify(entry)}\n`)
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

const failures = new Map()
const failFor = (events) => {
  for (const { id, fails = 0 } of events) {
    const count = failures.get(id) ?? 0
    if (count >= fails) continue
    failures.set(id, count + 1)
    throw new Error(`${id} fails`)
  }
}

const eventHub = (name, options) =>
  app.eventHub(name, {
    connection: 'HUB',
    cardinality: 'many',
    ...options,
    handler: async (given, context) => {
      const events = Array.isArray(given) ? given : [given]
      const shown = process.env.BRIEF
        ? { ids: events.map(({ id }) => id) }
        : { events, metadata: context.triggerMetadata, retry: context.retryContext }
      record({ function: name, at: Date.now(), ...shown })
      failFor(events)
      await pause(Number(process.env.PAUSE ?? 0))
      context.log(`took ${events.length}`)
    },
  })

const functions = {
  usage: () =>
    eventHub('usage', {
      eventHubName: '%HUB_NAME%',
      retry: {
        strategy: 'exponentialBackoff',
        maxRetryCount: -1,
        minimumInterval: { seconds: 5 },
        maximumInterval: { minutes: 5 },
      },
    }),
  bounded: () =>
    eventHub('bounded', {
      eventHubName: 'bounded',
      retry: { strategy: 'fixedDelay', maxRetryCount: 1, delayInterval: { seconds: 7 } },
    }),
  plain: () => eventHub('plain', { eventHubName: 'plain' }),
  one: () => eventHub('one', { eventHubName: 'one', cardinality: 'one' }),
  bytes: () => eventHub('bytes', { eventHubName: 'bytes', dataType: 'binary' }),
  second: () => eventHub('second', { eventHubName: 'plain', consumerGroup: 'second' }),
  http() {
    app.http('summary', {
      route: 'v1/usage/{what}',
      methods: ['GET'],
      authLevel: 'function',
      handler: (request) => ({
        jsonBody: { what: request.params.what, by: request.query.getAll('by'), url: request.url },
        headers: { etag: '"1"', 'x-asked': request.headers.get('x-asked') ?? '' },
        cookies: [{ name: 'seen', value: 'a b', path: '/', httpOnly: true, sameSite: 'Lax' }],
      }),
    })
    app.http('echo', {
      route: 'v1/echo/{type?}',
      methods: ['POST', 'PUT'],
      handler: async (request) => ({
        status: 201,
        body: Buffer.from(await request.arrayBuffer()),
        headers: { 'content-type': `application/${request.params.type ?? 'octet-stream'}` },
      }),
    })
    app.http('broken', {
      route: 'v1/broken',
      handler: () => {
        throw new Error('the secret of the database')
      },
    })
    app.http('nothing', { route: 'v1/nothing', handler: () => undefined })
    app.http('slow', {
      route: 'v1/slow',
      handler: async () => {
        record({ function: 'slow' })
        await pause(Number(process.env.PAUSE ?? 0))
        return { body: 'done' }
      },
    })
  },
  timers() {
    app.timer('rollUp', {
      schedule: '%SCHEDULE%',
      handler: async (timer) => {
        record({ function: 'rollUp', timer, step: 'starts' })
        await pause(Number(process.env.PAUSE ?? 0))
        record({ function: 'rollUp', step: 'ends' })
      },
    })
    app.timer('atStart', {
      schedule: '0 0 0 1 1 *',
      runOnStartup: true,
      handler: () => record({ function: 'atStart' }),
    })
    app.timer('failing', {
      schedule: '0 0 0 1 1 *',
      handler: () => {
        throw new Error('no roll-up')
      },
    })
  },
  hooks() {
    app.hook.appStart(() => record({ hook: 'appStart' }))
    app.hook.appTerminate(() => record({ hook: 'appTerminate' }))
    app.hook.preInvocation(({ invocationContext }) =>
      record({ hook: 'preInvocation', function: invocationContext.functionName }),
    )
    app.hook.postInvocation(({ error, result }) =>
      record({ hook: 'postInvocation', error: error?.message, result }),
    )
  },
  queue: () => app.storageQueue('queue', { queueName: 'q', connection: 'Q', handler: () => {} }),
  fault() {
    throw new Error('not today')
  },
}

for (const part of parts.filter((each) => each !== '')) functions[part]()

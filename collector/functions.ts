import { join } from 'node:path'
import { app, type InvocationContext } from '@azure/functions'
import { handleRequest } from '../lib/metering/http/handle-request.ts'
import { routes } from '../lib/metering/http/routes.ts'
import { receiveBatch } from '../lib/metering/receive-batch.ts'
import { serviceOpener } from '../lib/metering/service.ts'
import { timers } from '../lib/metering/timers.ts'

// The triggers of the collector, and nothing else: what they do is in lib/metering.
const { env } = process
const open = serviceOpener(
  {
    // On a machine of one's own, the folder of the settings and another store than theirs.
    cwd: env['COLLECTOR_FOLDER'] ?? __dirname,
    env,
    ...(env['COLLECTOR_STORE'] !== undefined && { store: env['COLLECTOR_STORE'] }),
  },
  join(__dirname, 'dashboard'),
)

for (const route of routes) {
  app.http(route.name, {
    methods: [route.method],
    route: route.path,
    // Keys and tokens are checked by the app itself, so that one may do with either.
    authLevel: 'anonymous',
    handler: async (request, context) => {
      const { query, params, headers } = request
      const body = async () => new Uint8Array(await request.arrayBuffer())
      return handleRequest(
        route,
        { query, params, headers, body },
        {
          open,
          onProblem: (id, error) => context.error(`${id}:`, error),
        },
      )
    },
  })
}

app.eventHub('receiveEvents', {
  connection: 'EVENT_HUB',
  eventHubName: '%EVENT_HUB_NAME%',
  consumerGroup: '%EVENT_HUB_CONSUMER_GROUP%',
  cardinality: 'many',
  // Only an outage of the store gets here: events wait until it is over.
  retry: {
    strategy: 'exponentialBackoff',
    maxRetryCount: -1,
    minimumInterval: { seconds: 5 },
    maximumInterval: { minutes: 5 },
  },
  handler: async (messages: unknown, context: InvocationContext) => {
    const { collector } = await open()
    const bodies = Array.isArray(messages) ? messages : [messages]
    const sourceOf = sources(context)
    await receiveBatch(
      collector,
      bodies.map((body, at) => ({ source: sourceOf(at), body })),
    )
  },
})

for (const { name, schedule, run } of timers) {
  app.timer(name, {
    schedule,
    handler: async (_timer, context) => {
      const { collector } = await open()
      await run(collector, { log: (line) => context.log(line) })
    },
  })
}

/** Where the events of a batch are in the hub: the same when they are delivered again. */
function sources({ triggerMetadata = {}, invocationId }: InvocationContext) {
  const partition = (triggerMetadata['partitionContext'] as { partitionId?: string } | undefined)
    ?.partitionId
  const sequences = triggerMetadata['sequenceNumberArray']
  return (at: number): string =>
    partition !== undefined && Array.isArray(sequences)
      ? `event hub, partition ${partition}, sequence ${sequences[at]}`
      : `event hub, ${invocationId}, ${at}`
}

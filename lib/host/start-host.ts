import { setMaxListeners } from 'node:events'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { sleep as sleepByClock } from '../azure/sleep.ts'
import { openEventLog } from './event-hubs/event-log.ts'
import { startEndpoint } from './event-hubs/start-endpoint.ts'
import { type Invocation, type InvocationLog, invoker } from './functions/invoke.ts'
import { type FunctionApp, loadApp } from './functions/load-app.ts'
import { triggersOf } from './functions/triggers.ts'
import type { Host, HostOptions } from './host.ts'
import { hostSettings } from './host-settings.ts'
import { maxBodySize } from './http/max-body-size.ts'
import { startHttp } from './http/start-http.ts'
import { putSettings } from './put-settings.ts'
import { startEventHubs } from './triggers/start-event-hubs.ts'
import { startTimers } from './triggers/start-timers.ts'

/** Runs an app of Azure Functions on this machine: its HTTP routes, its timers and its hubs. */
export async function startHost(options: HostOptions): Promise<Host> {
  const closers: (() => unknown)[] = []
  const closeAll = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) {
      try {
        await close()
      } catch (error) {
        options.onProblem({ error })
      }
    }
  }
  try {
    const host = await opened(options, closers)
    let closing: Promise<void> | undefined
    return {
      ...host,
      close() {
        closing ??= closeAll()
        return closing
      },
    }
  } catch (error) {
    await closeAll()
    throw error
  }
}

/** What is opened last is closed first. */
async function opened(
  options: HostOptions,
  closers: (() => unknown)[],
): Promise<Omit<Host, 'close'>> {
  const { env, onLog, onProblem, sleep = sleepByClock, grace = 30_000 } = options
  const settings = hostSettings(options.hostJson)
  closers.push(putSettings(env))
  const app = loadApp(resolve(options.appFile), (level, message) => onLog({ level, message }))
  closers.push(app.unload)
  const triggers = triggersOf(app.functions, env)
  const hubs = [...new Set(triggers.eventHubs.map(({ hub }) => hub))]
  await runHooks(app, 'appStart')
  closers.push(() => runHooks(app, 'appTerminate'))

  const log = await openEventLog(join(options.dataFolder, 'event-hubs.db'), options.partitions ?? 4)
  closers.push(log.close)
  const stopping = new AbortController()
  // Each partition listens to it for each of its functions.
  setMaxListeners(0, stopping.signal)
  const retrying = {
    invoke: invoker(app, logOf(options)),
    sleep,
    signal: stopping.signal,
    onFailed: (error: unknown, invocation: Invocation) =>
      onProblem({ error, ...namesOf(invocation) }),
  }
  const http = await startHttp({
    ...retrying,
    port: options.httpPort,
    functions: triggers.http,
    routePrefix: settings.routePrefix,
    maxBodySize: maxBodySize(env),
  })
  closers.push(http.end)
  const reportOwn = (error: unknown): void => onProblem({ error })
  const endpoint = await startEndpoint({
    port: options.eventHubsPort,
    hubs,
    log,
    onProblem: reportOwn,
  })
  closers.push(endpoint.close)

  const stopped: Promise<unknown>[] = []
  closers.push(() =>
    Promise.race([Promise.allSettled(stopped), setTimeout(grace, undefined, { ref: false })]),
  )
  closers.push(() => {
    stopping.abort(new Error('The host was closed.'))
    stopped.push(http.stop())
  })
  const events = await startEventHubs({
    ...retrying,
    triggers: triggers.eventHubs,
    log,
    settings,
    onProblem: reportOwn,
  })
  stopped.push(events.stopped)
  const timers = startTimers(triggers.timers, retrying)
  closers.push(() => stopped.push(timers.stop()))

  const connection = [
    `Endpoint=sb://127.0.0.1:${endpoint.port}`,
    'SharedAccessKeyName=local',
    'SharedAccessKey=local',
    'UseDevelopmentEmulator=true',
    ...(hubs.length === 1 ? [`EntityPath=${hubs[0]}`] : []),
  ]
  return {
    url: `http://127.0.0.1:${http.port}`,
    eventHubsConnectionString: connection.join(';'),
    hubs,
    routes: triggers.http.map((each) => ({
      function: each.function.metadata.name,
      methods: each.methods,
      path: `/${[settings.routePrefix, each.route].filter((part) => part !== '').join('/')}`,
    })),
    timers: timers.names,
    runTimer: timers.run,
    whenIdle: events.whenIdle,
  }
}

async function runHooks({ hooks }: FunctionApp, name: string): Promise<void> {
  for (const hook of hooks.get(name) ?? []) await hook({ hookData: {}, appHookData: {} })
}

const logOf =
  ({ onLog }: HostOptions): InvocationLog =>
  (level, message, invocation) =>
    onLog({ level, message, ...namesOf(invocation) })

const namesOf = ({ id, function: { metadata } }: Invocation) => ({
  function: metadata.name,
  invocationId: id,
})

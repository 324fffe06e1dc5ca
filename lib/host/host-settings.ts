import { UserError } from '../workspace/user-error.ts'

/** What of `host.json` counts here. */
export interface HostSettings {
  readonly routePrefix: string
  readonly maxEventBatchSize: number
  readonly minEventBatchSize: number
  /** Milliseconds that a batch below the least size waits for more. */
  readonly maxWaitTime: number
}

/**
 * Reads `host.json`.
 * @see https://learn.microsoft.com/azure/azure-functions/functions-bindings-event-hubs#hostjson-settings
 */
export function hostSettings(hostJson: Readonly<Record<string, unknown>>): HostSettings {
  const extensions = section(hostJson, 'extensions')
  const eventHubs = section(extensions, 'eventHubs')
  const maxEventBatchSize = size(eventHubs, 'maxEventBatchSize', 100)
  const minEventBatchSize = size(eventHubs, 'minEventBatchSize', 1)
  if (minEventBatchSize > maxEventBatchSize) {
    throw new UserError('host.json: `minEventBatchSize` is greater than `maxEventBatchSize`.')
  }
  const routePrefix = section(extensions, 'http')['routePrefix'] ?? 'api'
  if (typeof routePrefix !== 'string') throw new UserError('host.json: `routePrefix` is no text.')
  return {
    routePrefix,
    maxEventBatchSize,
    minEventBatchSize,
    maxWaitTime: waitTime(eventHubs['maxWaitTime'] ?? '00:01:00'),
  }
}

function section(
  of: Readonly<Record<string, unknown>>,
  name: string,
): Readonly<Record<string, unknown>> {
  const found = of[name] ?? {}
  if (typeof found === 'object' && !Array.isArray(found)) return found as typeof of
  throw new UserError(`host.json: \`${name}\` is no object.`)
}

function size(of: Readonly<Record<string, unknown>>, name: string, otherwise: number): number {
  const value = of[name] ?? otherwise
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1) return value
  throw new UserError(`host.json: \`${name}\` is no whole number of 1 or more.`)
}

function waitTime(value: unknown): number {
  const [, hours, minutes, seconds] =
    /^(\d\d):([0-5]\d):([0-5]\d(?:\.\d+)?)$/.exec(String(value)) ?? []
  if (seconds === undefined) {
    throw new UserError(`host.json: \`maxWaitTime\` is ${value}.`, {
      hint: 'Write it as `00:00:05`.',
    })
  }
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
}

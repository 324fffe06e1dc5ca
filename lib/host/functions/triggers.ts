import { UserError } from '../../workspace/user-error.ts'
import type { Binding } from './core-contract.ts'
import type { RegisteredFunction } from './functions-core.ts'
import { resolveExpressions } from './resolve-expressions.ts'

/** A function that answers HTTP. */
export interface HttpFunction {
  readonly function: RegisteredFunction
  /** Below the route prefix; the name of the function where it says none. */
  readonly route: string
  readonly methods: readonly string[]
}

/** A function that is given the events of a hub. */
export interface EventHubFunction {
  readonly function: RegisteredFunction
  readonly hub: string
  readonly consumerGroup: string
  readonly isBatched: boolean
  readonly isBinary: boolean
}

/** A function that runs by the clock. */
export interface TimerFunction {
  readonly function: RegisteredFunction
  readonly schedule: string
  readonly runOnStartup: boolean
}

/** The functions of an app by what triggers them. */
export interface Triggers {
  readonly http: readonly HttpFunction[]
  readonly eventHubs: readonly EventHubFunction[]
  readonly timers: readonly TimerFunction[]
}

/** Sorts the functions of an app by their triggers; what cannot be run here is refused. */
export function triggersOf(
  functions: readonly RegisteredFunction[],
  settings: Readonly<Record<string, string | undefined>>,
): Triggers {
  const http: HttpFunction[] = []
  const eventHubs: EventHubFunction[] = []
  const timers: TimerFunction[] = []
  for (const each of functions) {
    const { name } = each.metadata
    const trigger = onlyTrigger(each)
    const text = (setting: string, otherwise: string): string =>
      resolveExpressions(String(trigger[setting] ?? otherwise), settings, name)
    switch (trigger.type.toLowerCase()) {
      case 'httptrigger': {
        // Whatever the `authLevel`: there are no keys of a function app here, and only this machine
        // can ask.
        const methods = (trigger['methods'] ?? ['GET', 'POST']) as readonly string[]
        const upper = methods.map((method) => method.toUpperCase())
        http.push({ function: each, route: text('route', name), methods: upper })
        break
      }
      case 'eventhubtrigger':
        eventHubs.push({
          function: each,
          hub: text('eventHubName', ''),
          consumerGroup: text('consumerGroup', '$Default'),
          isBatched: trigger['cardinality'] === 'many',
          isBinary: trigger['dataType'] === 'binary',
        })
        break
      case 'timertrigger': {
        const runOnStartup = trigger['runOnStartup'] === true
        timers.push({ function: each, schedule: text('schedule', ''), runOnStartup })
        break
      }
      default:
        throw new UserError(
          `The function \`${name}\` has a ${trigger.type}, which cannot run here.`,
        )
    }
  }
  return { http, eventHubs, timers }
}

/** An input or output that is not filled would be a silent loss. */
function onlyTrigger({ metadata: { name, bindings } }: RegisteredFunction): Binding {
  const all = Object.values(bindings)
  const other = all.find(({ type }) => !/trigger$/i.test(type) && type.toLowerCase() !== 'http')
  if (other) {
    throw new UserError(
      `The function \`${name}\` has a binding of type ${other.type}, which cannot run here.`,
    )
  }
  const trigger = all.find(({ type }) => /trigger$/i.test(type))
  if (!trigger) throw new UserError(`The function \`${name}\` has no trigger.`)
  return trigger
}

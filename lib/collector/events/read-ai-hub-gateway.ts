import { known } from '../usage/known.ts'
import { eventTime } from './event-time.ts'
import type { Fields } from './fields.ts'
import type { Reading } from './reading.ts'
import { shortText } from './short-text.ts'
import { tokenNumber } from './token-number.ts'

/** Whether it is an event of the AI hub gateway. */
export const isAiHubGateway = (event: Fields): boolean =>
  event('timestamp') !== undefined &&
  ['promptTokens', 'totalTokens', 'targetService'].some((name) => event(name) !== undefined)

/**
 * Reads a usage event of the AI hub gateway. It is only sent for calls that went well, and its id is
 * that of the answer, so that nothing else joins it.
 *
 * @see https://github.com/Azure-Samples/ai-hub-gateway-solution-accelerator
 */
export function readAiHubGateway(event: Fields, now: string): Reading {
  const id = shortText(event('id'))?.toLowerCase()
  if (id === undefined) return { reason: 'has no id' }
  const { time, reason } = eventTime(event('timestamp'), now)
  if (time === undefined) return { reason }
  const usage = known({
    prompt: tokenNumber(event('promptTokens')),
    completion: tokenNumber(event('responseTokens') ?? event('completionTokens')),
    total: tokenNumber(event('totalTokens')),
  })
  const wrong = Object.entries(usage).find(([, number]) => Number.isNaN(number))
  if (wrong) return { reason: `has an impossible number of ${wrong[0]} tokens` }
  const hasUsage = Object.keys(usage).length > 0 && !isMadeUp(usage)
  return {
    part: {
      id,
      source: 'legacy',
      time,
      dimensions: dimensionsOf(event),
      attributes: known({
        targetService: named(event('targetService')),
        routeName: named(event('routeName')),
      }) as Readonly<Record<string, string>>,
      status: 200,
      usageSource: hasUsage ? 'response' : 'none',
      ...(hasUsage && { usage }),
    },
  }
}

const dimensionsOf = (event: Fields) =>
  known({
    service: named(event('gatewayName')),
    region: named(event('gatewayRegion')),
    operation: named(event('operationName')),
    subscription: named(event('subscriptionId')),
    product: named(event('productName')),
    endUser: named(event('endUserId')),
    app: named(event('appId')),
    session: named(event('sessionId')),
    deployment: named(event('deploymentName')),
    model: named(event('model')),
    backend: named(event('backendId')),
    backendRegion: named(event('routeLocation')),
  })

/** What it writes where it does not know. */
const nobody = new Set(['NA', 'Portal-Admin'])

function named(value: unknown): string | undefined {
  const text = shortText(value)
  return text !== undefined && nobody.has(text) ? undefined : text
}

/** Where the answer has no usage it writes a prompt of one token. */
const isMadeUp = ({ prompt, completion, total }: { readonly [name: string]: number }): boolean =>
  prompt === 1 && completion === 0 && total === 1

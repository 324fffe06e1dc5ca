import { known } from '../usage/known.ts'
import type { UsagePart } from '../usage/usage-part.ts'
import { eventTime } from './event-time.ts'
import { type Fields, fieldsOf } from './fields.ts'
import type { Reading } from './reading.ts'
import { shortText } from './short-text.ts'
import { tokenNumber } from './token-number.ts'

const sources = { gatewayllmlogs: 'llm-log', gatewaylogs: 'gateway-log' } as const

/**
 * Reads a record of a diagnostic setting that sends the gateway's logs to an Event Hub. Records of
 * other categories tell nothing about usage.
 *
 * @see https://learn.microsoft.com/azure/api-management/monitor-api-management-reference
 */
export function readGatewayLog(record: Fields, now: string): Reading {
  const category = shortText(record('category'))?.toLowerCase() ?? ''
  if (!Object.hasOwn(sources, category)) return undefined
  const source = sources[category as keyof typeof sources]
  const properties = fieldsOf(record('properties'))
  const id = shortText(record('correlationId')) ?? shortText(properties('correlationId'))
  if (id === undefined) return { reason: 'has no correlationId' }
  const { time, reason } = eventTime(record('time') ?? record('timestamp'), now)
  if (time === undefined) return { reason }
  const own = source === 'llm-log' ? llmFacts(properties) : callFacts(record, properties)
  if (typeof own === 'string') return { reason: own }
  const dimensions = dimensionsOf(record, properties)
  return { part: { id: id.toLowerCase(), source, time, dimensions, ...own } }
}

type Facts = Partial<UsagePart>

/** Chunks that only carry on with the messages have no tokens. */
function llmFacts(properties: Fields): Facts | string {
  const tokens = {
    prompt: tokenNumber(properties('promptTokens')),
    completion: tokenNumber(properties('completionTokens')),
    total: tokenNumber(properties('totalTokens')),
  }
  const numbers = Object.values(tokens)
  const wrong = Object.entries(tokens).find(([, number]) => Number.isNaN(number))
  if (wrong) return `has an impossible number of ${wrong[0]} tokens`
  const sequence = tokenNumber(properties('sequenceNumber') ?? 0)
  if (Number.isNaN(sequence)) return 'has no number in sequenceNumber'
  const isStream = flag(properties('isStreamCompletion'))
  const hasTokens = numbers.some((number) => number !== undefined && number > 0)
  return known({ sequence, isStream, usage: hasTokens ? known(tokens) : undefined })
}

function callFacts(record: Fields, properties: Fields): Facts {
  const error = fieldsOf(properties('lastError') ?? record('lastError'))
  return known({
    status: whole(properties('responseCode'), 100, 599),
    latency: whole(record('durationMs'), 0, 86_400_000),
    errorReason: shortText(error('reason')),
  })
}

const dimensionsOf = (record: Fields, properties: Fields): UsagePart['dimensions'] =>
  known({
    service: serviceIn(shortText(record('resourceId'))),
    region: shortText(record('location') ?? record('region') ?? properties('region')),
    api: shortText(properties('apiId')),
    operation: shortText(properties('operationId')),
    subscription: shortText(properties('apimSubscriptionId')),
    product: shortText(properties('productId')),
    apimUser: shortText(properties('userId')),
    deployment: shortText(properties('deploymentName')),
    model: shortText(properties('modelName')),
    backend: shortText(properties('backendId')),
    backendHost: hostIn(properties('backendUrl')),
  })

/** Ids of resources come in upper case. */
const serviceIn = (resourceId = ''): string | undefined =>
  /\/service\/([^/]+)/i.exec(resourceId)?.[1]?.toLowerCase()

const hostIn = (url: unknown): string | undefined =>
  typeof url === 'string' && URL.canParse(url) ? shortText(new URL(url).hostname) : undefined

/** A whole number within bounds, which some logs write as text. */
function whole(value: unknown, least: number, most: number): number | undefined {
  const isText = typeof value === 'string' && /^\d{1,9}$/.test(value)
  const number = isText ? Number(value) : Math.round(typeof value === 'number' ? value : -1)
  return number >= least && number <= most ? number : undefined
}

function flag(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value
  const text = shortText(value)?.toLowerCase()
  return text === 'true' ? true : text === 'false' ? false : undefined
}

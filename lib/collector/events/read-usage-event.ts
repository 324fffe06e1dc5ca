import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import { known } from '../usage/known.ts'
import type { UsagePart } from '../usage/usage-part.ts'
import { eventTime } from './event-time.ts'
import type { Reading } from './reading.ts'
import { shortText } from './short-text.ts'
import { usageEventSchema } from './usage-event.schema.ts'
import { usageProblem } from './usage-problem.ts'

const fits = new Ajv2020({ allowUnionTypes: true }).compile<UsageEvent>(usageEventSchema)

/** What the schema says of an event, as far as it is read. */
interface UsageEvent {
  readonly id: string
  readonly time: string
  readonly data: {
    readonly usageSource: NonNullable<UsagePart['usageSource']>
    readonly status: number
    readonly stream: boolean
    readonly latencyMs?: number
    readonly errorReason?: string
    readonly usage: Readonly<Record<string, unknown>> | null
    readonly gateway?: Texts
    readonly backend?: Texts
    readonly attributes?: Texts
    readonly quantities?: Readonly<Record<string, unknown>>
    readonly payload?: Readonly<Record<string, unknown>> | null
  } & Readonly<Record<string, unknown>>
}

type Texts = Readonly<Record<string, string>>

/** Reads the event of the policies, which has to fit its schema. */
export function readUsageEvent(event: unknown, now: string): Reading {
  if (!fits(event)) return { reason: schemaProblem(fits.errors?.[0]) }
  const { id, data } = event
  const { time, reason } = eventTime(event.time, now)
  if (time === undefined) return { reason }
  const problem =
    (data.usage ? usageProblem(data.usage) : undefined) ??
    [data.attributes, data.quantities, data.payload].map(keyProblem).find((each) => each)
  if (problem !== undefined) return { reason: problem }
  return {
    part: {
      id,
      source: 'event',
      time,
      dimensions: dimensionsOf(data),
      status: data.status,
      isStream: data.stream,
      usageSource: data.usageSource,
      ...known({
        attributes: data.attributes,
        errorReason: shortText(data.errorReason),
        latency: data.latencyMs,
        provisionedUse: percent(data.backend?.['ptuUtilization']),
        usage: data.usage ?? undefined,
        quantities: facts<string | number>(data.quantities, isQuantity),
        payload: facts(data.payload, isFact),
      }),
    },
  }
}

const dimensionsOf = ({ gateway = {}, backend = {}, ...data }: UsageEvent['data']) =>
  known({
    service: shortText(gateway['service']),
    region: shortText(gateway['region']),
    api: shortText(data['api']),
    operation: shortText(data['operation']),
    subscription: shortText(data['subscription']),
    subscriptionName: shortText(data['subscriptionName']),
    product: shortText(data['product']),
    apimUser: shortText(data['apimUser']),
    endUser: shortText(data['endUser']),
    endUserTenant: shortText(data['endUserTenant']),
    app: shortText(data['app']),
    session: shortText(data['sessionId']),
    deployment: shortText(data['deployment']),
    model: shortText(data['model']),
    serviceTier: shortText(data['serviceTier']),
    backend: shortText(backend['id']),
    backendHost: shortText(backend['host']),
    backendRegion: shortText(backend['region']),
  })

/** `85.5%` as 85.5. */
function percent(text: string | undefined): number | undefined {
  const [, number] = /^(\d{1,6}(?:\.\d{1,6})?)\s?%?$/.exec(text ?? '') ?? []
  return number === undefined ? undefined : Number(number)
}

/** Values that are plain and short; captured bodies are not. */
function facts<T extends string | number | boolean>(
  values: object | null | undefined,
  isKept: (value: unknown) => boolean,
): Readonly<Record<string, T>> | undefined {
  const kept = Object.entries(values ?? {}).filter(
    ([key, value]) => !bodies.has(key) && isKept(value),
  )
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

const bodies = new Set(['request', 'response'])

const isQuantity = (value: unknown): boolean =>
  typeof value === 'string' ? value.length <= 2048 : Number.isFinite(value)

const isFact = (value: unknown): boolean => typeof value === 'boolean' || isQuantity(value)

const keyProblem = (values: object | null | undefined): string | undefined =>
  values && Object.hasOwn(values, '__proto__') ? 'has the key __proto__' : undefined

function schemaProblem(error: ErrorObject | undefined): string {
  const path = error?.instancePath.slice(1).replaceAll('/', '.').slice(0, 200)
  const message = error?.message ?? 'does not fit its schema'
  return path ? `is not right: ${path} ${message}` : `is not right: it ${message}`
}

import { type TokenKind, tokenKinds } from '../collector/usage/token-counts.ts'
import type { UsageCall } from '../collector/usage/usage-call.ts'
import type { Dimensions, UsagePart } from '../collector/usage/usage-part.ts'
import type { SqlValue } from './database.ts'

/** The columns of the dimensions. */
export const dimensionColumns = {
  service: 'service',
  region: 'region',
  api: 'api',
  operation: 'operation',
  subscription: 'subscription',
  subscriptionName: 'subscription_name',
  product: 'product',
  apimUser: 'apim_user',
  endUser: 'end_user',
  endUserTenant: 'end_user_tenant',
  app: 'app',
  session: 'session',
  deployment: 'deployment',
  model: 'model',
  serviceTier: 'service_tier',
  backend: 'backend',
  backendHost: 'backend_host',
  backendRegion: 'backend_region',
} as const satisfies Record<keyof Dimensions, string>

/** The column of a kind of tokens: `cached_input`. */
export const tokenColumn = (kind: TokenKind): string =>
  kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The columns of a call, in the order of its values. */
export const callColumns: readonly string[] = [
  'day',
  'id',
  'time',
  ...Object.values(dimensionColumns),
  'attributes',
  'status',
  'is_stream',
  'is_provisioned',
  'is_metered',
  'latency',
  'quality',
  ...tokenKinds.map(tokenColumn),
  'reasoning',
  'quantities',
  'parts',
]

/** The values of a call; texts of JSON have their keys in order, so that equal ones are one group. */
export const callValues = (call: UsageCall): readonly SqlValue[] => [
  call.day,
  call.id,
  call.time,
  ...Object.keys(dimensionColumns).map((key) => call.dimensions[key as keyof Dimensions] ?? null),
  orderedJson(call.attributes),
  call.status,
  call.isStream ? 1 : 0,
  call.isProvisioned ? 1 : 0,
  call.isMetered ? 1 : 0,
  call.latency !== undefined && call.latency <= longest ? call.latency : null,
  call.quality,
  ...tokenKinds.map((kind) => call.tokens[kind]),
  call.reasoning,
  orderedJson(call.quantities),
  JSON.stringify(call.parts),
]

/** No call takes longer than a day: a clock was wrong, and sums of such numbers would not fit. */
const longest = 86_400_000

/** The parts that a stored call was made from. */
export const partsIn = (text: SqlValue): Readonly<Record<string, UsagePart>> =>
  JSON.parse(String(text))

const orderedJson = (value: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))))

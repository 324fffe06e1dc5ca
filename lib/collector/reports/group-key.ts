import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import type { Dimensions } from '../usage/usage-part.ts'
import type { RatedSum } from './rated-sum.ts'

/** A dimension that reports can be grouped and filtered by. */
export type ReportDimension = Exclude<keyof Dimensions, 'session'>

/** The dimensions, in the order in which they are offered. */
export const reportDimensions = [
  'subscription',
  'subscriptionName',
  'product',
  'apimUser',
  'endUser',
  'endUserTenant',
  'app',
  'api',
  'operation',
  'model',
  'deployment',
  'serviceTier',
  'service',
  'region',
  'backend',
  'backendHost',
  'backendRegion',
] as const satisfies readonly ReportDimension[]

/** What else a row has: when it was, how well it is known, and whether it has a price. */
export const reportFacts = ['day', 'month', 'quality', 'state'] as const

/** What a report is grouped or filtered by; `label` is its column. */
export type GroupKey =
  | { readonly kind: 'dimension'; readonly name: ReportDimension; readonly label: string }
  | { readonly kind: 'fact'; readonly name: (typeof reportFacts)[number]; readonly label: string }
  | { readonly kind: 'attribute'; readonly name: string; readonly label: string }

const aliases: Readonly<Record<string, ReportDimension>> = {
  user: 'endUser',
  application: 'app',
  tenant: 'endUserTenant',
}

/** The columns that reports have besides what they are grouped by. */
export const measureNames = [
  'calls',
  'errors',
  'streams',
  'averageLatency',
  'inputTokens',
  'cachedInputTokens',
  'audioInputTokens',
  'cachedAudioInputTokens',
  'imageInputTokens',
  'outputTokens',
  'audioOutputTokens',
  'imageOutputTokens',
  'reasoningTokens',
  'tokens',
  'cost',
  'unpricedCalls',
  'pendingCalls',
  'currency',
  'rated',
  'shared',
  'idle',
  'corrections',
  'charged',
  'variance',
] as const

const prefix = 'attribute.'

/**
 * Reads a name as a person writes it: a dimension (`end-user` or `endUser`), a fact (`day`), or
 * else the attribute of that name; `attribute.day` is always the attribute. A text says what is
 * wrong.
 */
export function groupKey(text: string): GroupKey | string {
  const label = text.trim()
  const isAttribute = label.startsWith(prefix)
  const name = isAttribute ? label.slice(prefix.length) : label
  if (!/^[\p{L}\p{N}_][\p{L}\p{N}_ .:@-]{0,63}$/u.test(name)) {
    return `${JSON.stringify(text.slice(0, 80))} is no name of a dimension or an attribute.`
  }
  if (isAttribute) return { kind: 'attribute', name, label }
  const camel = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const dimension = reportDimensions.find((each) => each === camel) ?? own(aliases, camel)
  if (dimension) return { kind: 'dimension', name: dimension, label }
  const fact = reportFacts.find((each) => each === name)
  if (fact) return { kind: 'fact', name: fact, label }
  if (camel === 'session' || camel === 'sessionId') {
    return 'Sessions are not kept in roll-ups: there are as many as conversations.'
  }
  if (measureNames.some((each) => each === name)) {
    return `\`${name}\` is a measure; write \`attribute.${name}\` for the attribute of that name.`
  }
  return { kind: 'attribute', name, label }
}

/** What a row has there; nothing where it has none. */
export function valueAt(row: RatedSum, key: GroupKey): string | undefined {
  switch (key.kind) {
    case 'dimension':
      return row.dimensions[key.name]
    case 'attribute':
      return own(row.attributes, key.name)
    case 'fact':
      return { day: row.day, month: row.day.slice(0, 7), quality: row.quality, state: row.state }[
        key.name
      ]
    default:
      return key satisfies never
  }
}

/** The name that was probably meant, of an attribute that nothing has. */
export const meantInstead = (name: string, attributes: readonly string[]): string | undefined =>
  didYouMean(name, [...reportDimensions, ...attributes])

const own = <V>(values: Readonly<Record<string, V>>, name: string): V | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined

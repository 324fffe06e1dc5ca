import type { Period } from '../periods/period-at.ts'
import type { Dimensions } from '../usage/usage-part.ts'

/** Which calls count: those with all of these dimensions and attributes. */
export interface Selector {
  readonly dimensions?: Dimensions
  readonly attributes?: Readonly<Record<string, string>>
}

/** What may be spent: money in billionths, or tokens. */
export type Limit =
  | { readonly unit: 'money'; readonly amount: bigint; readonly currency: string }
  | { readonly unit: 'tokens'; readonly amount: bigint }

/** What some calls may cost in a period, and when to say so. */
export interface Budget {
  readonly name: string
  /** @default every call */
  readonly selector?: Selector
  readonly limit: Limit
  readonly period: Period
  /** Percent of the limit at which to alert. @default [50, 80, 100] */
  readonly thresholds?: readonly number[]
  /** Alerts when the limit will be passed at this rate. @default true */
  readonly forecast?: boolean
}

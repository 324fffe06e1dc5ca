import type { TrafficRule } from '../../collector/budgets/traffic-alerts.ts'

/** What somebody is told. */
export interface Alert {
  /** The same for the same alert: by it, nobody is told twice. */
  readonly key: string
  readonly kind: 'budget' | 'forecast' | TrafficRule
  readonly title: string
  readonly message: string
  /** In UTC, `2026-11-21T12:00:00.000Z`. */
  readonly at: string
  /** Shown by name, in this order. */
  readonly details: Readonly<Record<string, string | number>>
}

import type { ChargeKind } from '../allocation/bill.ts'
import type { PoolPeriod } from '../allocation/pools.ts'
import type { IdleRule } from '../allocation/split-pool.ts'
import type { TrafficLimits } from '../budgets/traffic-alerts.ts'
import type { Period } from '../periods/period-at.ts'
import type { DecimalText, PriceBook } from '../prices/price-book.ts'
import type { FocusAccount } from '../render/focus-charge.ts'

/** What some calls may cost, or how many tokens they may use, in a period. */
export interface BudgetSetting {
  readonly name: string
  /** An amount of money, `'1000'`, in the currency of the price book; or `tokens`. */
  readonly amount?: DecimalText
  readonly tokens?: number
  /** @default 'month' */
  readonly period?: Period
  /**
   * Dimensions and attributes by name, as reports name them:
   * `{ "subscription": "team-a", "store-number": "12" }`. An attribute that has the name of a
   * dimension is `attribute.model`.
   */
  readonly where?: Readonly<Record<string, string>>
  /** Percent of the limit at which to alert. @default [50, 80, 100] */
  readonly thresholds?: readonly number[]
  /** Alerts when the limit will be passed at this rate. @default true */
  readonly forecast?: boolean
  /** Suspends the subscription of `where` once the limit is reached, until the next period. @default false */
  readonly suspend?: boolean
}

/** Where alerts go. */
export interface Webhook {
  readonly url: string
  /** @default 'generic': the alert as JSON */
  readonly kind?: 'generic' | 'teams' | 'slack'
}

/** What a meter of the bill counts. */
export interface MeterSetting {
  readonly model?: string
  /** @default every kind */
  readonly kinds?: readonly ChargeKind[]
  /** Provisioned throughput: what a day can carry, and what a token of a kind weighs. */
  readonly provisioned?: {
    /** In weighted tokens a day. */
    readonly capacity: number
    /** Whole numbers. @default 1 for each kind */
    readonly weights?: Readonly<Partial<Record<ChargeKind, number>>>
  }
}

/** Where the real bill comes from, and how its lines are told apart. */
export interface BillSettings {
  /** What the Cost Management API is asked for: a subscription, a resource group, a billing account. */
  readonly scope?: string
  /** @default 'ActualCost' */
  readonly type?: 'ActualCost' | 'AmortizedCost'
  /** @default ['Cognitive Services', 'Foundry Models', 'Foundry Tools'] */
  readonly services?: readonly string[]
  /** By the name of the meter; one that is not here counts everything its resource did. */
  readonly meters?: Readonly<Record<string, MeterSetting>>
  /**
   * The resource of a backend, by its id or host, with `*` for any characters. Without an entry it
   * is the resource whose name is the first label of the host.
   */
  readonly resources?: Readonly<Record<string, string>>
  /** Who pays for provisioned throughput that nobody used. @default 'spread' */
  readonly idle?: IdleRule
  /** Within it, those who used a resource share what it cost. @default 'day' */
  readonly period?: PoolPeriod
}

/** A key that opens the API. */
export interface AccessKey {
  /** What logs call it. */
  readonly name: string
  /** At least 16 characters, such as `openssl rand -hex 32` prints. */
  readonly key: string
  /** The APIM subscriptions that it sees. @default all of them */
  readonly subscriptions?: readonly string[]
  /** Whether it may read. @default true */
  readonly read?: boolean
  /** Whether it may send events. @default false */
  readonly send?: boolean
}

/** Tokens of Entra ID that open the API. */
export interface EntraAccess {
  /** The id of the tenant. */
  readonly tenant: string
  /**
   * What tokens are issued for, `api://usage-collector`; tokens of version 2 name the id of the
   * application instead.
   */
  readonly audience: string | readonly string[]
  /** The app role that sees everything. @default 'Usage.Read.All' */
  readonly readRole?: string
  /** The app role that may send events. @default 'Usage.Send' */
  readonly sendRole?: string
  /** The app role that sees its own subscriptions only. @default 'Usage.Read.Own' */
  readonly ownRole?: string
  /**
   * The APIM subscriptions of those with `ownRole`, by object id, application id or group id. The
   * id of an application counts where it calls for itself, not for a user.
   */
  readonly subscriptions?: Readonly<Record<string, readonly string[]>>
}

/** The settings of the collector, `collector.json`; every one has a default. */
export interface CollectorSettings {
  readonly $schema?: string
  /** A file of SQLite, or the address of PostgreSQL. @default '.apim-policy/usage.db' */
  readonly store?: string
  /** Prices that are laid over the list prices: a price book, or its file beside the settings. */
  readonly prices?: PriceBook | string
  readonly retention?: {
    /** Days for which single calls are kept; roll-ups stay. @default 30 */
    readonly calls?: number
  }
  readonly budgets?: readonly BudgetSetting[]
  readonly alerts?: TrafficLimits & { readonly webhooks?: readonly Webhook[] }
  readonly bill?: BillSettings
  /**
   * A workspace whose gateway logs are read, instead of or beside the Event Hub: its id, or that of
   * its resource.
   */
  readonly logAnalytics?: { readonly workspace: string }
  /** The API Management service whose subscriptions may be suspended. */
  readonly apim?: { readonly resource: string }
  /** Where the star schema is written to every day: a folder, or the address of a Blob container. */
  readonly export?: {
    readonly to: string
    /** @default 'parquet' */
    readonly format?: 'csv' | 'parquet'
  }
  readonly access?: { readonly keys?: readonly AccessKey[]; readonly entra?: EntraAccess }
  /** Whose account FOCUS exports name. */
  readonly account?: Omit<FocusAccount, 'currency'>
  /** @default 'public' */
  readonly cloud?: 'public' | 'us-government' | 'china'
}

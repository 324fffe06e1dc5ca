import type { Day } from '../prices/price-book.ts'
import type { Charges } from '../rating/rated.ts'

/** A line of the bill: what a meter of a resource cost on a day. Money is in billionths. */
export interface BillLine {
  /** The id of the Azure resource. */
  readonly resource: string
  readonly meter: string
  readonly day: Day
  /** Negative for a credit. */
  readonly cost: bigint
  /** Three letters, `USD`. */
  readonly currency: string
  /** What the meter counted, where the bill says so: more than the gateway saw went past it. */
  readonly tokens?: bigint
}

/** What is used and priced: a kind of token, or a quantity of images, characters or seconds. */
export type ChargeKind = keyof Charges

/** What a consumer used of a model on a day, with its cost by the price book. */
export interface RatedUsage {
  /** Whom the cost is charged to: a subscription, a team, whatever the report is grouped by. */
  readonly consumer: string
  readonly resource: string
  readonly model: string
  readonly kind: ChargeKind
  readonly day: Day
  readonly tokens: bigint
  /** In billionths; none where the model is unpriced. */
  readonly cost?: bigint
  /** Served by provisioned throughput, which is paid by the hour and not by the token. */
  readonly isProvisioned?: boolean
}

/** What a meter of the bill counts; one that is not known counts everything its resource did. */
export interface Meter {
  readonly model?: string
  /** @default every kind */
  readonly kinds?: readonly ChargeKind[]
  readonly provisioned?: ProvisionedMeter
}

/** How provisioned throughput is filled; what weighs 1 is up to the tables of the model. */
export interface ProvisionedMeter {
  /** What a day can carry, in weighted tokens. */
  readonly capacity: bigint
  /** What a token of a kind weighs, such as 4 for output. @default 1 for each kind */
  readonly weights?: Readonly<Partial<Record<ChargeKind, bigint>>>
}

import type { ChargeKind } from '../allocation/bill.ts'
import type { Decimal } from '../money/decimal.ts'
import type { Month } from '../periods/statement.ts'
import type { Day, DecimalText } from '../prices/price-book.ts'

/** Whose bill the charges are on. */
export interface FocusAccount {
  readonly id: string
  readonly name?: string
  /** Three letters, `USD`. */
  readonly currency: string
  /** @default 'Microsoft' */
  readonly issuer?: string
  /** @default 'Azure OpenAI' */
  readonly service?: string
}

/** Whom a charge is allocated to. */
export interface FocusConsumer {
  readonly id: string
  /** @default the id */
  readonly name?: string
  /** @default 'API Management subscription' */
  readonly type?: string
}

/** What a charge is for, where it is for something that was counted. */
export interface FocusUsage {
  readonly model: string
  readonly kind: ChargeKind
  readonly quantity: Decimal
  /** What is counted. @default 'Tokens', priced by 1,000,000 */
  readonly unit?: string
  readonly listUnitPrice?: DecimalText
  /** Which price of the price book. @default the model and the kind */
  readonly priceId?: string
  readonly deployment?: string
}

/** A charge of a day; money is in billionths. */
export interface FocusCharge {
  readonly day: Day
  /** The month it is billed in. @default the month of the day */
  readonly month?: Month
  readonly consumer?: FocusConsumer
  /** Without usage, such as for idle throughput, a charge is an adjustment. */
  readonly usage?: FocusUsage
  readonly listCost: bigint
  /** @default the list cost */
  readonly contractedCost?: bigint
  readonly billedCost: bigint
  /** @default the billed cost */
  readonly effectiveCost?: bigint
  /** Changes a month that is closed. */
  readonly isCorrection?: boolean
  readonly description?: string
  /** The id of the Azure resource. */
  readonly resource?: string
  readonly region?: string
  readonly tags?: Readonly<Record<string, string>>
  readonly endUser?: string
  readonly priceVersion?: string
  readonly usageSource?: string
}

import type { PriceBook } from '../collector/prices/price-book.ts'
import type { CollectorSettings } from '../collector/settings/collector-settings.ts'
import type { Database } from '../stores/database.ts'

/** What collecting and reporting work with. */
export interface Collector {
  readonly settings: CollectorSettings
  readonly prices: PriceBook
  readonly database: Database
  /** The time in UTC with milliseconds. */
  readonly now: () => string
}

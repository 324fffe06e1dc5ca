import type { CostType } from '../collector/bills/bill-columns.ts'
import { billServices } from '../collector/bills/bill-services.ts'
import type { Day } from '../collector/prices/price-book.ts'

/** What a question about costs says. */
export interface CostQueryBody {
  /** @default 'ActualCost' */
  readonly type?: CostType
  /** @default what language models are billed as */
  readonly services?: readonly string[]
  /** The first and the last day. */
  readonly from: Day
  readonly to: Day
}

/**
 * The body of a question about costs by day, resource and meter: it groups by two things at most.
 * @see https://learn.microsoft.com/rest/api/cost-management/query/usage
 */
export const costQueryBody = ({
  type = 'ActualCost',
  services = billServices,
  from,
  to,
}: CostQueryBody): string =>
  JSON.stringify({
    type,
    timeframe: 'Custom',
    timePeriod: { from: `${from}T00:00:00Z`, to: `${to}T23:59:59Z` },
    dataset: {
      granularity: 'Daily',
      aggregation: { totalCost: { name: 'Cost', function: 'Sum' } },
      grouping: [
        { type: 'Dimension', name: 'ResourceId' },
        { type: 'Dimension', name: 'Meter' },
      ],
      filter: { dimensions: { name: 'ServiceName', operator: 'In', values: services } },
    },
  })

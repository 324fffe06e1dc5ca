import type { Adjustment, MonthlyCost, PriceEntry } from './price-book.ts'

/** What no two entries of a price book have in common. */
export const priceKey = ({ model, deploymentType, region, serviceTier, from }: PriceEntry) =>
  JSON.stringify([
    model,
    deploymentType ?? 'GlobalStandard',
    region ?? null,
    serviceTier ?? 'standard',
    from ?? null,
  ])

/** What no two adjustments of a price book have in common. */
export const adjustmentKey = ({ name, models, deploymentType, from }: Adjustment): string =>
  JSON.stringify([name, models ?? '*', deploymentType ?? null, from ?? null])

/** What no two monthly costs of a price book have in common. */
export const monthlyKey = ({ name, from }: MonthlyCost): string =>
  JSON.stringify([name, from ?? null])

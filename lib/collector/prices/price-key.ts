import type { PriceEntry } from './price-book.ts'

/** What no two entries of a price book have in common. */
export const priceKey = ({ model, deploymentType, region, from }: PriceEntry): string =>
  JSON.stringify([model, deploymentType ?? 'GlobalStandard', region ?? null, from ?? null])

import { noResource } from './bill-entry.ts'

/** What there is to be said of a resource. */
export interface Finding {
  readonly resource: string
  readonly isBilled: boolean
  readonly isUsed: boolean
  readonly bypassedTokens: bigint
  /** What some days or meters cost of which the gateway saw no call. */
  readonly unusedCost: bigint
  readonly idleCost: bigint
  readonly unpricedTokens: bigint
  /** Rated per billed in percent. */
  readonly coverage?: number
}

/** Prices are not the same everywhere: what differs less than this needs no explanation. */
const likely = { least: 80, most: 125 }

/** What is most important of it, as a sentence. */
export function findingText(finding: Finding): string {
  const { resource, isBilled, isUsed, bypassedTokens, unusedCost, idleCost } = finding
  const { unpricedTokens, coverage = 100 } = finding
  if (resource === noResource) return 'The bill names no resource: a tax, a purchase or a credit.'
  if (!isBilled && !resource.startsWith('/')) {
    return 'The gateway saw calls to a backend that is no resource of the bill: `bill.resources` of the settings can name it.'
  }
  if (!isBilled) return 'The gateway saw calls that are not on the bill (yet).'
  if (!isUsed) return 'Nobody used it through the gateway.'
  if (bypassedTokens > 0n) {
    return `Calls bypass the gateway: the bill counts ${count(bypassedTokens)} tokens more than it saw.`
  }
  if (unusedCost !== 0n) {
    return 'On some days, or of some meters, nobody used it through the gateway.'
  }
  if (unpricedTokens > 0n) return `The price book has no price for ${count(unpricedTokens)} tokens.`
  if (coverage < likely.least) {
    return `Calls may bypass the gateway: what it saw comes to ${coverage} % of the bill.`
  }
  if (coverage > likely.most) {
    return `What the gateway saw comes to ${coverage} % of the bill: a discount is not in the price book, or the bill is not complete.`
  }
  if (idleCost !== 0n) return 'Provisioned throughput stood idle, and it has no owner.'
  return 'The bill and the gateway agree.'
}

const count = (tokens: bigint): string => `${tokens}`.replace(/\B(?=(?:\d{3})+$)/g, ',')

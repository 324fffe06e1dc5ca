import { findDeployment, modelOn } from '../prices/deployed-model.ts'
import {
  type Day,
  type ModelDeployment,
  type PriceBook,
  type ServiceTier,
  serviceTiers,
} from '../prices/price-book.ts'
import { entriesFor, type PriceOn, priceOn } from '../prices/price-on.ts'
import type { Dimensions } from '../usage/usage-part.ts'

/** What decides the price of a call, besides what it used. */
export interface PriceQuestion {
  readonly dimensions: Dimensions
  readonly day: Day
  /** Whether the answer said that it came from provisioned throughput. */
  readonly isProvisioned?: boolean
}

/** Which prices apply to a call and why; or that it is paid by the month; or why there are none. */
export type EffectivePrice =
  | (PriceOn & { readonly kind: 'price'; readonly model: string; readonly why: readonly string[] })
  | { readonly kind: 'provisioned'; readonly model?: string; readonly why: readonly string[] }
  | { readonly kind: 'none'; readonly model?: string; readonly reason: string }

/** The prices of a call on its day; `why` tells in words how it came to them. */
export function effectivePrice(book: PriceBook, question: PriceQuestion): EffectivePrice {
  const { dimensions, day, isProvisioned = false } = question
  const said = isProvisioned ? ['the answer came from provisioned throughput'] : []
  const found = findDeployment(book, dimensions)
  const deployed = found ? modelOn(found.deployed, day) : namedModel(book, dimensions.model)
  if (!deployed) {
    return isProvisioned
      ? { kind: 'provisioned', why: said }
      : { kind: 'none', reason: noModel(dimensions) }
  }
  const { model, deploymentType = 'GlobalStandard' } = deployed
  const runs = found
    ? `deployment \`${dimensions.deployment}\` runs ${model}, by \`${found.key}\` of the price book`
    : `the call names ${dimensions.model}`
  const isBought = deploymentType.includes('Provisioned')
  if (isProvisioned && !isBought) return { kind: 'provisioned', model, why: [runs, ...said] }
  const region = deployed.region ?? regionOf(dimensions.backendRegion)
  const serviceTier = tierOf(dimensions.serviceTier)
  const asked = { model, deploymentType, ...(region && { region }) }
  const price = serviceTier && priceOn(book, { ...asked, serviceTier }, day)
  if (price) return { kind: 'price', model, ...price, why: [runs, ...reasons(price)] }
  if (isBought) {
    const paid = `${deploymentType} is paid by the month`
    return { kind: 'provisioned', model, why: [runs, paid, ...said] }
  }
  const tier = serviceTier ?? dimensions.serviceTier ?? ''
  return { kind: 'none', model, reason: noPrice(book, { asked, tier, day }) }
}

/** The model that a call names; without the date of its version where that has no own price. */
function namedModel(book: PriceBook, name: string | undefined): ModelDeployment | undefined {
  if (name === undefined) return undefined
  const isListed = book.entries.some(({ model }) => model === name)
  return { model: isListed ? name : name.replace(/-\d{4}-\d{2}-\d{2}$/, '') }
}

/** `Sweden Central` of a header as `swedencentral`. */
const regionOf = (text: string | undefined): string | undefined =>
  text?.toLowerCase().replaceAll(' ', '')

/** How a model served a call: `auto` and `default` are what was not asked for otherwise. */
function tierOf(text = 'standard'): ServiceTier | undefined {
  const name = text.toLowerCase()
  if (['', 'auto', 'default'].includes(name)) return 'standard'
  return serviceTiers.find((tier) => tier === name)
}

function reasons({ entry, adjustments }: PriceOn): readonly string[] {
  const { model, deploymentType = 'GlobalStandard', region, serviceTier, from, source } = entry
  const how = [deploymentType, region, serviceTier].filter(Boolean).join(', ')
  const chosen = `prices of ${model} (${how})${from ? ` since ${from}` : ''}`
  return [
    source ? `${chosen}: ${source}` : chosen,
    ...adjustments.map(({ factor, name }) => `× ${factor}: ${name}`),
  ]
}

const noModel = ({ deployment }: Dimensions): string =>
  deployment === undefined
    ? 'neither a model nor a deployment is known'
    : `deployment \`${deployment}\` is not in the price book, and no model is known`

interface Asked {
  readonly asked: ModelDeployment
  /** Also one that is not known. */
  readonly tier: string
  readonly day: Day
}

function noPrice(book: PriceBook, { asked, tier, day }: Asked): string {
  const { model, deploymentType, region } = asked
  if (!book.entries.some((entry) => entry.model === model)) {
    return `the price book has no model \`${model}\``
  }
  const serviceTier = tierOf(tier)
  if (serviceTier && entriesFor(book, { ...asked, serviceTier }).length > 0) {
    return `${model} has no price on ${day}`
  }
  const where = region ? ` in ${region}` : ''
  const how = serviceTier === 'standard' ? '' : `, service tier \`${tier}\``
  return `${model} has no price as ${deploymentType}${where}${how}`
}

/** Azure's names of the kinds of deployments; provisioned ones are not paid by the token. */
export const deploymentTypes = [
  'GlobalStandard',
  'DataZoneStandard',
  'Standard',
  'GlobalBatch',
  'DataZoneBatch',
  'GlobalProvisionedManaged',
  'DataZoneProvisionedManaged',
  'ProvisionedManaged',
] as const

/** @see https://learn.microsoft.com/azure/ai-foundry/foundry-models/concepts/deployment-types */
export type DeploymentType = (typeof deploymentTypes)[number]

/** A day in UTC, `2025-04-01`. */
export type Day = string

/** An exact amount as text, `'0.025'`: prices never pass through floating point. */
export type DecimalText = string

/** Prices of 1,000,000 tokens, by the kind of token. */
export interface TokenPrices {
  readonly input: DecimalText
  /** The part of the input that came from the cache. @default the price of the input */
  readonly cachedInput?: DecimalText
  /** Models that write nothing, such as embeddings, have none. */
  readonly output?: DecimalText
}

/** What a model costs from a day on, until a later entry takes over. */
export interface PriceEntry {
  readonly model: string
  /** @default 'GlobalStandard' */
  readonly deploymentType?: DeploymentType
  /** The Azure region, `swedencentral`; without one, every region without its own price. */
  readonly region?: string
  /** The first day of these prices; without one, they hold from the beginning. */
  readonly from?: Day
  readonly prices: TokenPrices
  /** Where the prices are written: a meter, a contract, a page. */
  readonly source?: string
}

/** What a deployment runs: events and metrics carry its name, prices belong to its model. */
export interface DeployedModel {
  readonly model: string
  /** @default 'GlobalStandard' */
  readonly deploymentType?: DeploymentType
  readonly region?: string
}

/** Dated prices of models in one currency, and which deployment runs which model. */
export interface PriceBook {
  /** Three letters, `USD`. */
  readonly currency: string
  readonly entries: readonly PriceEntry[]
  readonly deployments?: Readonly<Record<string, DeployedModel>>
}

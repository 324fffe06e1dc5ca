import type { TokenKind } from '../usage/token-counts.ts'

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

/** How the model serves a call, where that changes the price. */
export const serviceTiers = ['standard', 'batch', 'priority', 'flex'] as const

/** @see https://learn.microsoft.com/azure/ai-foundry/openai/concepts/priority-processing */
export type ServiceTier = (typeof serviceTiers)[number]

/**
 * Prices of 1,000,000 tokens, by the kind of token. Cached input without a price costs what input
 * costs, cached audio what audio costs; any other kind without one is unpriced, never free.
 */
export type TokenPrices = Readonly<Partial<Record<TokenKind, DecimalText>>>

/** What is billed of a call that has no tokens; the names are those of the usage event. */
export const quantityUnits = ['images', 'characters', 'seconds'] as const

/** One of them. */
export type QuantityUnit = (typeof quantityUnits)[number]

/** The price of images of a size or a quality. */
export interface ImagePrice {
  /** As the request names it, `1024x1024`; without one, every size. */
  readonly size?: string
  /** `hd`; without one, every quality. */
  readonly quality?: string
  readonly price: DecimalText
}

/** The price of images, of characters that are spoken, or of seconds that are heard or filmed. */
export interface QuantityPrices {
  readonly unit: QuantityUnit
  /** How many units a price is for, `100` images or the `3600` seconds of an hour. @default 1 */
  readonly per?: number
  /** The price of whatever `images` does not list. */
  readonly price?: DecimalText
  /** The entry that says the most of an image is its price; the size goes before the quality. */
  readonly images?: readonly ImagePrice[]
}

/** What a model costs from a day on, until a later entry takes over. */
export interface PriceEntry {
  readonly model: string
  /** @default 'GlobalStandard' */
  readonly deploymentType?: DeploymentType
  /** The Azure region, `swedencentral`; without one, every region without its own price. */
  readonly region?: string
  /** @default 'standard' */
  readonly serviceTier?: ServiceTier
  /** The first day of these prices; without one, they hold from the beginning. */
  readonly from?: Day
  readonly prices?: TokenPrices
  /** Prices of calls without tokens. */
  readonly quantity?: QuantityPrices
  /** Whether adjustments leave these prices alone, as those of a contract. @default false */
  readonly fixed?: boolean
  /** Where the prices are written: a meter, a contract, a page. */
  readonly source?: string
}

/** A discount or a markup: all that hold on a day are multiplied with the price, exactly. */
export interface Adjustment {
  /** What reports call it, `Enterprise agreement`. */
  readonly name: string
  /** `'0.85'` takes 15 % off, `'1.1'` adds 10 %. */
  readonly factor: DecimalText
  /** The models, with `*` for any characters. @default '*' */
  readonly models?: string
  /** @default every kind of deployment */
  readonly deploymentType?: DeploymentType
  /** The first day. @default from the beginning */
  readonly from?: Day
  /** The day after the last. @default for good */
  readonly until?: Day
}

/** What is paid by the month whatever is used: provisioned throughput, the gateway itself. */
export interface MonthlyCost {
  /** What reports call it. The same name with a later `from` takes over from there. */
  readonly name: string
  /** The cost of a full month; of a part of one, the share of its days. */
  readonly cost: DecimalText
  /** The deployments that it pays for, as in `deployments`; without one, it is shared by all. */
  readonly deployment?: string
  /** Provisioned throughput units (PTUs), for information. */
  readonly units?: number
  /** The first day. @default from the beginning */
  readonly from?: Day
  /** The day after the last. @default for good */
  readonly until?: Day
  readonly source?: string
}

/** What is priced: a model and how it is deployed. */
export interface ModelDeployment {
  readonly model: string
  /** @default 'GlobalStandard' */
  readonly deploymentType?: DeploymentType
  readonly region?: string
}

/** What a deployment runs: events and metrics carry its name, prices belong to its model. */
export interface DeployedModel extends ModelDeployment {
  /** What it runs from a day on instead. */
  readonly later?: readonly (ModelDeployment & { readonly from: Day })[]
}

/** Dated prices of models in one currency, and which deployment runs which model. */
export interface PriceBook {
  /** Three letters, `USD`. */
  readonly currency: string
  readonly entries: readonly PriceEntry[]
  /**
   * By the name of the deployment, with `*` for any characters: `chat`, `chat-*`. Where backends
   * have deployments of the same name, the id or the host of the backend stands before a slash:
   * `aoai-ptu/chat`. A name goes before a pattern, and one with a backend before one without.
   */
  readonly deployments?: Readonly<Record<string, DeployedModel>>
  readonly adjustments?: readonly Adjustment[]
  readonly monthly?: readonly MonthlyCost[]
}

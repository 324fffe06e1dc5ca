import {
  boolean,
  integer,
  list,
  matching,
  object,
  type Schema,
  text,
} from '../../resources/schemas/parts.ts'
import { tokenKinds } from '../usage/token-counts.ts'
import { deploymentTypes, quantityUnits, serviceTiers } from './price-book.ts'

const amount = matching(
  '^\\d{1,9}(\\.\\d{1,12})?$',
  "must be an amount as a text, such as '2.50', so that it stays exact",
)
const factor = matching(
  '^\\d{1,3}(\\.\\d{1,6})?$',
  "must be a factor as a text, such as '0.85' for 15 % off",
)
const day = matching(
  '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  "must be a day, '2025-04-01'",
)
const deployed = {
  model: text(256),
  deploymentType: { enum: deploymentTypes },
  region: matching('^[a-z0-9]+$', "must be an Azure region, 'swedencentral'"),
}

const quantity = object(
  {
    unit: { enum: quantityUnits },
    per: integer(1, 1_000_000_000),
    price: amount,
    images: list(object({ size: text(128), quality: text(128), price: amount }, ['price']), 1, 100),
  },
  ['unit'],
)

const entry = object(
  {
    ...deployed,
    serviceTier: { enum: serviceTiers },
    from: day,
    prices: object(Object.fromEntries(tokenKinds.map((kind) => [kind, amount]))),
    quantity,
    fixed: boolean,
    source: text(1000),
  },
  ['model'],
)

const deployment = object(
  { ...deployed, later: list(object({ ...deployed, from: day }, ['model', 'from']), 1, 100) },
  ['model'],
)

const adjustment = object(
  {
    name: text(128),
    factor,
    models: text(256),
    deploymentType: { enum: deploymentTypes },
    from: day,
    until: day,
  },
  ['name', 'factor'],
)

const monthly = object(
  {
    name: text(128),
    cost: amount,
    deployment: text(256),
    units: integer(1, 1_000_000),
    from: day,
    until: day,
    source: text(1000),
  },
  ['name', 'cost'],
)

/** What a price book looks like. @see https://json-schema.org/draft/2020-12 */
export const priceBookSchema: Schema = object(
  {
    $schema: text(1000),
    currency: matching('^[A-Z]{3}$', "must be three letters, 'USD'"),
    entries: list(entry, 0, 10_000),
    deployments: { type: 'object', additionalProperties: deployment },
    adjustments: list(adjustment, 0, 1000),
    monthly: list(monthly, 0, 1000),
  },
  ['currency', 'entries'],
)

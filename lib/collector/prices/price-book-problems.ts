import { matchesSchema } from '../../resources/schema-problems.ts'
import { list, matching, object, text } from '../../resources/schemas/parts.ts'
import { deploymentTypes, type PriceBook } from './price-book.ts'
import { priceKey } from './price-key.ts'

const amount = matching(
  '^\\d{1,9}(\\.\\d{1,12})?$',
  "must be an amount as a text, such as '2.50', so that it stays exact",
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

const schema = object(
  {
    $schema: text(1000),
    currency: matching('^[A-Z]{3}$', "must be three letters, 'USD'"),
    entries: list(
      object(
        {
          ...deployed,
          from: day,
          prices: object({ input: amount, cachedInput: amount, output: amount }, ['input']),
          source: text(1000),
        },
        ['model', 'prices'],
      ),
      0,
      10_000,
    ),
    deployments: { type: 'object', additionalProperties: object(deployed, ['model']) },
  },
  ['currency', 'entries'],
)

/** What is wrong with a value that should be a price book, in sentences; nothing if it is one. */
export function priceBookProblems(value: unknown): readonly string[] {
  const problems: string[] = []
  const isBook = matchesSchema(value, schema, 'a price book', (_, message, { hint } = {}) => {
    problems.push(hint ? `${message} ${hint}` : message)
  })
  return isBook ? repeated(value as PriceBook) : problems
}

function repeated({ entries }: PriceBook): readonly string[] {
  const first = new Map<string, number>()
  return entries.flatMap((entry, index) => {
    const key = priceKey(entry)
    const before = first.get(key)
    if (before === undefined) first.set(key, index)
    return before === undefined
      ? []
      : [
          `\`entries[${index}]\` prices ${entry.model} for the same days as \`entries[${before}]\`: give it its own \`from\`.`,
        ]
  })
}

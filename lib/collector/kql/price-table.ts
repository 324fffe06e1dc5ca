import type { PriceBook, TokenPrices } from '../prices/price-book.ts'
import { type PricePeriod, pricePeriods } from '../prices/price-periods.ts'
import { kqlText } from './kql-text.ts'

/**
 * The price book as a table of KQL, and the one place where tokens become money. A name that is in
 * the table has a row for every day: without prices before the first, so that no usage is lost.
 */
export const priceTable = (
  prices: PriceBook,
): string => `// Prices in ${prices.currency} of 1,000,000 tokens.
let prices = datatable(
    PriceName: string, ValidFrom: datetime, ValidUntil: datetime,
    Input: decimal, CachedInput: decimal, Output: decimal)
[
${aligned(rows(prices))}
];
// Deployments whose model the price book names; others are taken for their model.
let mapped = dynamic(${JSON.stringify(Object.keys(prices.deployments ?? {}))});
let listed = toscalar(
    prices
    | summarize make_set(PriceName));
let priceName = (deployment: string, model: string)
{
    case(
        deployment in (mapped), strcat('deployment ', deployment),
        model in (listed), model,
        replace_regex(model, @'-\\d{4}-\\d{2}-\\d{2}$', ''))
};
// Cached tokens are part of the prompt tokens. Without a price the cost is null, never zero.
let cost = (
    prompt: long, cached: long, completion: long,
    input: decimal, cachedInput: decimal, output: decimal)
{
    (todecimal(prompt - cached) * input
        + todecimal(cached) * cachedInput
        + iff(completion == 0, decimal(0.0), todecimal(completion) * output))
        / decimal(1000000.0)
};`

type Row = readonly string[]

function rows(prices: PriceBook): readonly Row[] {
  const models = new Set(prices.entries.map(({ model }) => model))
  return [
    ...[...models].map((model) => [model, { model }] as const),
    ...Object.entries(prices.deployments ?? {}).map(
      ([name, deployed]) => [`deployment ${name}`, deployed] as const,
    ),
  ].flatMap(([name, deployed]) => pricePeriods(prices, deployed).map((period) => row(name, period)))
}

const row = (name: string, { from, until, prices }: PricePeriod): Row => [
  kqlText(name),
  `datetime(${from ?? '0001-01-01'})`,
  `datetime(${until ?? '9999-12-31'})`,
  ...amounts(prices).map((amount) => `decimal(${amount})`),
]

/** Input, cached input and output. Nothing is guessed, except that the cache gives no discount. */
const amounts = (prices: TokenPrices | undefined): readonly string[] =>
  [prices?.input, prices?.cachedInput ?? prices?.input, prices?.output].map((amount = 'null') =>
    /^\d+$/.test(amount) ? `${amount}.0` : amount,
  )

function aligned(table: readonly Row[]): string {
  const widths = (table[0] ?? []).map((_, at) =>
    Math.max(...table.map((cells) => cells[at]!.length)),
  )
  return table
    .map((cells) =>
      cells.map((cell, at) => (at === 5 ? cell : `${cell},`.padEnd(widths[at]! + 2))).join(''),
    )
    .map((line) => `    ${line}`)
    .join(',\n')
}

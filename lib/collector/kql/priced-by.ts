import type { PriceBook } from '../prices/price-book.ts'
import { kqlText } from './kql-text.ts'

/**
 * The second half of every query about money: rows of a day with `PriceName` and tokens become one
 * row for each combination of `columns`. Amounts are exact decimals until the sum is shown, which
 * is the only place where they are rounded. `counts` are further numbers that are added up.
 */
export const pricedBy = (
  { currency }: PriceBook,
  columns: readonly string[],
  counts: readonly string[] = [],
): string => `| lookup kind=leftouter prices on PriceName
| where isnull(ValidFrom) or (Day >= ValidFrom and Day < ValidUntil)
| extend Amount = cost(PromptTokens, CachedTokens, CompletionTokens, Input, CachedInput, Output)
| summarize
${[...counts, 'PromptTokens', 'CachedTokens', 'CompletionTokens']
  .map((name) => `    ${name} = sum(${name}),`)
  .join('\n')}
    Priced = countif(isnotnull(Amount)),
    Unpriced = countif(isnull(Amount)),
    Cost = sum(Amount)
    by ${columns.join(', ')}
| project
${[...columns, ...counts].map((name) => `    ${name},`).join('\n')}
    PromptTokens,
    CachedTokens,
    CompletionTokens,
    TotalTokens = PromptTokens + CompletionTokens,
    Cost = iff(Priced == 0, real(null), round(toreal(Cost), 6)),
    Currency = ${kqlText(currency)},
    Pricing = case(Unpriced == 0, 'priced', Priced == 0, 'unpriced', 'partly priced')
| order by Cost desc nulls first, TotalTokens desc
`

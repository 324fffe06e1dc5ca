import { type Decimal, times } from '../money/decimal.ts'

/** A number of something on a bill. */
export interface MeteredQuantity {
  readonly quantity: Decimal
  /** `1000 Tokens`, `1M`. */
  readonly unit: string
}

const sizes: Readonly<Record<string, number>> = { '': 0, k: 3, m: 6 }

const form = /^(1|10|100|1000|1,000|1000000|1,000,000)?\s*([km])?(\s*tokens?)?$/i

/**
 * The tokens that a quantity is. A unit that does not name what it counts, `1K`, counts tokens for
 * the meters of language models only: `describing` is what the bill says of the meter.
 */
export function tokenQuantity(
  { quantity, unit }: MeteredQuantity,
  describing: string,
): Decimal | undefined {
  const [, count = '1', scale = '', named] = form.exec(unit.trim()) ?? []
  const isTokens = named !== undefined || (scale !== '' && countsTokens(describing))
  if (!isTokens) return undefined
  const block = { digits: BigInt(count.replaceAll(',', '')), scale: 0 }
  const size = { digits: 10n ** BigInt(sizes[scale.toLowerCase()] ?? 0), scale: 0 }
  return times(quantity, times(block, size))
}

const countsTokens = (describing: string): boolean =>
  /openai|gpt|token/i.test(describing) && !/tts|speech|character|image|dall/i.test(describing)

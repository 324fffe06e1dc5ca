import type { Decimal } from '../money/decimal.ts'

/** The sum of two decimals, exactly. */
export function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  const at = (each: Decimal): bigint => each.digits * 10n ** BigInt(scale - each.scale)
  return { digits: at(a) + at(b), scale }
}

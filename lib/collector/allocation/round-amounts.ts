/**
 * Amounts in whole units of `unit`, which add up to the rounded sum of what they were: each is cut
 * down to a unit, and the units left over go to the largest remainders, ties to the lesser key.
 */
export function roundAmounts(
  amounts: ReadonlyMap<string, bigint>,
  unit: bigint,
): ReadonlyMap<string, bigint> {
  const keys = [...amounts.keys()].sort()
  const units = new Map(keys.map((key) => [key, floor(amounts.get(key)!, unit)]))
  const sum = [...amounts.values()].reduce((all, amount) => all + amount, 0n)
  const left = [...units.values()].reduce((rest, each) => rest - each, rounded(sum, unit))
  const remainder = (key: string): bigint => amounts.get(key)! - units.get(key)! * unit
  const first = keys
    .toSorted((a, b) => Number(remainder(b) > remainder(a)) - Number(remainder(b) < remainder(a)))
    .slice(0, Number(left))
  for (const key of first) units.set(key, units.get(key)! + 1n)
  return units
}

const floor = (amount: bigint, unit: bigint): bigint =>
  (amount - (((amount % unit) + unit) % unit)) / unit

/** The nearest unit, a half away from zero, as invoices are rounded. */
function rounded(amount: bigint, unit: bigint): bigint {
  const sign = amount < 0n ? -1n : 1n
  return (sign * (2n * amount * sign + unit)) / (2n * unit)
}

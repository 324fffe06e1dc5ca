/** The sum of an amount of each item, by key. */
export function sumBy<T>(
  items: Iterable<T>,
  keyOf: (item: T) => string,
  amountOf: (item: T) => bigint,
): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>()
  for (const item of items) {
    const key = keyOf(item)
    sums.set(key, (sums.get(key) ?? 0n) + amountOf(item))
  }
  return sums
}

/** The sum of all amounts. */
export const sum = (amounts: Iterable<bigint>): bigint => {
  let total = 0n
  for (const amount of amounts) total += amount
  return total
}

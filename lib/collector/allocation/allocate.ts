/**
 * Splits an amount by weight so that the shares add up to it exactly: each is the exact share cut
 * to a whole unit, and the units left over go to the largest remainders, ties to the lesser key. A
 * credit is split as its charge would be. What weighs nothing gets no share, so that an amount with
 * no weights at all goes to nobody.
 */
export function allocate(
  total: bigint,
  weights: ReadonlyMap<string, bigint>,
): ReadonlyMap<string, bigint> {
  const entries = [...weights].filter(([key, weight]) => isShare(key, weight)).sort(byKey)
  const sum = entries.reduce((all, [, weight]) => all + weight, 0n)
  if (sum === 0n) return new Map()
  const sign = total < 0n ? -1n : 1n
  const amount = total * sign
  const shares = new Map(entries.map(([key, weight]) => [key, (amount * weight) / sum]))
  const left = [...shares.values()].reduce((rest, share) => rest - share, amount)
  const remainder = new Map(entries.map(([key, weight]) => [key, (amount * weight) % sum]))
  const first = [...remainder].sort(byLargest).slice(0, Number(left))
  for (const [key] of first) shares.set(key, shares.get(key)! + 1n)
  return new Map([...shares].map(([key, share]) => [key, share * sign]))
}

function isShare(key: string, weight: bigint): boolean {
  if (weight < 0n) throw new RangeError(`The weight of ${key} is negative.`)
  return weight > 0n
}

type Entry = readonly [key: string, amount: bigint]

const byKey = ([a]: Entry, [b]: Entry): number => (a < b ? -1 : 1)

const byLargest = (a: Entry, b: Entry): number =>
  a[1] === b[1] ? byKey(a, b) : a[1] > b[1] ? -1 : 1

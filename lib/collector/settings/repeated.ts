/** Where something stands again, with the place where it stood first; what has no key is alone. */
export function repeated<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): readonly (readonly [at: number, before: number])[] {
  const first = new Map<string, number>()
  return items.flatMap((item, at) => {
    const key = keyOf(item)
    if (key === undefined) return []
    const before = first.get(key)
    if (before === undefined) first.set(key, at)
    return before === undefined ? [] : [[at, before] as const]
  })
}

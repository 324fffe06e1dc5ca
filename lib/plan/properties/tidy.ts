/** A copy with its keys in order, without null and undefined and without what they leave empty. */
export function tidy(value: unknown): unknown {
  // Items stay where they are: which one it is can mean something.
  if (Array.isArray(value)) return value.map((each) => tidy(each) ?? null)
  if (typeof value !== 'object' || value === null) return value ?? undefined
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, each]) => [key, tidy(each)] as const)
      .filter(([, each]) => each !== undefined && !isEmpty(each))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0

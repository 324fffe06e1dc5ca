/** A copy in which what stands at a path is changed; a path that leads nowhere changes nothing. */
export function changeAt(
  value: unknown,
  path: string,
  change: (found: unknown) => unknown,
): unknown {
  return at(value, path === '' ? [] : path.split('.'), change)
}

function at(
  value: unknown,
  [key, ...rest]: readonly string[],
  change: (found: unknown) => unknown,
): unknown {
  if (key === undefined) return change(value)
  if (Array.isArray(value)) {
    return key === '*' ? value.map((each) => at(each, rest, change)) : value
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      key === '*' || key === name ? at(each, rest, change) : each,
    ]),
  )
}

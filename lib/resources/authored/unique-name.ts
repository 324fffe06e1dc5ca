/** The first name that is not taken; where all are, the last one with a number. */
export function uniqueName(names: readonly string[], taken: ReadonlySet<string>): string {
  const free = names.find((name) => !taken.has(name))
  if (free !== undefined) return free
  const last = names.at(-1) ?? ''
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${last}${number}`)) return `${last}${number}`
  }
}

/** What stands under `properties` of a resource. */
export type Properties = Readonly<Record<string, unknown>>

/** Whether a value is an object with keys. */
export const isProperties = (value: unknown): value is Properties =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An object's member where that is an object itself. */
export const objectAt = (from: Properties, key: string): Properties | undefined => {
  const value = from[key]
  return isProperties(value) ? value : undefined
}

/** An object's member where that is a text. */
export const textAt = (from: Properties, key: string): string | undefined => {
  const value = from[key]
  return typeof value === 'string' ? value : undefined
}

/** Applies a merge patch: objects are merged, null removes, all else replaces. */
export function merged(before: Properties, patch: Properties): Properties {
  const after: Record<string, unknown> = { ...before }
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete after[key]
    else if (isProperties(value)) after[key] = merged(objectAt(before, key) ?? {}, value)
    else after[key] = value
  }
  return after
}

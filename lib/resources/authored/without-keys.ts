import { isFields } from './fields.ts'
import { tidy } from './live-properties.ts'

/** A copy without some keys, wherever they are. */
export const withoutKeys = (value: unknown, keys: ReadonlySet<string>): unknown =>
  keys.size === 0 ? value : tidy(stripped(value, keys))

function stripped(value: unknown, keys: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((each) => stripped(each, keys))
  if (!isFields(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !keys.has(key))
      .map(([key, each]) => [key, stripped(each, keys)]),
  )
}

import { isObject } from './is-object.ts'

/** A value of an object by its name in lower case: sources do not agree on upper and lower case. */
export type Fields = (name: string) => unknown

/** The values of an object, or of a text of JSON of one, by name; of anything else there are none. */
export function fieldsOf(value: unknown): Fields {
  const object = typeof value === 'string' ? parsed(value) : value
  if (!isObject(object)) return () => undefined
  const values = new Map(Object.entries(object).map(([key, each]) => [key.toLowerCase(), each]))
  return (name) => values.get(name.toLowerCase()) ?? undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

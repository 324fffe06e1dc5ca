/** The members of an object of which nothing is known. */
export type Fields = Readonly<Record<string, unknown>>

/** Whether a value has members: an object that is no list. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The members of what should be an object; none where it is something else. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})

/** A list of what should be one; what is undefined has none. */
export const listOf = (value: unknown): readonly unknown[] | undefined =>
  value === undefined ? undefined : [value].flat()

/** What is left of values without those that are `undefined`. */
export type Known<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> }

/** Leaves out what is not known, so that equal facts are equal texts of JSON. */
export const known = <const T extends object>(values: T): Known<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Known<T>

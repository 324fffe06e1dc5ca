/**
 * How tightly the outermost operator of a C# expression binds, weakest first.
 * @see https://learn.microsoft.com/dotnet/csharp/language-reference/operators/#operator-precedence
 */
export const strength = {
  /** C# that may not even be one expression: it needs brackets everywhere. */
  unknown: 0,
  lambda: 1,
  conditional: 2,
  coalesce: 3,
  or: 4,
  and: 5,
  equality: 6,
  relational: 7,
  additive: 8,
  multiplicative: 9,
  /** Signs, `!` and casts. */
  unary: 10,
  /** A chain with `?.`, whose continuation would belong to it. */
  chain: 11,
  primary: 12,
} as const

/** One of the levels of `strength`. */
export type Strength = (typeof strength)[keyof typeof strength]

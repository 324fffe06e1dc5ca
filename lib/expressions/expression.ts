import type { Code, Literal } from '../xml/node.ts'

declare const result: unique symbol
declare const named: unique symbol

/** A C# policy expression whose result has the TypeScript type `T`. */
export interface Expression<out T = unknown> extends Code {
  readonly [result]: T
}

/** A literal that is, or contains, references to named values. */
export interface NamedValueText extends Literal {
  readonly [named]: true
}

/** What an operation takes: a constant, an expression or, where text is taken, a named value. */
export type Value<T> =
  | T
  | Expression<T>
  | ([Extract<T, string>] extends [never] ? never : NamedValueText)

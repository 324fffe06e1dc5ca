import type { Expression } from '../expression.ts'
import type { Equality } from './comparison.ts'
import type { Format, ToText } from './to-text.ts'

declare const guid: unique symbol

/** A GUID; it has no TypeScript counterpart, so only expressions have it. */
export interface Guid {
  readonly [guid]: true
}

/** A `Guid`. */
export interface GuidExpression extends Expression<Guid>, Equality<Guid>, ToText, Format {}

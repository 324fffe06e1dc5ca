import { binary, codeOf, withType } from '../compose.ts'
import type { Draft } from '../draft.ts'
import type { Expression, Value } from '../expression.ts'
import { method, type Operations, property } from '../operation.ts'
import { shapes } from '../shape.ts'
import { strength } from '../strength.ts'
import type { BooleanExpression } from './boolean.ts'
import type { Equality } from './comparison.ts'

/** What every value that may be null has. */
export interface Nullable<E, T> {
  /** `a != null`. */
  readonly exists: BooleanExpression
  /** `a ?? b`: the fallback where there is nothing. */
  or(fallback: Value<T>): E
}

/** A value that is null where something on the way to it is; `or` makes it an ordinary one. */
export interface Optional<E extends Expression>
  extends Expression<ResultOf<E> | null>,
    Nullable<E, ResultOf<E>>,
    Equality<ResultOf<E>> {}

/** The TypeScript type of an expression's result. */
export type ResultOf<E> = E extends Expression<infer T> ? T : never

/** `a ?? b`, whose type is that of `a` without null. */
export const coalesced = (self: Draft, fallback: unknown): Draft =>
  withType(
    codeOf(strength.coalesce, strength.coalesce, strength.coalesce)`${self} ?? ${fallback}`,
    self.type?.replace(/\?$/, ''),
  )

/** How C# has them. */
export const nullableOperations = {
  exists: property(shapes.bool, (self) => binary(strength.equality, self, '!=', null)),
  or: method(
    (self, { type }) => ({ ...self, ...(type && { type }) }),
    (self, fallback: unknown) => coalesced(self, fallback),
  ),
} satisfies Operations<Nullable<unknown, unknown>>

import type { Expression, Value } from './expression.ts'
import { shapeOf } from './expression-node.ts'
import { expression } from './make.ts'
import { operand } from './operand.ts'
import { coalesced } from './operations/nullable.ts'
import type { Typed } from './typed.ts'

/** The first of the values that is not null: `a ?? b ?? c`. */
export function coalesce<T>(
  first: Expression<T | null>,
  ...others: readonly Value<T>[]
): Typed<NonNullable<T>> {
  const values = [first, ...others]
  const made = values
    .slice(0, -1)
    .reduceRight<unknown>((rest, each) => coalesced(operand(each), rest), values.at(-1))
  const { members: _, ...shape } = shapeOf(first)
  const type = operand(made).type
  return expression(operand(made), { ...shape, ...(type !== undefined && { type }) }, coalesce)
}

import { code } from './compose.ts'
import type { Value } from './expression.ts'
import { expression } from './make.ts'
import type { NumberExpression } from './operations/number.ts'
import { shapes } from './shape.ts'

/** A whole number from `min` to below `max`: `new Random().Next(min, max)`. */
export function random(min: Value<number>, max: Value<number>): NumberExpression {
  return expression(code`new Random().Next(${min}, ${max})`, shapes.int, random)
}

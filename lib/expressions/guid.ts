import { raw } from './compose.ts'
import { expression } from './make.ts'
import type { StringExpression } from './operations/string.ts'
import { shapes } from './shape.ts'

/** A new GUID as text: `Guid.NewGuid().ToString()`. */
export function guid(): StringExpression {
  return expression(raw('Guid.NewGuid().ToString()'), shapes.string, guid)
}

import { cast } from './compose.ts'
import { type Draft, failed } from './draft.ts'
import { shapeOf } from './expression-node.ts'
import { expression } from './make.ts'
import { operand } from './operand.ts'
import type { VariableInfo } from './variable.ts'

/**
 * A value as a variable of this type has to be given it. Text stays text, because a variable keeps
 * literals as strings; anything else becomes C# that results in the very type it is read as.
 */
export function variableValue(
  { type }: VariableInfo,
  value: unknown,
  builder: (...args: never[]) => unknown,
): unknown {
  if (type === 'string') return value
  if (!isNode(value)) return expression(constantDraft(type, value), { type }, builder)
  const { type: given } = shapeOf(value)
  return isOtherNumber(type, given) ? expression(cast(type, value), { type }, builder) : value
}

function constantDraft(type: string, value: unknown): Draft {
  const made = operand(value)
  if (!isOtherNumber(type, made.type)) return made
  const isTooWide = numbers.indexOf(type) < numbers.indexOf(made.type!)
  return isTooWide ? failed(`${value} is no value of the type \`${type}\`.`) : cast(type, made)
}

/** Narrow ones first. */
const numbers = ['int', 'long', 'double']

/** C# does not read an `int` as a `long`, nor the other way around. */
const isOtherNumber = (type: string, given: string | undefined): boolean =>
  given !== undefined && given !== type && numbers.includes(type) && numbers.includes(given)

const isNode = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'kind' in value

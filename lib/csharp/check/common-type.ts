import { type Type, unknown } from '../types/type.ts'
import type { Binding } from './binding.ts'
import { operandConverts, typeOf } from './convert.ts'
import type { Operand } from './operand.ts'

/**
 * The type of one of the operands that all others convert to; undefined where there is none.
 * @see https://learn.microsoft.com/dotnet/csharp/language-reference/language-specification/expressions#126316-finding-the-best-common-type-of-a-set-of-expressions
 */
export function bestCommonType(binding: Binding, operands: readonly Operand[]): Type | undefined {
  const types = [...new Set(operands.map(typeOf))]
  if (operands.some((operand) => operand.kind === 'value' && operand.type === unknown))
    return unknown
  const candidates = types.filter(
    ({ kind }) => kind !== 'null' && kind !== 'unknown' && kind !== 'never',
  )
  const fitting = candidates.filter((type) =>
    operands.every((operand) => operandConverts(binding, operand, type)),
  )
  if (fitting.length < 2) return fitting[0]
  // Constants convert both ways: the type that all the types convert to is wider.
  return (
    fitting.find((type) =>
      fitting.every((other) => operandConverts(binding, { kind: 'value', type: other }, type)),
    ) ?? fitting[0]
  )
}

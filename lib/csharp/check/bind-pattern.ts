import type { ExpressionSyntax, Pattern, TypeSyntax } from '../syntax/tree.ts'
import { nullableElement } from '../types/classify.ts'
import { convertsByReference, convertsExplicitly } from '../types/conversions.ts'
import { formatType } from '../types/format-type.ts'
import { isUnknown, type Type } from '../types/type.ts'
import { bindExpression } from './bind-expression.ts'
import { bindType, findDefinition } from './bind-type.ts'
import type { Binding } from './binding.ts'
import { describeOperand, operandConverts, requireValue } from './convert.ts'
import { type Operand, typed } from './operand.ts'

/** Binds what stands behind `is` or `case`, for a value of the type. */
export function bindPattern(binding: Binding, pattern: Pattern, type: Type): Operand | undefined {
  switch (pattern.kind) {
    case 'var-pattern':
      if (pattern.name) declare(binding, pattern.name, type)
      return undefined
    case 'type-pattern': {
      const constant = pattern.name ? undefined : asConstant(binding, pattern.type)
      if (constant) return bindConstant(binding, constant, type)
      const target = bindType(binding, pattern.type)
      const isPossible =
        isUnknown(type) ||
        isUnknown(target) ||
        type.kind === 'parameter' ||
        target.kind === 'parameter' ||
        convertsByReference(type, target)
      if (!isPossible && pattern.name) {
        binding.error(`${formatType(type)} can never be ${formatType(target)}.`, pattern)
      }
      if (pattern.name && nullableElement(target)) {
        const hint = `Write \`${formatType(nullableElement(target)!)}\`.`
        binding.error('A pattern cannot name a nullable type.', pattern.type, hint)
      }
      if (pattern.name) declare(binding, pattern.name, target)
      return undefined
    }
    case 'constant-pattern':
      return bindConstant(binding, pattern.value, type)
  }
}

function declare(
  binding: Binding,
  name: { readonly name: string; readonly start: number; readonly end: number },
  type: Type,
): void {
  binding.declare({ name: name.name, kind: 'variable', type, declaredAt: name.start }, name)
}

/** `case Limit` where `Limit` is no type but a constant or an enum's value. */
function asConstant(binding: Binding, type: TypeSyntax): ExpressionSyntax | undefined {
  if (type.kind !== 'named-type' || type.parts.some((part) => part.arguments.length > 0)) {
    return undefined
  }
  const [first, ...rest] = type.parts
  if (!first) return undefined
  const isType = findDefinition(type.parts.map(({ name }) => name).join('.'), 0) !== undefined
  const isLocal = binding.find(first.name) !== undefined
  if (binding.typeParameters.has(first.name)) return undefined
  if (!isLocal && (isType || rest.length === 0)) return undefined
  const start: ExpressionSyntax = {
    kind: 'name',
    name: first.name,
    start: first.start,
    end: first.end,
  }
  return rest.reduce<ExpressionSyntax>(
    (target, name) => ({ kind: 'member', target, name, start: first.start, end: name.end }),
    start,
  )
}

function bindConstant(binding: Binding, value: ExpressionSyntax, type: Type): Operand | undefined {
  const operand = bindExpression(binding, value)
  if (operand.kind === 'null') {
    if (!operandConverts(binding, operand, type)) {
      binding.error(`${formatType(type)} can never be null.`, value)
    }
    return operand
  }
  const constant = requireValue(binding, operand, value)
  if (operand.kind !== 'value' || isUnknown(constant)) return operand
  if (operand.constant === undefined) {
    binding.error('A constant is expected here.', value)
    return operand
  }
  const target = nullableElement(type) ?? type
  const isPossible =
    isUnknown(type) ||
    operandConverts(binding, operand, target) ||
    (convertsByReference(target, constant) && convertsExplicitly(target, constant))
  if (!isPossible) {
    binding.error(`${formatType(type)} can never be ${describeOperand(operand)}.`, value)
  }
  return typed(constant, operand.constant)
}

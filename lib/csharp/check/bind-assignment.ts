import type { BinaryOperator, ExpressionSyntax } from '../syntax/tree.ts'
import { isReferenceType, typeWord } from '../types/classify.ts'
import { convertsExplicitly } from '../types/conversions.ts'
import { membersOf } from '../types/members-of.ts'
import { isUnknown, type Type, unknown } from '../types/type.ts'
import { applyOperator } from './bind-binary.ts'
import { bindExpression } from './bind-expression.ts'
import { bindType } from './bind-type.ts'
import type { Binding } from './binding.ts'
import { checkAssignable } from './check-assignable.ts'
import { coerce, describeOperand, operandConverts, requireValue, typeOf } from './convert.ts'
import { type Operand, typed } from './operand.ts'

type AssignmentSyntax = Extract<ExpressionSyntax, { kind: 'assignment' }>

/** `target = value`, `target += value`. */
export function bindAssignment(binding: Binding, syntax: AssignmentSyntax): Operand {
  const { target, value, operator } = syntax
  if (target.kind === 'tuple') return bindDeconstruction(binding, target, value)
  if (target.kind === 'name' && target.name === '_' && !binding.find('_')) {
    const operand = bindExpression(binding, value)
    const type = requireValue(binding, operand, value)
    if (operator !== '=') binding.error("There is no '_'.", target)
    if (operand.kind === 'null') binding.error('`_` cannot take its type from null.', value)
    return typed(type)
  }
  const place = bindExpression(binding, target)
  if (place.kind === 'value' && isUnknown(place.type)) {
    const operand = bindExpression(binding, value)
    if (operand.kind !== 'lambda') requireValue(binding, operand, value)
    return typed(unknown)
  }
  const isAssignable = checkAssignable(binding, place, target)
  const operand = bindExpression(binding, value)
  if (!isAssignable) return typed(unknown)
  const type = typeOf(place)
  if (operator === '=') coerce(binding, operand, type, value)
  else compound(binding, syntax, place, operand, type)
  return typed(type)
}

function compound(
  binding: Binding,
  syntax: AssignmentSyntax,
  target: Operand,
  operand: Operand,
  type: Type,
): void {
  const operator = syntax.operator.slice(0, -1) as BinaryOperator
  const { start, end } = syntax
  const place = { left: syntax.target, right: syntax.value, start, end }
  const { length } = binding.problems
  // The target's own constant value is not that of the result.
  const result = applyOperator(binding, operator, typed(type), operand, place)
  if (binding.problems.length > length || operandConverts(binding, result, type)) return
  const isShift = operator === '<<' || operator === '>>'
  const fits = isShift || operandConverts(binding, operand, type)
  const isPredefined = typeWord(type) !== '' || !isReferenceType(type)
  if (isPredefined && fits && convertsExplicitly(typeOf(result), type)) return
  const message = `The result of '${syntax.operator}' is ${describeOperand(result)}, not ${describeOperand(target)}.`
  binding.error(message, syntax, `Cast it: \`(${describeOperand(target)})…\`.`)
}

/** `(a, b) = …`. */
function bindDeconstruction(
  binding: Binding,
  target: TupleSyntax,
  value: ExpressionSyntax,
): Operand {
  const operand = bindExpression(binding, value)
  const type = requireValue(binding, operand, value)
  deconstruct(binding, target, operand)
  return typed(type)
}

type TupleSyntax = Extract<ExpressionSyntax, { kind: 'tuple' }>

/** Takes a value apart into variables, new ones or such that are there. */
export function deconstruct(binding: Binding, target: TupleSyntax, operand: Operand): void {
  const type = typeOf(operand)
  const count = target.elements.length
  const parts: readonly Operand[] =
    operand.kind === 'tuple' ? operand.elements : partsOf(type, count).map((part) => typed(part))
  if (!isUnknown(type) && parts.length !== count) {
    const message = `${describeOperand(operand)} cannot be taken apart into ${count} variables.`
    binding.error(message, target)
  }
  target.elements.forEach(({ value: element }, index) => {
    const part = parts[index] ?? typed(unknown)
    if (element.kind === 'tuple') deconstruct(binding, element, part)
    else if (element.kind === 'declaration') declare(binding, element, part)
    else if (element.kind !== 'name' || element.name !== '_' || binding.find('_')) {
      const place = bindExpression(binding, element)
      if (checkAssignable(binding, place, element)) coerce(binding, part, typeOf(place), element)
    }
  })
}

function declare(
  binding: Binding,
  { type: typeSyntax, name }: Extract<ExpressionSyntax, { kind: 'declaration' }>,
  part: Operand,
): void {
  const isVar = typeSyntax.kind === 'named-type' && typeSyntax.parts[0]?.name === 'var'
  const type = isVar ? requireValue(binding, part, name) : bindType(binding, typeSyntax)
  if (!isVar) coerce(binding, part, type, name)
  if (name.name === '_') return
  binding.declare({ name: name.name, kind: 'variable', type, declaredAt: name.start }, name)
}

/** The types that a value falls into when it is taken apart. */
function partsOf(type: Type, count: number): readonly Type[] {
  if (type.kind === 'tuple') return type.elements
  const method = membersOf(type, 'Deconstruct').find(
    (member) => member.kind === 'method' && member.parameters.length === count,
  )
  return method?.kind === 'method' ? method.parameters.map((parameter) => parameter.type) : []
}

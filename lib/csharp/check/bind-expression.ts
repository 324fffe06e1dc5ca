import type { ExpressionSyntax, TypeSyntax } from '../syntax/tree.ts'
import {
  isEnum,
  isIntegral,
  isNumeric,
  isReferenceType,
  isVoid,
  nullableElement,
  typeWord,
} from '../types/classify.ts'
import {
  convertsByReference,
  convertsExplicitly,
  convertsImplicitly,
} from '../types/conversions.ts'
import { formatType } from '../types/format-type.ts'
import { hasUnknown, isUnknown, type Type, unknown } from '../types/type.ts'
import { wellKnown } from '../types/type-table.ts'
import { bindAssignment } from './bind-assignment.ts'
import { bindBinary } from './bind-binary.ts'
import { bindCall } from './bind-call.ts'
import { bindIndex } from './bind-index.ts'
import { bindMember, liftAccess } from './bind-member.ts'
import { bindName, bindPredefined } from './bind-name.ts'
import { bindAnonymous, bindNew, bindNewArray } from './bind-new.ts'
import { bindPattern } from './bind-pattern.ts'
import { bindCarried, bindQuery } from './bind-query.ts'
import { bindType, findDefinition } from './bind-type.ts'
import { bindIncrement, bindUnary } from './bind-unary.ts'
import type { Binding } from './binding.ts'
import { bestCommonType } from './common-type.ts'
import { castConstant, wrapConstant } from './constants.ts'
import { coerce, describeOperand, operandConverts, requireValue, typeOf } from './convert.ts'
import { type Operand, typed } from './operand.ts'

/** Finds out what an expression is; mistakes in it are reported. */
export function bindExpression(binding: Binding, syntax: ExpressionSyntax): Operand {
  switch (syntax.kind) {
    case 'number':
      return typed(wellKnown(syntax.type), syntax.value)
    case 'string':
      return typed(wellKnown('string'), syntax.value)
    case 'character':
      return typed(wellKnown('char'), BigInt(syntax.value.charCodeAt(0) || 0))
    case 'boolean':
      binding.constants.set(syntax, syntax.value)
      return typed(wellKnown('bool'), syntax.value)
    case 'null':
      return { kind: 'null' }
    case 'interpolated':
      return bindInterpolated(binding, syntax)
    case 'named-value':
    case 'missing':
      return typed(unknown)
    case 'name':
      return bindName(binding, syntax)
    case 'predefined-type':
      return bindPredefined(syntax.name)
    case 'member':
      return bindMember(binding, syntax)
    case 'conditional-access':
      return bindConditionalAccess(binding, syntax)
    case 'receiver':
      return binding.receiver ?? typed(unknown)
    case 'call':
      return bindCall(binding, syntax)
    case 'index':
      return bindIndex(binding, syntax)
    case 'new':
      return bindNew(binding, syntax)
    case 'new-array':
      return bindNewArray(binding, syntax)
    case 'anonymous':
      return bindAnonymous(binding, syntax)
    case 'cast':
      return bindCast(binding, syntax)
    case 'unary':
      return bindUnary(binding, syntax)
    case 'increment':
      return bindIncrement(binding, syntax.operator, syntax)
    case 'binary':
      return bindBinary(binding, syntax)
    case 'is': {
      const operand = bindExpression(binding, syntax.operand)
      const type = requireValue(binding, operand, syntax.operand)
      bindPattern(binding, syntax.pattern, type)
      return typed(wellKnown('bool'))
    }
    case 'as':
      return bindAs(binding, syntax)
    case 'conditional':
      return bindConditional(binding, syntax)
    case 'assignment':
      return bindAssignment(binding, syntax)
    case 'lambda':
      return { kind: 'lambda', syntax, scope: binding.scope }
    case 'typeof':
      bindTypeof(binding, syntax.type)
      return typed(wellKnown('Type'))
    case 'sizeof':
      return bindSizeof(binding, syntax)
    case 'default': {
      const type = bindType(binding, syntax.type)
      return isNumeric(type) ? typed(type, 0n) : typed(type)
    }
    case 'default-literal':
      return { kind: 'default' }
    case 'checked':
      return binding.inContext(syntax.isChecked, () => bindExpression(binding, syntax.value))
    case 'throw': {
      const operand = bindExpression(binding, syntax.value)
      coerce(binding, operand, wellKnown('Exception'), syntax.value, 'What is thrown')
      return { kind: 'throw' }
    }
    case 'tuple': {
      const elements = syntax.elements.map(({ value }) => bindExpression(binding, value))
      elements.forEach((operand, index) => {
        if (operand.kind === 'lambda' || operand.kind === 'default') return
        requireValue(binding, operand, syntax.elements[index]!.value)
      })
      const names = syntax.elements.map(({ name, value }) => name?.name ?? impliedName(value))
      syntax.elements.forEach(({ name }, index) => {
        if (!name) return
        const position = /^Item([1-9]\d*)$/.exec(name.name)?.[1]
        if (names.indexOf(name.name) < index) {
          binding.error(`There is an element '${name.name}' already.`, name)
        } else if (position !== undefined && Number(position) !== index + 1) {
          binding.error(`'${name.name}' is the name of another element.`, name)
        }
      })
      return { kind: 'tuple', elements, names }
    }
    case 'declaration':
      binding.error('A variable cannot be declared here.', syntax)
      return typed(unknown)
    case 'query':
      return bindQuery(binding, syntax)
    case 'carried':
      return bindCarried(binding, syntax)
  }
}

/** `typeof(List<>)` leaves the type arguments open. */
function bindTypeof(binding: Binding, syntax: TypeSyntax): void {
  const isOpen = syntax.kind === 'named-type' && findOpen(syntax)
  if (!isOpen) bindType(binding, syntax)
}

const findOpen = ({ parts }: Extract<TypeSyntax, { kind: 'named-type' }>): boolean => {
  const list = parts.at(-1)?.arguments ?? []
  const isOpen = list.some((each) => each.kind === 'named-type' && each.parts.length === 0)
  const name = parts.map((part) => part.name).join('.')
  return isOpen && findDefinition(name, list.length) !== undefined
}

const sizes: Readonly<Record<string, bigint>> = {
  sbyte: 1n,
  byte: 1n,
  short: 2n,
  ushort: 2n,
  int: 4n,
  uint: 4n,
  long: 8n,
  ulong: 8n,
  char: 2n,
  float: 4n,
  double: 8n,
  decimal: 16n,
  bool: 1n,
}

function bindSizeof(
  binding: Binding,
  syntax: Extract<ExpressionSyntax, { kind: 'typeof' | 'default' | 'sizeof' }>,
): Operand {
  const type = bindType(binding, syntax.type)
  const size = sizes[typeWord(type)]
  if (size === undefined && !isUnknown(type) && !isEnum(type)) {
    binding.error(`sizeof needs a number type, not ${formatType(type)}.`, syntax.type)
  }
  return typed(wellKnown('int'), size)
}

/** C# 7.1 names the elements of a tuple after the values. */
const impliedName = (value: ExpressionSyntax): string | undefined =>
  value.kind === 'name' ? value.name : value.kind === 'member' ? value.name.name : undefined

function bindInterpolated(
  binding: Binding,
  syntax: Extract<ExpressionSyntax, { kind: 'interpolated' }>,
): Operand {
  for (const { value, alignment } of syntax.holes) {
    requireValue(binding, bindExpression(binding, value), value)
    if (!alignment) continue
    const operand = bindExpression(binding, alignment)
    coerce(binding, operand, wellKnown('int'), alignment, 'The width')
    if (operand.kind === 'value' && operand.constant === undefined && !isUnknown(operand.type)) {
      binding.error('The width must be a constant.', alignment)
    }
  }
  return { ...typed(wellKnown('string')), isInterpolated: true }
}

function bindConditionalAccess(
  binding: Binding,
  syntax: Extract<ExpressionSyntax, { kind: 'conditional-access' }>,
): Operand {
  const target = bindExpression(binding, syntax.target)
  const type = requireValue(binding, target, syntax.target)
  const element = nullableElement(type) ?? type
  const canBeNull = isReferenceType(type) && type.kind !== 'null'
  if (element === type && !isUnknown(type) && !canBeNull && type.kind !== 'parameter') {
    const message = `'?' needs a value that can be null, not ${describeOperand(target)}.`
    binding.error(message, syntax.target, 'Leave out the `?`.')
  }
  const outer = binding.receiver
  binding.receiver = typed(type.kind === 'null' ? unknown : element)
  const access = bindExpression(binding, syntax.access)
  binding.receiver = outer
  if (access.kind === 'methods') {
    requireValue(binding, access, syntax.access)
    return typed(unknown)
  }
  return typed(liftAccess(typeOf(access)))
}

function bindCast(binding: Binding, syntax: Extract<ExpressionSyntax, { kind: 'cast' }>): Operand {
  const type = bindType(binding, syntax.type)
  const operand = bindExpression(binding, syntax.operand)
  binding.casts.set(syntax.operand, type)
  if (isUnknown(type)) return typed(unknown)
  if (operandConverts(binding, operand, type) && operand.kind !== 'value') {
    if (operand.kind === 'lambda') coerce(binding, operand, type, syntax.operand)
    return typed(type)
  }
  if (operand.kind !== 'value') {
    if (operand.kind === 'tuple' && convertsExplicitly(typeOf(operand), type)) return typed(type)
    const what = describeOperand(operand).replace(/^(?:a|the) /, (article) => upper(article))
    binding.error(`${what} cannot become ${formatType(type)}.`, syntax)
    return typed(type)
  }
  requireValue(binding, operand, syntax.operand)
  const { type: from, constant } = operand
  if (isVoid(type)) {
    binding.error('Nothing can become void.', syntax)
    return typed(unknown)
  }
  if (
    !isVoid(from) &&
    !convertsExplicitly(from, type) &&
    !operandConverts(binding, operand, type)
  ) {
    const hint = castHint(from, type)
    binding.error(`${formatType(from)} cannot become ${formatType(type)}.`, syntax, hint)
  }
  if (constant === undefined) return typed(type)
  const cast = castConstant(constant, type)
  const isNumber = typeof constant !== 'string' && isNumeric(type) && isNumeric(from)
  if (cast === undefined && isNumber && isIntegral(type)) {
    if (!binding.isUnchecked) {
      binding.error(`The number is too large for ${formatType(type)}.`, syntax)
    } else if (typeof constant === 'bigint') return typed(type, wrapConstant(constant, type))
  }
  if (
    typeWord(type) === 'decimal' &&
    isNumber &&
    Math.abs(Number(constant)) >= 7.922816251426434e28
  ) {
    binding.error('The number is too large for decimal.', syntax)
  }
  const isKept = cast !== undefined && (isNumeric(type) || isEnum(type) || from === type)
  return isKept ? typed(type, cast) : typed(type)
}

const upper = (text: string): string => text[0]!.toUpperCase() + text.slice(1)

function castHint(from: Type, to: Type): string | undefined {
  if (typeWord(from) === 'string' && isNumeric(to)) return `Parse it: \`${typeWord(to)}.Parse(…)\`.`
  return typeWord(to) === 'string' ? 'Call `.ToString()`.' : undefined
}

function bindAs(binding: Binding, syntax: Extract<ExpressionSyntax, { kind: 'as' }>): Operand {
  const operand = bindExpression(binding, syntax.operand)
  const type = bindType(binding, syntax.type)
  const from = requireValue(binding, operand, syntax.operand)
  if (isUnknown(type)) return typed(unknown)
  if (!isReferenceType(type) && !nullableElement(type) && type.kind !== 'parameter') {
    const hint = `Cast it, \`(${formatType(type)})…\`, or write \`as ${formatType(type)}?\`.`
    binding.error(`'as' needs a type that can be null, not ${formatType(type)}.`, syntax.type, hint)
    return typed(type)
  }
  if (!isUnknown(from) && !convertsByReference(from, type)) {
    binding.error(`${formatType(from)} can never be ${formatType(type)}.`, syntax)
  }
  return typed(type)
}

function bindConditional(
  binding: Binding,
  syntax: Extract<ExpressionSyntax, { kind: 'conditional' }>,
): Operand {
  const condition = bindExpression(binding, syntax.condition)
  coerce(binding, condition, wellKnown('bool'), syntax.condition, 'The condition')
  const then = bindExpression(binding, syntax.then)
  const otherwise = bindExpression(binding, syntax.otherwise)
  const [first, second] = [typeOf(then), typeOf(otherwise)]
  const isLiteral = (operand: Operand) => /^(?:null|throw|default)$/.test(operand.kind)
  if (!isLiteral(then)) requireValue(binding, then, syntax.then)
  if (!isLiteral(otherwise)) requireValue(binding, otherwise, syntax.otherwise)
  if (then.kind === 'throw' && otherwise.kind === 'throw') {
    requireValue(binding, then, syntax.then)
    return typed(unknown)
  }
  if (then.kind === 'throw') return otherwise
  if (otherwise.kind === 'throw') return then
  if (then.kind === 'value' && isUnknown(first)) return typed(unknown)
  if (otherwise.kind === 'value' && isUnknown(second)) return typed(unknown)
  if (then.kind === 'tuple' || otherwise.kind === 'tuple') return typed(unknown)
  const type = conditionalType(binding, then, otherwise)
  if (type) {
    const chosen =
      condition.kind === 'value' && typeof condition.constant === 'boolean'
        ? condition.constant
          ? then
          : otherwise
        : undefined
    const other = chosen === then ? otherwise : then
    const isConstant =
      chosen?.kind === 'value' &&
      chosen.constant !== undefined &&
      other.kind === 'value' &&
      other.constant !== undefined
    return isConstant ? typed(type, castConstant(chosen.constant!, type)) : typed(type)
  }
  const message = `The results of '?:' are ${describeOperand(then)} and ${describeOperand(otherwise)}, which have no common type.`
  binding.error(message, syntax, conditionalHint(first, second))
  return typed(unknown)
}

function conditionalType(binding: Binding, then: Operand, otherwise: Operand): Type | undefined {
  const [first, second] = [typeOf(then), typeOf(otherwise)]
  if (first === second && then.kind === 'value') return first
  const forth = otherwise.kind === 'value' && operandConverts(binding, then, second)
  const back = then.kind === 'value' && operandConverts(binding, otherwise, first)
  if (forth !== back) return forth ? second : first
  if (!forth) return undefined
  // A constant fits the smaller type: the types decide.
  if (convertsImplicitly(first, second) !== convertsImplicitly(second, first)) {
    return convertsImplicitly(first, second) ? second : first
  }
  return hasUnknown(first) || hasUnknown(second)
    ? bestCommonType(binding, [then, otherwise])
    : first
}

function conditionalHint(first: Type, second: Type): string | undefined {
  for (const [one, other] of [
    [first, second],
    [second, first],
  ] as const) {
    if (other.kind === 'null') continue
    if (one.kind === 'null') return `Cast the null: \`(${formatType(other)}?)null\`.`
    if (typeWord(one) === 'string') return 'Call `.ToString()` on the other result.'
  }
  return 'Cast one of them.'
}

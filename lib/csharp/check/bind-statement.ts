import type {
  BlockSyntax,
  ExpressionSyntax,
  LocalsSyntax,
  Place,
  StatementSyntax,
  TypeSyntax,
} from '../syntax/tree.ts'
import {
  isNumeric,
  isReferenceType,
  isValueType,
  nullableElement,
  typeWord,
} from '../types/classify.ts'
import { convertsExplicitly } from '../types/conversions.ts'
import { formatType } from '../types/format-type.ts'
import { isUnknown, mentions, type Type, unknown } from '../types/type.ts'
import { wellKnown } from '../types/type-table.ts'
import { deconstruct } from './bind-assignment.ts'
import { bindExpression } from './bind-expression.ts'
import { bindLocalFunction, declareLocalFunction } from './bind-local-function.ts'
import { bindElements } from './bind-new.ts'
import { bindGotoCase, bindSwitch } from './bind-switch.ts'
import { bindType } from './bind-type.ts'
import type { Binding } from './binding.ts'
import { castConstant } from './constants.ts'
import { coerce, describeOperand, operandConverts, requireValue } from './convert.ts'
import { elementTypeOf } from './element-type.ts'
import { type Operand, typed } from './operand.ts'

/** Binds the statements of a block, in whose scope they already are. */
export function bindStatements(binding: Binding, statements: readonly StatementSyntax[]): void {
  const { upcoming } = binding.scope
  for (const statement of statements) {
    if (statement.kind === 'locals') {
      for (const { name } of statement.declarators) {
        if (!upcoming.has(name.name)) upcoming.set(name.name, name.start)
      }
    } else if (statement.kind === 'local-function') declareLocalFunction(binding, statement)
    else declareLabels(binding, statement)
  }
  for (const statement of statements) bindStatement(binding, statement)
}

function declareLabels(binding: Binding, statement: StatementSyntax): void {
  for (let each = statement; each.kind === 'labeled'; each = each.body) {
    const { name } = each.label
    if (binding.labels.has(name)) binding.error(`There is a label '${name}' already.`, each.label)
    binding.labels.add(name)
  }
}

/** Binds a block in a scope of its own. */
function bindBlock(binding: Binding, block: BlockSyntax): void {
  binding.inScope(() => bindStatements(binding, block.statements))
}

/** A statement that stands alone under an `if` or in a loop. */
function bindEmbedded(binding: Binding, statement: StatementSyntax): void {
  if (statement.kind === 'block') bindBlock(binding, statement)
  else binding.inScope(() => bindStatements(binding, [statement]))
}

function bindStatement(binding: Binding, statement: StatementSyntax): void {
  switch (statement.kind) {
    case 'block':
      bindBlock(binding, statement)
      return
    case 'empty':
      return
    case 'locals':
      bindLocals(binding, statement)
      return
    case 'expression-statement': {
      const operand = bindExpression(binding, statement.value)
      if (operand.kind !== 'value') requireValue(binding, operand, statement.value)
      return
    }
    case 'if':
      bindCondition(binding, statement.condition)
      bindEmbedded(binding, statement.then)
      if (statement.otherwise) bindEmbedded(binding, statement.otherwise)
      return
    case 'while':
      binding.inScope(() => {
        bindCondition(binding, statement.condition)
        bindLoopBody(binding, statement.body)
      })
      return
    case 'do':
      bindLoopBody(binding, statement.body)
      bindCondition(binding, statement.condition)
      return
    case 'for':
      binding.inScope(() => {
        bindStatements(binding, statement.initializers)
        if (statement.condition) bindCondition(binding, statement.condition)
        for (const update of statement.updates) bindExpression(binding, update)
        bindLoopBody(binding, statement.body)
      })
      return
    case 'foreach':
      bindForEach(binding, statement)
      return
    case 'switch':
      bindSwitch(binding, statement)
      return
    case 'break':
      if (!binding.jumps.loop && !binding.jumps.switch) {
        binding.error('There is no loop or switch to break out of.', statement)
      }
      return
    case 'continue':
      if (!binding.jumps.loop) binding.error('There is no loop to continue.', statement)
      return
    case 'return':
      if (!statement.value) binding.returns?.addEmpty(statement)
      else binding.returns?.add(bindExpression(binding, statement.value), statement.value)
      return
    case 'throw':
      if (statement.value) {
        const operand = bindExpression(binding, statement.value)
        coerce(binding, operand, wellKnown('Exception'), statement.value, 'What is thrown')
      } else if (!binding.isInCatch) {
        binding.error('`throw` without a value stands in a catch block only.', statement)
      }
      return
    case 'try':
      bindTry(binding, statement)
      return
    case 'using':
      bindUsing(binding, statement)
      return
    case 'lock': {
      const operand = bindExpression(binding, statement.value)
      const type = requireValue(binding, operand, statement.value)
      if (isValueType(type)) binding.error('A lock needs an object.', statement.value)
      bindEmbedded(binding, statement.body)
      return
    }
    case 'checked-block':
      binding.inContext(statement.isChecked, () => bindBlock(binding, statement.body))
      return
    case 'goto':
      if (statement.label && !binding.labels.has(statement.label.name)) {
        binding.error(`There is no label '${statement.label.name}'.`, statement.label)
      }
      if (!statement.label) bindGotoCase(binding, statement)
      return
    case 'labeled':
      bindStatement(binding, statement.body)
      return
    case 'yield':
      binding.error('Policy expressions cannot yield.', statement)
      return
    case 'local-function':
      bindLocalFunction(binding, statement)
      return
  }
}

function bindCondition(binding: Binding, condition: ExpressionSyntax): void {
  coerce(binding, bindExpression(binding, condition), wellKnown('bool'), condition, 'The condition')
}

function bindLoopBody(binding: Binding, body: StatementSyntax): void {
  const outer = binding.jumps
  binding.jumps = { loop: true, switch: false }
  bindEmbedded(binding, body)
  binding.jumps = outer
}

export const isVar = (binding: Binding, type: TypeSyntax): boolean =>
  type.kind === 'named-type' &&
  type.parts.length === 1 &&
  type.parts[0]!.name === 'var' &&
  type.parts[0]!.arguments.length === 0 &&
  !binding.typeParameters.has('var')

function bindLocals(binding: Binding, statement: LocalsSyntax): void {
  const inferred = isVar(binding, statement.type)
  const declared = inferred ? undefined : bindType(binding, statement.type)
  if (inferred && statement.isConst) {
    binding.error('A constant cannot be `var`.', statement.type, 'Write the type.')
  }
  if (inferred && statement.declarators.length > 1) {
    const [, second] = statement.declarators
    binding.error('`var` declares one variable only.', second!, 'Write the type.')
  }
  for (const { name, value } of statement.declarators) {
    const bound = bindInitial(binding, declared, value, name)
    const local = { name: name.name, type: bound.type, declaredAt: name.start }
    if (!statement.isConst) binding.declare({ ...local, kind: 'variable' }, name)
    else {
      const constant = constantValue(binding, bound, value, name)
      binding.declare(
        { ...local, kind: 'constant', ...(constant !== undefined && { constant }) },
        name,
      )
    }
  }
}

function constantValue(
  binding: Binding,
  { type, operand }: { readonly type: Type; readonly operand: Operand | undefined },
  value: Place | undefined,
  name: Place,
) {
  if (operand?.kind === 'default' && isNumeric(type)) return 0n
  const constant = operand?.kind === 'value' ? operand.constant : undefined
  const isReference = isReferenceType(type) && typeWord(type) !== 'string'
  if (nullableElement(type) || (isReference && operand?.kind === 'value')) {
    const hint = 'Leave out the `const`.'
    binding.error(`A constant cannot be ${formatType(type)}.`, name, hint)
  } else if (!value) binding.error('A constant needs a value.', name)
  else if (constant === undefined && operand?.kind !== 'null' && !isUnknown(type)) {
    binding.error('The value must be a constant.', value)
  }
  return constant === undefined ? undefined : castConstant(constant, type)
}

function bindInitial(
  binding: Binding,
  declared: Type | undefined,
  value: LocalsSyntax['declarators'][number]['value'],
  name: Place,
): { readonly type: Type; readonly operand: Operand | undefined } {
  if (!value) {
    if (!declared) binding.error('`var` needs a value.', name, 'Write the type.')
    return { type: declared ?? unknown, operand: undefined }
  }
  if (value.kind === 'elements' || value.kind === 'members') {
    if (declared?.kind === 'array') bindElements(binding, declared.element, declared.rank, value)
    else if (!declared || !isUnknown(declared)) {
      binding.error('Only an array takes values in braces.', value, 'Write `new[] { … }`.')
    }
    return { type: declared ?? unknown, operand: undefined }
  }
  const operand = bindExpression(binding, value)
  if (declared) {
    if (isUnknown(declared)) requireLoose(binding, operand, value)
    else coerce(binding, operand, declared, value)
    return { type: declared, operand }
  }
  if (
    operand.kind === 'null' ||
    operand.kind === 'lambda' ||
    operand.kind === 'default' ||
    operand.kind === 'methods'
  ) {
    if (operand.kind === 'lambda') {
      const message = '`var` for a lambda needs C# 10; policy expressions are C# 7.'
      binding.report(
        'csharp-version',
        message,
        value,
        'Write the type: `Func<int, int>`, for example.',
      )
      return { type: unknown, operand }
    }
    const message = `\`var\` cannot take its type from ${describeOperand(operand)}.`
    binding.error(message, value, 'Write the type.')
    return { type: unknown, operand }
  }
  const type = requireValue(binding, operand, value)
  if (mentions(type, ({ kind }) => kind === 'null')) {
    binding.error('`var` cannot take its type from null.', value, 'Write the type.')
  }
  return { type, operand }
}

function requireLoose(binding: Binding, operand: Operand, value: ExpressionSyntax): void {
  if (operand.kind !== 'lambda' && operand.kind !== 'default' && operand.kind !== 'methods') {
    requireValue(binding, operand, value)
  }
}

function bindForEach(
  binding: Binding,
  statement: Extract<StatementSyntax, { kind: 'foreach' }>,
): void {
  binding.inScope(() => {
    const operand = bindExpression(binding, statement.source)
    const source = requireValue(binding, operand, statement.source)
    const element = elementTypeOf(source)
    if (!element) binding.error(`${formatType(source)} is no collection.`, statement.source)
    const { target, name, type } = statement
    if (target?.kind === 'tuple') deconstruct(binding, target, typed(element ?? unknown))
    if (name && type) {
      const inferred = isVar(binding, type)
      const declared = inferred ? (element ?? unknown) : bindType(binding, type)
      if (!inferred && element && !convertsExplicitly(element, declared)) {
        const message = `The elements are ${formatType(element)}, not ${formatType(declared)}.`
        binding.error(message, type)
      }
      const local = { name: name.name, kind: 'iteration', declaredAt: name.start } as const
      binding.declare({ ...local, type: declared }, name)
    }
    bindLoopBody(binding, statement.body)
  })
}

function bindTry(binding: Binding, statement: Extract<StatementSyntax, { kind: 'try' }>): void {
  bindBlock(binding, statement.body)
  const caught: Type[] = []
  for (const clause of statement.catches) {
    binding.inScope(() => {
      const exception = wellKnown('Exception')
      const type = clause.type ? bindType(binding, clause.type) : exception
      if (!operandConverts(binding, typed(type), exception)) {
        binding.error(`${formatType(type)} is no exception.`, clause.type!)
      }
      const isCovered = caught.some((each) => operandConverts(binding, typed(type), each))
      if (isCovered && !isUnknown(type)) {
        binding.error('An earlier catch already takes these exceptions.', clause.type ?? clause)
      }
      if (!clause.when && !isUnknown(type)) caught.push(type)
      if (clause.name) {
        const { name, start } = clause.name
        binding.declare({ name, kind: 'variable', type, declaredAt: start }, clause.name)
      }
      if (clause.when) bindCondition(binding, clause.when)
      const outer = binding.isInCatch
      binding.isInCatch = true
      bindStatements(binding, clause.body.statements)
      binding.isInCatch = outer
    })
  }
  if (statement.finally) bindBlock(binding, statement.finally)
}

function bindUsing(binding: Binding, statement: Extract<StatementSyntax, { kind: 'using' }>): void {
  const disposable = wellKnown('IDisposable')
  const requireDisposable = (operand: Operand, place: Place) => {
    if (operand.kind === 'null' || operandConverts(binding, operand, disposable)) return
    binding.error(`${describeOperand(operand)} cannot be disposed of.`, place)
  }
  binding.inScope(() => {
    const { resource } = statement
    if (resource.kind !== 'locals') {
      const operand = bindExpression(binding, resource)
      requireValue(binding, operand, resource)
      requireDisposable(operand, resource)
    } else {
      const inferred = isVar(binding, resource.type)
      const declared = inferred ? undefined : bindType(binding, resource.type)
      for (const { name, value } of resource.declarators) {
        const { type } = bindInitial(binding, declared, value, name)
        requireDisposable(typed(type), value ?? name)
        const local = { name: name.name, kind: 'iteration', declaredAt: name.start } as const
        binding.declare({ ...local, type }, name)
      }
    }
    bindEmbedded(binding, statement.body)
  })
}

import type { Pattern, StatementSyntax } from '../syntax/tree.ts'
import { convertsImplicitly } from '../types/conversions.ts'
import { isUnknown, type Type } from '../types/type.ts'
import { wellKnown } from '../types/type-table.ts'
import { bindExpression } from './bind-expression.ts'
import { bindPattern } from './bind-pattern.ts'
import { bindStatements } from './bind-statement.ts'
import { bindType } from './bind-type.ts'
import type { Binding } from './binding.ts'
import { coerce, operandConverts, requireValue } from './convert.ts'

/** Binds a switch; all its sections share one scope, as C# has it. */
export function bindSwitch(
  binding: Binding,
  statement: Extract<StatementSyntax, { kind: 'switch' }>,
): void {
  const operand = bindExpression(binding, statement.value)
  const type = requireValue(binding, operand, statement.value)
  const outer = binding.jumps
  const outerCases = binding.cases
  binding.cases = casesOf(binding, statement, type)
  binding.jumps = { loop: outer.loop, switch: true }
  binding.inScope(() => {
    const labels = new Set<string>()
    const covered: (Type | 'all')[] = []
    for (const section of statement.sections) {
      for (const { name } of section.statements.flatMap((each) =>
        each.kind === 'locals' ? each.declarators : [],
      )) {
        if (!binding.scope.upcoming.has(name.name)) {
          binding.scope.upcoming.set(name.name, name.start)
        }
      }
    }
    for (const section of statement.sections) {
      const bindLabels = () => {
        for (const label of section.labels) {
          if (label.kind === 'default-label') {
            if (labels.has('default')) binding.error('There are two defaults.', label)
            labels.add('default')
            continue
          }
          const constant = bindPattern(binding, label.pattern, type)
          checkCovered(binding, label.pattern, covered)
          if (label.when) {
            const condition = bindExpression(binding, label.when)
            coerce(binding, condition, wellKnown('bool'), label.when, 'The condition')
            continue
          }
          if (label.pattern.kind === 'var-pattern') covered.push('all')
          else if (label.pattern.kind === 'type-pattern' && !constant) {
            covered.push(bindType(binding, label.pattern.type))
          }
          const key = constantKey(constant)
          if (key !== undefined && labels.has(key)) {
            binding.error('The switch has this case already.', label.pattern)
          }
          if (key !== undefined) labels.add(key)
        }
      }
      // Names that a pattern declares belong to their section alone.
      const declaresNames = section.labels.some(
        (label) => label.kind === 'case-label' && 'name' in label.pattern,
      )
      if (declaresNames) {
        binding.inScope(() => {
          bindLabels()
          bindStatements(binding, section.statements)
        })
      } else {
        bindLabels()
        bindStatements(binding, section.statements)
      }
    }
  })
  binding.jumps = outer
  binding.cases = outerCases
}

/** The constants that `goto case` can lead to. */
function casesOf(
  binding: Binding,
  { sections }: Extract<StatementSyntax, { kind: 'switch' }>,
  type: Type,
): Binding['cases'] {
  const keys = new Set<string>()
  for (const label of sections.flatMap((section) => section.labels)) {
    if (label.kind === 'default-label') keys.add('default')
    else {
      const { result } = binding.trial(() =>
        binding.inScope(() => bindPattern(binding, label.pattern, type)),
      )
      const key = constantKey(result)
      if (key !== undefined) keys.add(key)
    }
  }
  return { keys, type }
}

/** `goto case 1`, `goto default`. */
export function bindGotoCase(
  binding: Binding,
  statement: Extract<StatementSyntax, { kind: 'goto' }>,
): void {
  const { cases } = binding
  const operand = statement.value && bindExpression(binding, statement.value)
  if (!cases) {
    binding.error('There is no switch around it.', statement)
    return
  }
  if (operand && !operandConverts(binding, operand, cases.type)) {
    coerce(binding, operand, cases.type, statement.value!, 'The case')
    return
  }
  const key = operand ? constantKey(operand) : 'default'
  if (key === undefined || !cases.keys.has(key)) {
    binding.error('The switch has no such case.', statement)
  }
}

/** Reports a case that earlier ones leave nothing for. */
function checkCovered(
  binding: Binding,
  pattern: Pattern,
  covered: readonly (Type | 'all')[],
): void {
  const type =
    pattern.kind === 'type-pattern' && pattern.name
      ? binding.trial(() => bindType(binding, pattern.type)).result
      : undefined
  const isCovered = covered.some(
    (each) => each === 'all' || (type && !isUnknown(type) && convertsImplicitly(type, each)),
  )
  if (isCovered) binding.error('An earlier case already takes these values.', pattern)
}

function constantKey(operand: ReturnType<typeof bindPattern>): string | undefined {
  if (operand?.kind === 'null') return 'null'
  if (operand?.kind !== 'value' || operand.constant === undefined) return undefined
  return `${typeof operand.constant} ${operand.constant}`
}

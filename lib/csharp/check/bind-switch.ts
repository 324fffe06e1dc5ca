import type { StatementSyntax } from '../syntax/tree.ts'
import { wellKnown } from '../types/type-table.ts'
import { bindExpression } from './bind-expression.ts'
import { bindPattern } from './bind-pattern.ts'
import { bindStatements } from './bind-statement.ts'
import type { Binding } from './binding.ts'
import { coerce, requireValue } from './convert.ts'

/** Binds a switch; all its sections share one scope, as C# has it. */
export function bindSwitch(
  binding: Binding,
  statement: Extract<StatementSyntax, { kind: 'switch' }>,
): void {
  const operand = bindExpression(binding, statement.value)
  const type = requireValue(binding, operand, statement.value)
  const outer = binding.jumps
  binding.jumps = { loop: outer.loop, switch: true }
  binding.inScope(() => {
    const labels = new Set<string>()
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
          if (label.when) {
            const condition = bindExpression(binding, label.when)
            coerce(binding, condition, wellKnown('bool'), label.when, 'The condition')
            continue
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
}

function constantKey(operand: ReturnType<typeof bindPattern>): string | undefined {
  if (operand?.kind === 'null') return 'null'
  if (operand?.kind !== 'value' || operand.constant === undefined) return undefined
  return `${typeof operand.constant} ${operand.constant}`
}

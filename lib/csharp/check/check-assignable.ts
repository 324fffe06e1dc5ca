import type { Place } from '../syntax/tree.ts'
import { isUnknown } from '../types/type.ts'
import type { Binding } from './binding.ts'
import type { Operand } from './operand.ts'

/** Reports what cannot be assigned to. */
export function checkAssignable(binding: Binding, operand: Operand, place: Place): boolean {
  const problem = assignmentProblem(operand)
  if (problem) binding.error(problem, place)
  return !problem
}

function assignmentProblem(operand: Operand): string | undefined {
  if (operand.kind === 'methods') return `'${operand.name}' is a method and cannot be assigned.`
  if (operand.kind !== 'value') return 'Only variables, properties and elements can be assigned.'
  const { place } = operand
  switch (place?.kind) {
    case 'variable':
    case 'element':
      return undefined
    case 'constant':
      return `'${place.name}' is a constant and cannot be assigned.`
    case 'iteration':
      return `'${place.name}' cannot be assigned: a loop or \`using\` governs it.`
    case 'indexer':
      return place.canWrite ? undefined : 'The element is read-only.'
    case 'member':
      return place.member.canWrite ? undefined : `'${place.member.name}' is read-only.`
    default:
      return isUnknown(operand.type)
        ? undefined
        : 'Only variables, properties and elements can be assigned.'
  }
}

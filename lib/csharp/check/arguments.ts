import type { Method, MethodParameter } from '../types/member.ts'
import type { Type } from '../types/type.ts'
import type { BoundArgument } from './operand.ts'

/** A method with the parameter that each argument goes to. */
export interface Candidate {
  readonly method: Method
  /** Whether a `params` array takes several arguments, or none. */
  readonly isExpanded: boolean
  /** By argument. */
  readonly parameters: readonly MethodParameter[]
  /** Parameters that take their default. */
  readonly defaults: number
}

/**
 * Distributes arguments over the parameters of a method; undefined where their number or names do
 * not fit.
 */
export function distribute(
  method: Method,
  list: readonly BoundArgument[],
  form: 'normal' | 'expanded',
): Candidate | undefined {
  const { parameters } = method
  const last = parameters.at(-1)
  const isExpanded = form === 'expanded'
  if (isExpanded && last?.mode !== 'params') return undefined
  const fixed = isExpanded ? parameters.slice(0, -1) : parameters
  const taken = new Set<MethodParameter>()
  const targets: MethodParameter[] = []
  for (const [index, { syntax }] of list.entries()) {
    const name = syntax.name?.name
    const target =
      name === undefined
        ? (fixed[index] ?? (isExpanded ? elementOf(last!) : undefined))
        : parameters.find((parameter) => parameter.name === name)
    if (!target || taken.has(target)) return undefined
    if (name === undefined && index >= fixed.length) targets.push(target)
    else {
      taken.add(target)
      targets.push(target)
    }
  }
  const open = fixed.filter((parameter) => !taken.has(parameter))
  if (open.some(({ isOptional }) => !isOptional)) return undefined
  return { method, isExpanded, parameters: targets, defaults: open.length }
}

function elementOf(parameter: MethodParameter): MethodParameter {
  const type: Type = parameter.type.kind === 'array' ? parameter.type.element : parameter.type
  return { name: parameter.name, type, isOptional: false }
}

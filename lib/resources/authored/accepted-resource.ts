import type { ResourceProblem } from '../problem.ts'
import type { Resource } from '../resource.ts'
import { resourceProblems } from '../resource-problems.ts'
import { compact } from './compact.ts'
import { type Fields, fieldsOf, isFields } from './fields.ts'

/** Without them a resource would be another one. */
const identity = ['api', 'displayName']

/**
 * The resource that options make, without those options that the checks refuse; undefined where
 * nothing is left that could be the resource.
 */
export function acceptedResource(
  make: (options: Fields) => Resource,
  options: Fields,
  refuse: (problem: ResourceProblem, refused: 'option' | 'resource') => void,
): Resource | undefined {
  const made = make(options)
  const problem = resourceProblems(made).find(({ severity }) => severity === 'error')
  if (!problem) return made
  const rest = identity.includes(problem.keys[0] ?? '') ? undefined : without(options, problem.keys)
  refuse(problem, rest ? 'option' : 'resource')
  return rest && acceptedResource(make, fieldsOf(compact(rest)), refuse)
}

/** Options without the innermost one on a path; undefined where the path leads to none. */
function without(options: Fields, [key, ...keys]: readonly string[]): Fields | undefined {
  if (key === undefined || !Object.hasOwn(options, key)) return undefined
  const value = options[key]
  const rest = isFields(value) ? without(value, keys) : undefined
  const entries = Object.entries(options).map(([name, each]) => [name, name === key ? rest : each])
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined))
}

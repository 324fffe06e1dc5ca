import * as assert from 'uvu/assert'
import type { PolicyDocument, Resource, ValidateOptions } from '../../lib/index.ts'
import { projectResources } from '../../lib/resources/project-resources.ts'
import { resourceProblems } from '../../lib/resources/resource-problems.ts'
import type { ProjectRule } from '../../lib/validate/rule.ts'
import { validate } from '../../lib/validate/validate.ts'

interface Given extends Pick<ValidateOptions, 'apiVersion' | 'gateway'> {
  readonly documents?: readonly PolicyDocument[]
  /** What the sources export. */
  readonly exported?: readonly unknown[]
}

/** What a rule finds in a project: `severity keys: message`. */
export function found(rule: ProjectRule, given: Given): readonly string[] {
  const { documents = [], exported = [], ...options } = given
  const project = projectResources(exported, documents)
  const problems = new Map(
    project.resources.map((each: Resource) => [each, resourceProblems(each)] as const),
  )
  const all = { ...options, ...project, resourceProblems: problems, rules: [rule] }
  return validate(documents, all).map(({ code, severity, origin, message }) => {
    assert.is(code, rule.code)
    const keys = origin.kind === 'call' ? origin.keys.join('.') : 'text'
    return `${severity} ${keys}: ${message}`
  })
}

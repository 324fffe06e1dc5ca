import * as assert from 'uvu/assert'
import type { Resource, ResourceBody } from '../../lib/index.ts'
import { resourceBody } from '../../lib/resources/body.ts'
import { resourceProblems } from '../../lib/resources/resource-problems.ts'
import { misshapen } from './shapes.ts'

/** What the checks say of a resource: `severity keys: message`. */
export const problems = (resource: Resource): readonly string[] =>
  resourceProblems(resource).map(
    ({ severity, keys, message }) => `${severity} ${keys.join('.')}: ${message}`,
  )

/** Nothing is said of the resource, this is its body, to the byte, and it has the known shape. */
export function hasBody(resource: Resource, properties: ResourceBody['properties']): void {
  assert.equal(problems(resource), [])
  const body = resourceBody(resource)
  assert.is(JSON.stringify(body), JSON.stringify({ properties }))
  assert.equal(misshapen(resource.resource, body), [])
}

/** Exactly this is said of the resource. */
export function refused(resource: Resource, expected: readonly string[]): void {
  assert.equal(problems(resource), expected)
}

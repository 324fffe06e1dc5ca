import type { ResourceProblem } from './problem.ts'
import type { Resource } from './resource.ts'

/** What the service would refuse of resources. ajv is only loaded where there are some. */
export async function checkResources(
  resources: readonly Resource[],
): Promise<ReadonlyMap<Resource, readonly ResourceProblem[]>> {
  if (resources.length === 0) return new Map()
  const { resourceProblems } = await import('./resource-problems.ts')
  return new Map(resources.map((each) => [each, resourceProblems(each)]))
}

import type { PlannedDeployment } from './plan-deployment.ts'
import type { DeployedResource } from './state-file.ts'

/** What a plan found as it should be, as if it had been deployed with the rest. */
export const unchangedResources = ({
  plan,
  desired,
  actual,
}: Pick<PlannedDeployment, 'plan' | 'desired' | 'actual'>): Readonly<
  Record<string, DeployedResource>
> => {
  const unchanged = new Set(plan.unchanged)
  return Object.fromEntries(
    desired.flatMap(({ address, sent }) => {
      const found = unchanged.has(address) ? actual.get(address) : undefined
      if (!found) return []
      const { type, path, etag, digest, content } = found
      return [[address, { type, path, etag, sent, digest, content }]]
    }),
  )
}

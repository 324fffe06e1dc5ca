import type { Backend } from '../backend.ts'
import type { BackendPool } from '../backend-pool.ts'
import type { ReportProblem } from '../problem.ts'
import { isResource } from '../resource.ts'

/** What the schema cannot say of a pool. */
export function checkBackendPool({ id, options }: BackendPool, report: ReportProblem): void {
  const seen = new Set<string>()
  for (const [at, { backend }] of options.members.entries()) {
    const key = backend.id.toLowerCase()
    if (key === id.toLowerCase()) report(`members[${at}]`, 'A pool cannot hold itself.')
    else if (seen.has(key)) {
      report(`members[${at}]`, `The backend \`${backend.id}\` is in the pool twice.`, {
        hint: 'Give it a higher `weight` instead.',
      })
    }
    seen.add(key)
  }
  if (options.members.every(({ weight }) => weight === 0)) {
    report('members', 'No member gets requests: every `weight` is 0.')
  }
  checkFailover(options.members, report)
}

/** "A lower-priority group is used only when all members of higher groups are tripped." */
function checkFailover(members: BackendPool['options']['members'], report: ReportProblem): void {
  const last = Math.max(...members.map(({ priority = 0 }) => priority))
  const stuck = members.findIndex(
    ({ backend, priority = 0 }) =>
      priority < last &&
      isResource(backend) &&
      (backend as Backend).options?.circuitBreaker === undefined,
  )
  const member = members[stuck]
  if (!member) return
  report(
    `members[${stuck}]`,
    `Members of a higher \`priority\` number are never used: \`${member.backend.id}\` has no circuit breaker that could trip.`,
    { severity: 'warning', hint: `Give \`${member.backend.id}\` a \`circuitBreaker\`.` },
  )
}

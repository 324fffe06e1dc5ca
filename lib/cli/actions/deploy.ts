import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { DeploymentResult } from '../../azure/deploy.ts'
import type { FoundRecord } from '../../azure/deployment-record.ts'
import type { ManagementClient } from '../../azure/management-client.ts'
import type { DeployedResource } from '../../azure/state-file.ts'
import { colors } from '../../diagnostics/color.ts'
import type { Change } from '../../plan/change.ts'
import type { Plan } from '../../plan/plan.ts'
import { isPlanFile, type PlanFile } from '../../plan/plan-file.ts'
import { UserError } from '../../workspace/user-error.ts'
import { confirm } from '../confirm.ts'
import { counted } from '../counted.ts'
import { deployProgress } from '../deploy-progress.ts'
import { hasColor, type Io } from '../io.ts'
import { redacted, secretsOf, secretsOfChanges } from '../redacted.ts'
import { version } from '../version.ts'
import { canBeDeployed, makePlan } from './diff.ts'
import {
  built,
  type LiveOptions,
  type LiveProject,
  liveProject,
  settle,
  withClient,
} from './live.ts'

/** The options of `apim-policy deploy`. */
export interface DeployOptions extends LiveOptions {
  readonly yes?: boolean
  readonly prune?: boolean
  readonly json?: boolean
  /** A saved plan, which is carried out as it is. */
  readonly plan?: string
  /** Deploys over what somebody else changed in the service. */
  readonly overwrite?: boolean
  /** Deploys although the record says that somebody is deploying. */
  readonly takeOver?: boolean
}

/** What is about to be deployed. */
interface Prepared {
  readonly plan: Plan
  readonly record: FoundRecord
  readonly service: string
  readonly isReviewed: boolean
  readonly unchanged?: Readonly<Record<string, DeployedResource>>
}

/** Deploys: 0 done, 1 nothing was written, 3 conflict, 4 failed and undone, 5 not wholly undone. */
export async function runDeploy(io: Io, options: DeployOptions): Promise<number> {
  const live = await liveProject(io, options)
  if (options.plan !== undefined) {
    const plan = await loadPlan(io, options.plan, live)
    const quiet = redacted(io, secretsOfChanges(plan.changes, io))
    return withClient(quiet, live, options, async (client) =>
      carryOut(quiet, live, options, client, await fromFile(client, plan, live)),
    )
  }
  const build = await built(io, live)
  if (!build) return 1
  const quiet = redacted(io, secretsOf(build.resources.resources, io))
  return withClient(quiet, live, options, async (client) => {
    const planned = await makePlan(quiet, live, build, client, options)
    const { plan, record, service } = planned
    if (plan.changes.length > 0 && !canBeDeployed(quiet, live, build, planned)) return 1
    const { unchangedResources } = await import('../../azure/unchanged-resources.ts')
    const unchanged = unchangedResources(planned)
    const prepared = { plan, record, service: service.id, isReviewed: false, unchanged }
    return carryOut(quiet, live, options, client, prepared)
  })
}

async function loadPlan(io: Io, name: string, { target }: LiveProject): Promise<PlanFile> {
  const text = await readFile(resolve(io.cwd, name), 'utf8').catch((cause: Error) => {
    throw new UserError(`The plan cannot be read: ${cause.message}.`, { cause })
  })
  const plan = parsed(text)
  if (!isPlanFile(plan)) {
    throw new UserError(`${name} is not a plan.`, { hint: 'Make one with `diff --out plan.json`.' })
  }
  if (plan.environment !== target.environment || plan.project !== target.project) {
    throw new UserError(
      `${name} is a plan for \`${plan.project}\` in \`${plan.environment}\`, not for \`${target.project}\` in \`${target.environment}\`.`,
    )
  }
  if (plan.apiVersion !== target.apiVersion) {
    throw new UserError(
      `${name} was made with the api-version ${plan.apiVersion}, the environment has ${target.apiVersion}.`,
      { hint: 'Make a new plan with `diff --out`.' },
    )
  }
  return plan
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A saved plan, once it is certain that the service is as the plan found it. */
async function fromFile(
  client: ManagementClient,
  file: PlanFile,
  { target }: LiveProject,
): Promise<Prepared> {
  const { checkUnmoved } = await import('../../azure/check-unmoved.ts')
  const record = await checkUnmoved(client, file, target)
  return { plan: file, record, service: file.service, isReviewed: true }
}

async function carryOut(
  io: Io,
  live: LiveProject,
  options: DeployOptions,
  client: ManagementClient,
  { plan, record, service, isReviewed, unchanged }: Prepared,
): Promise<number> {
  const { renderPlan } = await import('../../plan/render-plan.ts')
  const show = options.json ? io.err : io.out
  show(renderPlan(plan, { color: hasColor(io) }))
  if (plan.changes.length === 0) {
    if (options.json) io.out(`${JSON.stringify({ outcome: 'unchanged', changes: [] }, null, 2)}\n`)
    return 0
  }
  const { checkIdle } = await import('../../azure/deployment-record.ts')
  if (!options.takeOver) checkIdle(record)
  checkConflicts(plan.changes, options)
  checkDeletes(plan.changes, live)
  checkSecrets(plan.changes, io)
  if (isReviewed) {
    const { checkPlannedSecrets } = await import('../../azure/check-planned-secrets.ts')
    await checkPlannedSecrets(plan.changes, io.env)
  }
  const { target } = live
  if (!(await confirm(io, target, { ...options, isReviewed }))) {
    io.err('Nothing was deployed.\n')
    return 1
  }
  const { deploy } = await import('../../azure/deploy.ts')
  const onInterrupt = (): void =>
    io.err('Interrupted: what was begun is finished, and then all is undone.\n')
  io.signal?.addEventListener('abort', onInterrupt, { once: true })
  const { commitOf, who } = await import('../../azure/who.ts')
  const result = await deploy({
    client,
    changes: plan.changes,
    record,
    service,
    folder: live.folder,
    env: io.env,
    by: who(io.env),
    commit: commitOf(io.env),
    tool: version(),
    resources: plan.changes.length + plan.unchanged.length,
    ...(unchanged && { unchanged }),
    now: () => new Date(),
    signal: io.signal,
    wait: settle,
    onEvent: deployProgress(
      io,
      plan.changes.map(({ address }) => address),
    ),
  })
  return conclude(io, plan, result, options)
}

function checkConflicts(changes: readonly Change[], { overwrite }: DeployOptions): void {
  const conflicts = changes.filter(({ conflict }) => conflict !== undefined)
  if (conflicts.length === 0 || overwrite) return
  const names = conflicts.map(({ address }) => `\`${address}\``).join(', ')
  throw new UserError(
    `Somebody else changed ${names} in the service; deploying would overwrite that.`,
    {
      hint: 'Take the change over into the sources (`pull --out live` writes what is there), or deploy with `--overwrite`.',
      exitCode: 3,
    },
  )
}

function checkDeletes(changes: readonly Change[], { target }: LiveProject): void {
  const deletes = changes.filter(({ action }) => action === 'delete').length
  const { maxDeletes } = target.protect
  if (deletes <= maxDeletes) return
  throw new UserError(
    `The plan deletes ${deletes} resources; \`${target.environment}\` allows ${maxDeletes}.`,
    { hint: `Raise \`environments.${target.environment}.protect.maxDeletes\` if that is meant.` },
  )
}

function checkSecrets(changes: readonly Change[], { env }: Io): void {
  const names = changes.flatMap(({ secret }) => (secret && !env[secret] ? [secret] : []))
  if (names.length === 0) return
  throw new UserError(
    `The environment does not hold ${names.map((each) => `\`${each}\``).join(', ')}.`,
    {
      hint: 'Set these variables to the secrets that are to be deployed.',
    },
  )
}

async function conclude(
  io: Io,
  plan: Plan,
  result: DeploymentResult,
  { json }: DeployOptions,
): Promise<number> {
  const { isConflict } = await import('../../azure/deployment-conflict.ts')
  const { green, red, yellow, bold } = colors(hasColor(io))
  const { outcome, journal, deployment, warning } = result
  const left = result.outcome === 'deployed' ? [] : result.left
  const failure = result.outcome === 'deployed' ? undefined : result.failure
  if (json) {
    const changes = plan.changes.map(({ action, address, type }) => ({ action, address, type }))
    const failed = failure && { address: failure.change.address, message: String(failure.error) }
    const all = { outcome, deployment, journal, changes, ...(failed && { failure: failed }), left }
    io.out(`${JSON.stringify(all, null, 2)}\n`)
  }
  if (warning !== undefined) io.err(`${yellow('!')} ${warning}\n`)
  switch (outcome) {
    case 'deployed':
      io.err(`${green('✔')} ${bold(`${counted(plan.changes.length, 'change')} deployed`)}\n`)
      return 0
    case 'undone': {
      const isTheirs = failure !== undefined && isConflict(failure.error)
      const why = failure ? (isTheirs ? 'met a conflict' : 'failed') : 'was interrupted'
      io.err(`${red('✘')} ${bold(`The deployment ${why}; the service is as it was before.`)}\n`)
      return isTheirs ? 3 : 4
    }
    case 'incomplete':
      io.err(`${red('✘')} ${bold('The deployment failed and could not be undone completely:')}\n`)
      for (const { address, reason } of left) io.err(`    ${address}: ${reason}\n`)
      io.err(`  The journal is ${journal}; \`rollback\` tries again.\n`)
      return 5
  }
}

import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { ManagementClient } from '../../azure/management-client.ts'
import type { PlannedDeployment } from '../../azure/plan-deployment.ts'
import { colors } from '../../diagnostics/color.ts'
import type { PlanFile } from '../../plan/plan-file.ts'
import type { BuildResult } from '../../workspace/build.ts'
import { gatewayFindings } from '../../workspace/gateway-findings.ts'
import { UserError } from '../../workspace/user-error.ts'
import { hasColor, type Io } from '../io.ts'
import { redacted, secretsOf } from '../redacted.ts'
import { report } from '../report.ts'
import { version } from '../version.ts'
import { built, type LiveOptions, type LiveProject, liveProject, withClient } from './live.ts'

/** The options of `apim-policy diff`. */
export interface DiffOptions extends LiveOptions {
  readonly prune?: boolean
  readonly json?: boolean
  readonly markdown?: boolean
  /** A file for the plan, which `deploy --plan` carries out. */
  readonly out?: string
}

/** Shows what a deployment would change: 0 nothing, 2 something, 1 it could not be deployed. */
export async function runDiff(io: Io, options: DiffOptions): Promise<number> {
  const live = await liveProject(io, options)
  const build = await built(io, live)
  if (!build) return 1
  const quiet = redacted(io, secretsOf(build.resources.resources, io))
  const planned = await withClient(quiet, live, options, (client) =>
    makePlan(quiet, live, build, client, options),
  )
  const { renderPlan } = await import('../../plan/render-plan.ts')
  const { renderPlanMarkdown } = await import('../../plan/render-plan-markdown.ts')
  if (options.json) quiet.out(`${JSON.stringify(planJson(live, planned), null, 2)}\n`)
  else if (options.markdown) quiet.out(renderPlanMarkdown(planned.plan, live.target))
  else quiet.out(renderPlan(planned.plan, { color: hasColor(quiet) }))
  if (!canBeDeployed(quiet, live, build, planned)) return 1
  if (options.out !== undefined) await save(quiet, options.out, planFile(live, planned))
  return planned.plan.changes.length === 0 ? 0 : 2
}

/** Reads the service and compares; every change says where it was written. */
export async function makePlan(
  io: Io,
  { target, folder }: LiveProject,
  build: BuildResult,
  client: ManagementClient,
  { prune = false }: Pick<DiffOptions, 'prune'>,
): Promise<PlannedDeployment> {
  const { planDeployment } = await import('../../azure/plan-deployment.ts')
  const { withSources } = await import('../../azure/with-sources.ts')
  const planned = await planDeployment(client, build, { target, folder, env: io.env, prune })
  return { ...planned, plan: withSources(planned.plan, build) }
}

/** Says what the service lacks for the plan to succeed, before anything is written. */
export function canBeDeployed(
  io: Io,
  { project, target }: LiveProject,
  build: BuildResult,
  { missing, service, gateway }: PlannedDeployment,
): boolean {
  const { red, bold } = colors(hasColor(io))
  const configured = project.config.environments?.[target.environment]?.gateway
  const kind = configured ?? project.config.gateway
  const isChecked = !gateway || kind === gateway || kind === 'self-hosted' || kind === 'workspace'
  const findings = isChecked ? [] : gatewayFindings(build, gateway)
  if (findings.length > 0) {
    io.err(`The service \`${service.name}\` is of the tier ${service.sku}:\n`)
    report(io, findings, 'text', io.err)
  }
  for (const { address, message, hint } of missing) {
    io.err(`${red('✘')} ${bold(address)}: ${message}\n  ${hint}\n`)
  }
  return missing.length + findings.filter(({ severity }) => severity === 'error').length === 0
}

/** A plan as it is saved. */
export const planFile = (
  { target }: LiveProject,
  { plan, service, record }: PlannedDeployment,
): PlanFile => ({
  apimPolicyPlan: 1,
  tool: version(),
  environment: target.environment,
  project: target.project,
  service: service.id,
  apiVersion: target.apiVersion,
  record: record.etag ?? null,
  changes: plan.changes,
  unchanged: plan.unchanged,
})

const planJson = ({ target }: LiveProject, { plan, service, missing }: PlannedDeployment) => ({
  environment: target.environment,
  service: service.id,
  changes: plan.changes.map(({ action, address, type, differences, conflict, sources }) => ({
    action,
    address,
    type,
    differences,
    ...(conflict && { conflict }),
    ...(sources?.[0] && { source: sources[0] }),
  })),
  unchanged: plan.unchanged,
  missing,
})

async function save(io: Io, out: string, plan: PlanFile): Promise<void> {
  const path = resolve(io.cwd, out)
  await writeFile(path, `${JSON.stringify(plan, null, 2)}\n`).catch((cause: Error) => {
    throw new UserError(`The plan cannot be written: ${cause.message}.`, { cause })
  })
  io.err(`The plan is in ${out}; \`deploy --plan ${out}\` carries out just that.\n`)
}

import type { Drift, DriftReport } from '../../azure/find-drift.ts'
import { type Colors, colors } from '../../diagnostics/color.ts'
import { inBlocks, renderDifferences, renderUnifiedDiff } from '../../plan/render-change.ts'
import { counted } from '../counted.ts'
import { hasColor, type Io } from '../io.ts'
import { redacted, secretsOf } from '../redacted.ts'
import { built, type LiveOptions, liveProject, withClient } from './live.ts'

/** The options of `apim-policy drift`. */
export interface DriftOptions extends LiveOptions {
  readonly json?: boolean
}

/** Shows what changed in the service since the last deployment: 0 nothing, 2 something. */
export async function runDrift(io: Io, options: DriftOptions): Promise<number> {
  const live = await liveProject(io, options)
  const build = await built(io, live)
  if (!build) return 1
  const { target, folder } = live
  const quiet = redacted(io, secretsOf(build.resources.resources, io))
  const { record, report } = await withClient(quiet, live, options, async (client) => {
    const { readRecord, recordPath } = await import('../../azure/deployment-record.ts')
    const { desiredState } = await import('../../azure/desired-state.ts')
    const { findDrift } = await import('../../azure/find-drift.ts')
    const { agreedState } = await import('../../azure/agreed-state.ts')
    const { withResolverPaths } = await import('../../azure/resolver-paths.ts')
    const { readService } = await import('../../azure/service-info.ts')
    // In a service that is not there nothing is, which is no change of what was deployed.
    await readService(client)
    const record = await readRecord(client, recordPath(target.project, target.workspace))
    const desired = await withResolverPaths(client, desiredState(build, target.workspace))
    const state = agreedState(folder, record)
    return { record, report: await findDrift(client, desired, { project: target.project, state }) }
  })
  const { drifts, unchanged, unknown, absent } = report
  const paint = colors(hasColor(quiet))
  if (options.json) quiet.out(`${JSON.stringify(report, null, 2)}\n`)
  else quiet.out(inBlocks(drifts.map((each) => renderDrift(each, paint))))
  for (const address of unknown) {
    quiet.err(`  ? ${address} has no mark of this project: nothing tells whether it changed\n`)
  }
  const wasDeployed = record.record !== undefined || drifts.length + unchanged > 0
  for (const address of wasDeployed ? absent : []) {
    quiet.err(`  ? ${address} is not there: it was deleted, or is still to be deployed\n`)
  }
  quiet.err(`${summary(report, wasDeployed, paint)}\n`)
  return drifts.length === 0 ? 0 : 2
}

function summary(
  { drifts, unchanged }: DriftReport,
  wasDeployed: boolean,
  { green, bold }: Colors,
): string {
  if (!wasDeployed) return `${green('✔')} Nothing was deployed yet`
  const same = counted(unchanged, 'resource')
  if (drifts.length === 0) {
    return `${green('✔')} Nothing changed since the last deployment: ${same}`
  }
  return bold(`${drifts.length} changed since the last deployment, ${unchanged} did not`)
}

function renderDrift(
  { address, kind, before, after, differences, owner }: Drift,
  paint: Colors,
): string {
  const sign = kind === 'removed' ? paint.red('-') : paint.yellow('~')
  const says = {
    changed: '',
    removed: '  was deleted',
    taken: `  was deployed by another project, \`${owner}\``,
    perhaps: '  was written since; whether its secret changed, the service does not show',
  }[kind]
  const details =
    before && after && kind !== 'perhaps'
      ? [...renderDifferences(differences, paint), ...renderUnifiedDiff(before, after, paint)]
      : []
  const hint =
    kind === 'changed' && !before
      ? ['      what was deployed is not known here; `diff` compares with the sources']
      : []
  return [`  ${sign} ${paint.bold(address)}${says}`, ...details, ...hint].join('\n')
}

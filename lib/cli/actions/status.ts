import type { DeploymentRecord } from '../../azure/deployment-record.ts'
import { colors } from '../../diagnostics/color.ts'
import { counted } from '../counted.ts'
import { hasColor, type Io } from '../io.ts'
import { type LiveOptions, liveProject, withClient } from './live.ts'

/** The options of `apim-policy status`. */
export interface StatusOptions extends LiveOptions {
  readonly json?: boolean
}

/** Says whether the service can be reached, what it is, and who deployed what to it. */
export async function runStatus(io: Io, options: StatusOptions): Promise<number> {
  const live = await liveProject(io, options)
  const { target, folder } = live
  const { service, record } = await withClient(io, live, options, async (client) => {
    const { readRecord, recordPath } = await import('../../azure/deployment-record.ts')
    const { readService } = await import('../../azure/service-info.ts')
    return {
      service: await readService(client),
      record: (await readRecord(client, recordPath(target.project, target.workspace))).record,
    }
  })
  const { readState } = await import('../../azure/state-file.ts')
  const local = readState(folder)
  const { environment, project, workspace, cloud, apiVersion } = target
  if (options.json) {
    const about = {
      environment,
      project,
      workspace,
      cloud,
      apiVersion,
      service,
      deployment: record ?? null,
    }
    io.out(`${JSON.stringify(about, null, 2)}\n`)
    return 0
  }
  const { capacity, gatewayUrl, provisioningState } = service
  const units = capacity === undefined ? '' : `, ${counted(capacity, 'unit')}`
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['environment', `${environment} (${target.endpoint ?? `${cloud} cloud`})`],
    ['service', `${service.name} in ${service.location}, ${service.sku}${units}`],
    ['state', provisioningState],
    ['gateway', gatewayUrl],
    ['workspace', workspace],
    ['api-version', apiVersion],
    ['project', project],
    ['deployed', record && deployedText(record)],
    ['this machine', local && machineText(local.deployment, record?.deployment)],
  ]
  const { green, dim } = colors(hasColor(io))
  io.out(`${green('✔')} signed in\n`)
  for (const [name, value] of rows) {
    if (value !== undefined) io.out(`  ${dim(name.padEnd(13))} ${value}\n`)
  }
  if (!record) io.out(`  ${dim('deployed'.padEnd(13))} never by this project\n`)
  return 0
}

const deployedText = ({ state, by, at, resources, tool, commit }: DeploymentRecord): string => {
  const what = state === 'deploying' ? 'going on since' : ''
  const parts = [
    `${what} ${at} by ${by}`.trim(),
    counted(resources, 'resource'),
    `apim-policy ${tool}`,
  ]
  return [...parts, ...(commit ? [`commit ${commit.slice(0, 12)}`] : [])].join(', ')
}

const machineText = (local: string, live: string | undefined): string =>
  local === live ? 'holds the journal of this deployment' : 'knows of another deployment only'

import type { FoundRecord } from './deployment-record.ts'
import { type DeploymentState, readState } from './state-file.ts'

/** What a project's last deployment left, as this machine and the service agree on it. */
export function agreedState(folder: string, { record }: FoundRecord): DeploymentState | undefined {
  const state = readState(folder)
  return state && state.deployment === record?.deployment ? state : undefined
}

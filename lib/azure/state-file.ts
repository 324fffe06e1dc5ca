import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Content, DeployedType } from '../plan/content.ts'

/** What a deployment left of a resource; a secret is never among it. */
export interface DeployedResource {
  readonly type: DeployedType
  readonly path: string
  readonly etag: string
  /** The digest of what was sent. */
  readonly sent: string
  /** The digest of what the service then gave back. */
  readonly digest: string
  readonly content: Content
  /** Set for what was there as it should be: no deployment of the project made it. */
  readonly isFound?: true
}

/**
 * What this machine knows of the last deployment to an environment. It is a help, not the truth:
 * without it the marks in the service say nearly as much.
 */
export interface DeploymentState {
  readonly deployment: string
  readonly at: string
  readonly by: string
  readonly resources: Readonly<Record<string, DeployedResource>>
}

/** The folder in which a project keeps what it knows of its deployments to an environment. */
export const deploymentFolder = (root: string, environment: string): string =>
  join(root, '.apim-policy', environment)

const stateFile = (folder: string): string => join(folder, 'state.json')

const earlierFile = (folder: string, deployment: string): string =>
  join(folder, `${deployment}.before.json`)

/** The state of the last deployment, or undefined where this machine knows of none. */
export function readState(folder: string): DeploymentState | undefined {
  try {
    const state = JSON.parse(readFileSync(stateFile(folder), 'utf8'))
    return typeof state?.resources === 'object' && state.resources !== null ? state : undefined
  } catch {
    return undefined
  }
}

/** Writes the state of a deployment and keeps the earlier one for its rollback. */
export function writeState(folder: string, state: DeploymentState): void {
  const earlier = readState(folder)
  if (earlier) replace(earlierFile(folder, state.deployment), earlier)
  replace(stateFile(folder), state)
}

/** Puts the state back that was there before a deployment. */
export function restoreState(folder: string, deployment: string): void {
  if (readState(folder)?.deployment !== deployment) return
  try {
    renameSync(earlierFile(folder, deployment), stateFile(folder))
  } catch {
    rmSync(stateFile(folder), { force: true })
  }
}

function replace(path: string, state: DeploymentState): void {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}.tmp`
  writeFileSync(draft, `${JSON.stringify(state)}\n`)
  renameSync(draft, path)
}

import type { ManagementClient } from '../../azure/management-client.ts'
import { deploymentFolder } from '../../azure/state-file.ts'
import { rules } from '../../validate/rules.ts'
import { type BuildResult, buildProject } from '../../workspace/build.ts'
import { type DeploymentTarget, deploymentTarget } from '../../workspace/deployment-target.ts'
import { environment } from '../../workspace/environment.ts'
import { loadConfig, type Project } from '../../workspace/load-config.ts'
import { UserError } from '../../workspace/user-error.ts'
import { eventText } from '../event-text.ts'
import type { Io } from '../io.ts'
import { report } from '../report.ts'

/** The options of every command that talks to a service. */
export interface LiveOptions {
  readonly env?: string
  readonly endpoint?: string
  readonly verbose?: boolean
}

/** A project and the service that it is about. */
export interface LiveProject {
  readonly project: Project
  readonly target: DeploymentTarget
  /** Where journals and the state are kept. */
  readonly folder: string
}

/** Loads the configuration and checks the environment; nothing is asked of the service yet. */
export async function liveProject(io: Io, { env, endpoint }: LiveOptions): Promise<LiveProject> {
  const codes = rules.map(({ code }) => code)
  const project = await loadConfig(io.cwd, codes)
  const target = deploymentTarget(project, { name: env, endpoint, env: io.env })
  return { project, target, folder: deploymentFolder(project.root, target.environment) }
}

/** Builds the project for its environment; reports and returns undefined where it has errors. */
export async function built(
  io: Io,
  { project, target }: LiveProject,
): Promise<BuildResult | undefined> {
  const env = environment(project.config, target.environment)
  const result = await buildProject(project, { env, format: 'rawxml' })
  if (!result.hasErrors) return result
  report(io, result.findings, 'text', io.err)
  return undefined
}

/**
 * Runs something with a client of the service. What goes wrong with signing in, the network or the
 * address of the service becomes one clear sentence.
 */
export async function withClient<T>(
  io: Io,
  { target }: LiveProject,
  { verbose }: LiveOptions,
  run: (client: ManagementClient) => Promise<T>,
): Promise<T> {
  const [{ managementClient }, { userError }, { isServiceError }] = await Promise.all([
    import('../../azure/management-client.ts'),
    import('../../azure/friendly-error.ts'),
    import('../../azure/service-error.ts'),
  ])
  try {
    const client = await managementClient(target, {
      ...(verbose && { onEvent: (event) => io.err(`  ${eventText(event)}\n`) }),
    })
    return await run(client)
  } catch (error) {
    const told = userError(error, target)
    if (told) throw told
    const { hide = (text: string) => text } = io
    if (!isServiceError(error)) throw discreet(error, hide)
    const { message, status = '', code, requestId } = error
    throw new UserError(hide(message), {
      hint: `${status} ${code}${requestId ? `, request ${requestId}` : ''}`.trimStart(),
    })
  }
}

/** An error of whatever kind that says no secret. */
function discreet(error: unknown, hide: (text: string) => string): unknown {
  if (!(error instanceof Error)) return error
  error.message = hide(error.message)
  if (error.stack !== undefined) error.stack = hide(error.stack)
  return error
}

/** Waits for the time that the service may take to show what it was just told. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1000))

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { colors } from '../../diagnostics/color.ts'
import { adoptFiles } from '../../workspace/adopt-files.ts'
import { compare, type Output, write } from '../../workspace/write.ts'
import { hasColor, type Io } from '../io.ts'
import { built, type LiveOptions, liveProject, withClient } from './live.ts'

/** The options of `apim-policy pull`. */
export interface PullOptions extends LiveOptions {
  /** A folder for everything; without it the project's sources get what they lack. */
  readonly out?: string
}

/** Writes what the service holds as sources; nothing that a person wrote is replaced. */
export async function runPull(io: Io, options: PullOptions): Promise<number> {
  const live = await liveProject(io, options)
  const { project, target } = live
  const { out } = options
  const folder = out ?? project.config.sources ?? 'policies-src'
  const hasSources = out === undefined && existsSync(join(project.root, folder))
  const build = hasSources ? await built(io, live) : undefined
  if (hasSources && !build) return 1
  const { files, losses } = await withClient(io, live, options, async (client) => {
    const { desiredState } = await import('../../azure/desired-state.ts')
    const { pull } = await import('../../azure/pull.ts')
    const own = build ? desiredState(build, target.workspace) : []
    return pull(client, {
      workspace: target.workspace,
      except: new Set(own.map(({ path }) => path.toLowerCase())),
    })
  })
  const written =
    out === undefined
      ? await adoptFiles(resolve(project.root, folder), files, 'resources')
      : await refresh(resolve(io.cwd, out), files)
  const { green, yellow } = colors(hasColor(io))
  for (const { path } of written) io.err(`  ${folder}/${path}\n`)
  for (const { address, message } of losses) io.err(`${yellow('!')} ${address}: ${message}\n`)
  io.err(`${green('✔')} ${files.length} file${files.length === 1 ? '' : 's'} in ${folder}\n`)
  return 0
}

/** A folder that holds what was pulled and nothing else is brought up to date. */
async function refresh(folder: string, files: readonly Output[]): Promise<readonly Output[]> {
  const differences = compare(folder, files, { partial: false })
  await write(folder, files, differences, { partial: false })
  return files
}

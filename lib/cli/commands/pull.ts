import type { Command } from 'commander'
import type { PullOptions } from '../actions/pull.ts'
import type { Io } from '../io.ts'
import { withLiveOptions } from '../live-options.ts'

/** `apim-policy pull`: what the service holds, as files of a project. */
export function pull(program: Command, io: Io, exit: (code: number) => void): void {
  withLiveOptions(program.command('pull'))
    .description('write what the service holds as sources: XML documents and typed resources')
    .option(
      '-o, --out <dir>',
      'folder for everything (default: the sources, for what is not in the project yet)',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  $ apim-policy pull --env prod\n  $ apim-policy pull --env prod --out live\n',
    )
    .action(async (options: PullOptions) => {
      const { runPull } = await import('../actions/pull.ts')
      exit(await runPull(io, options))
    })
}

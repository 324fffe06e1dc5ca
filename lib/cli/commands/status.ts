import type { Command } from 'commander'
import type { StatusOptions } from '../actions/status.ts'
import type { Io } from '../io.ts'
import { withLiveOptions } from '../live-options.ts'

/** `apim-policy status`: the service, and who deployed what to it. */
export function status(program: Command, io: Io, exit: (code: number) => void): void {
  withLiveOptions(program.command('status'))
    .description('show whether you can sign in, what the service is and who deployed to it')
    .option('--json', 'print JSON')
    .action(async (options: StatusOptions) => {
      const { runStatus } = await import('../actions/status.ts')
      exit(await runStatus(io, options))
    })
}

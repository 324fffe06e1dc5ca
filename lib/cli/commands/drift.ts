import type { Command } from 'commander'
import type { DriftOptions } from '../actions/drift.ts'
import type { Io } from '../io.ts'
import { withLiveOptions } from '../live-options.ts'

/** `apim-policy drift`: what changed in the service since the last deployment. */
export function drift(program: Command, io: Io, exit: (code: number) => void): void {
  withLiveOptions(program.command('drift'))
    .description('show what changed in the service since the last deployment')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExit codes: 0 nothing changed, 2 something did.\n')
    .action(async (options: DriftOptions) => {
      const { runDrift } = await import('../actions/drift.ts')
      exit(await runDrift(io, options))
    })
}

import type { Command } from 'commander'
import type { RollbackOptions } from '../actions/rollback.ts'
import type { Io } from '../io.ts'
import { withLiveOptions } from '../live-options.ts'

/** `apim-policy rollback`: back to the state before the last deployment. */
export function rollback(program: Command, io: Io, exit: (code: number) => void): void {
  withLiveOptions(program.command('rollback'))
    .description('go back to the state before the last deployment, from its journal')
    .option('-y, --yes', 'do not ask')
    .option('--deployment <id>', 'another deployment than the last one, as its journal is called')
    .addHelpText('after', '\nExit codes: 0 undone, 3 conflict, 5 not wholly undone.\n')
    .action(async (options: RollbackOptions) => {
      const { runRollback } = await import('../actions/rollback.ts')
      exit(await runRollback(io, options))
    })
}

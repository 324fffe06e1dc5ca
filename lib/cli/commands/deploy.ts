import type { Command } from 'commander'
import type { DeployOptions } from '../actions/deploy.ts'
import type { Io } from '../io.ts'
import { withLiveOptions } from '../live-options.ts'

/** `apim-policy deploy`: carries out what `diff` shows. */
export function deploy(program: Command, io: Io, exit: (code: number) => void): void {
  withLiveOptions(program.command('deploy'))
    .description('bring the service to what the project says, or leave it as it was')
    .option('-y, --yes', 'do not ask')
    .option('--plan <file>', 'carry out a saved plan, if the service is still as it found it')
    .option('--prune', 'also delete what the project deployed earlier and no longer wants')
    .option('--overwrite', 'deploy over what somebody else changed in the service')
    .option('--take-over', 'deploy although another deployment seems to go on')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      '\nExit codes: 0 deployed, 1 nothing was written, 3 conflict, 4 failed and undone, 5 not wholly undone.\n\nExamples:\n  $ apim-policy deploy --env dev --yes\n  $ apim-policy deploy --env prod --plan plan.json --yes\n',
    )
    .action(async (options: DeployOptions) => {
      const { runDeploy } = await import('../actions/deploy.ts')
      exit(await runDeploy(io, options))
    })
}

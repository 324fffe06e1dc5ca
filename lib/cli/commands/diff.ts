import type { Command } from 'commander'
import type { DiffOptions } from '../actions/diff.ts'
import type { Io } from '../io.ts'
import { withLiveOptions } from '../live-options.ts'

/** `apim-policy diff`: what a deployment would change. */
export function diff(program: Command, io: Io, exit: (code: number) => void): void {
  withLiveOptions(program.command('diff'))
    .description('show what a deployment would change in the service')
    .option('--prune', 'also delete what the project deployed earlier and no longer wants')
    .option('-o, --out <file>', 'save the plan, for `deploy --plan`')
    .option('--markdown', 'print Markdown, for a comment on a pull request')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nExit codes: 0 nothing to change, 1 it could not be deployed, 2 changes pending.\n\nExamples:\n  $ apim-policy diff --env prod\n  $ apim-policy diff --env prod --out plan.json --markdown > plan.md\n',
    )
    .action(async (options: DiffOptions) => {
      const { runDiff } = await import('../actions/diff.ts')
      exit(await runDiff(io, options))
    })
}

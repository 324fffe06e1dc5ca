import type { Command } from 'commander'
import type { Io } from '../io.ts'

/** `apim-policy docs`: the reference pages, from the definitions. */
export function docs(program: Command, io: Io): void {
  program
    .command('docs')
    .description('print the reference page of a policy, or the table of all')
    .argument('[policy]', 'the name of a policy, such as rate-limit')
    .option('--markdown', 'print plain Markdown, also on a terminal')
    .option('--json', "print the policy's definition as JSON")
    .addHelpText(
      'after',
      '\nExamples:\n  $ apim-policy docs validate-jwt\n  $ apim-policy docs --markdown > POLICIES.md\n',
    )
    .action(async (name: string | undefined, options: { markdown?: boolean; json?: boolean }) => {
      const { docsText } = await import('../actions/docs.ts')
      io.out(docsText(io, name, options))
    })
}

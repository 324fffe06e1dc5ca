import type { Command } from 'commander'
import type { Io } from '../io.ts'

/** `apim-policy check-expression`: what is known of one C# expression. */
export function checkExpression(program: Command, io: Io, exit: (code: number) => void): void {
  program
    .command('check-expression')
    .description('check a C# policy expression: its type, what it uses, what is wrong with it')
    .argument('[code]', 'the C#, with or without @(…) or @{…}; without it, or as -, standard input')
    .option('--json', 'print what is found as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ apim-policy check-expression \'context.Subscription?.Id ?? "none"\'\n  $ apim-policy check-expression --json < expression.txt\n',
    )
    .action(async (code: string | undefined, options: { json?: boolean }) => {
      const { runCheckExpression } = await import('../actions/check-expression.ts')
      exit(await runCheckExpression(io, code, options))
    })
}

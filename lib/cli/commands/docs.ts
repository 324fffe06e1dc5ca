import { type Command, InvalidArgumentError } from 'commander'
import type { Io } from '../io.ts'

/** `apim-policy docs`: the reference pages of the policies, and the queries for Log Analytics. */
export function docs(program: Command, io: Io): void {
  const command = program
    .command('docs')
    .description('print the reference page of a policy, or the table of all')
    .usage('[options] [policy]\n       apim-policy docs kql [options] [query]')
    .argument('[policy]', 'the name of a policy, such as rate-limit')
    .option('--markdown', 'print plain Markdown, also on a terminal')
    .option('--json', "print the policy's definition as JSON")
    .helpCommand(false)
    .addHelpText(
      'after',
      '\nExamples:\n  $ apim-policy docs validate-jwt\n  $ apim-policy docs --markdown > POLICIES.md\n  $ apim-policy docs kql token-cost\n',
    )
    .action(async (name: string | undefined, options: { markdown?: boolean; json?: boolean }) => {
      const { docsText } = await import('../actions/docs.ts')
      io.out(docsText(io, name, options))
    })
  command
    .command('kql')
    .description('print a query for Log Analytics (usage, cost, throttling), or the list of all')
    .argument('[query]', 'the name of a query, such as token-cost')
    .option('--prices <file>', 'a JSON price book to lay over the list prices')
    .option('--days <number>', 'how many days to look back', days, 30)
    .addHelpText(
      'after',
      '\nExamples:\n  $ apim-policy docs kql gateway-cost --prices prices.json\n  $ apim-policy docs kql throttling --days 7\n',
    )
    .action(async (name: string | undefined, options: { prices?: string; days: number }) => {
      const { queryText } = await import('../actions/kql.ts')
      io.out(await queryText(io, name, options))
    })
}

function days(text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value > 0 && value <= 4383) return value
  throw new InvalidArgumentError('It must be a whole number from 1 to 4383, the longest retention.')
}

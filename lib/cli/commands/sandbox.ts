import { type Command, InvalidArgumentError, Option } from 'commander'
import type { SandboxOptions } from '../actions/sandbox.ts'
import type { Io } from '../io.ts'

/** `apim-policy sandbox`: a stand-in of the management API on this machine. */
export function sandbox(program: Command, io: Io, exit: (code: number) => void): void {
  program
    .command('sandbox')
    .description('start a stand-in of the management API on this machine, until Ctrl-C')
    .option('-e, --env <name>', 'environment whose service it stands in for')
    .option('-p, --port <number>', 'port on 127.0.0.1; 0 chooses a free one', count, 4290)
    .option('--state <file>', 'keep what is deployed in a file')
    .option('--latency <ms>', 'milliseconds that every request takes', count, 0)
    .addOption(
      new Option('--sku <name>', 'the tier of the service')
        .choices([
          'Developer',
          'Basic',
          'Standard',
          'Premium',
          'Consumption',
          'BasicV2',
          'StandardV2',
          'PremiumV2',
        ])
        .default('Developer'),
    )
    .addHelpText(
      'after',
      '\nExamples:\n  $ apim-policy sandbox --env dev\n  $ apim-policy deploy --env dev --endpoint http://127.0.0.1:4290\n',
    )
    .action(async (options: SandboxOptions) => {
      const { runSandbox } = await import('../actions/sandbox.ts')
      exit(await runSandbox(io, options))
    })
}

function count(text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= 0 && value <= 65535) return value
  throw new InvalidArgumentError('It must be a whole number from 0 to 65535.')
}

import { type Command, Option } from 'commander'
import type { ValidateOptions } from '../actions/validate.ts'
import type { Io } from '../io.ts'
import { reportOption } from '../report-option.ts'

const scopes = ['global', 'workspace', 'product', 'api', 'operation', 'resolver', 'fragment']
const gateways = ['classic', 'v2', 'consumption', 'self-hosted', 'workspace']

/** `apim-policy validate`: the checks on XML files. */
export function validate(program: Command, io: Io, exit: (code: number) => void): void {
  program
    .command('validate')
    .description('check policy XML files: documents, fragments or pieces of them')
    .argument('<paths...>', 'files, or folders whose .xml files are meant; - reads standard input')
    .addOption(new Option('--scope <scope>', 'what the files are for').choices(scopes))
    .addOption(new Option('--gateway <gateway>', 'the kind of gateway').choices(gateways))
    .option('--json', 'print findings as JSON')
    .addOption(reportOption())
    .addHelpText(
      'after',
      '\nExamples:\n  $ apim-policy validate policy.xml\n  $ apim-policy validate policies --gateway consumption\n  $ cat policy.xml | apim-policy validate - --scope api\n',
    )
    .action(async (paths: readonly string[], options: ValidateOptions) => {
      const { runValidate } = await import('../actions/validate.ts')
      exit(await runValidate(io, paths, options))
    })
}

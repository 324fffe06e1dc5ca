import { Argument, type Command, Option } from 'commander'
import { questionFormats } from '../../metering/questions/question-formats.ts'
import { reportKinds } from '../../metering/reports/report-kinds.ts'
import type { ReportOptions } from '../actions/report.ts'
import type { Io } from '../io.ts'
import { withStoreOptions } from '../store-options.ts'

/** `apim-policy report`: usage, chargeback, reconciliation and budgets from the collector's store. */
export function report(program: Command, io: Io, exit: (code: number) => void): void {
  withStoreOptions(program.command('report'))
    .description('report usage, chargeback, the bill or budgets from what was collected')
    .addArgument(new Argument('[what]', 'what to report').choices(reportKinds).default('usage'))
    .option('--month <month>', 'a month, such as 2026-11 (default: the present one)')
    .option('--from <day>', 'the first day, instead of a month')
    .option('--to <day>', 'the last day')
    .option('--by <names>', 'dimensions and attributes to group by (default: subscription)')
    .option('--where <name=value...>', 'only what has this dimension or attribute')
    .addOption(
      new Option('--format <format>', 'how to print it').choices(questionFormats).default('table'),
    )
    .option('--out <file>', 'write to a file instead of the terminal')
    .option('--strict', 'exit with 1 when something that was used has no price')
    .addHelpText(
      'after',
      `
Examples:
  $ apim-policy report --month 2026-11 --by subscription,model
  $ apim-policy report usage --by store-number --where subscription=retail
  $ apim-policy report chargeback --month 2026-10 --format csv --out october.csv
  $ apim-policy report reconcile --month 2026-10
`,
    )
    .action(async (what: (typeof reportKinds)[number], options: ReportOptions) => {
      const { runReport } = await import('../actions/report.ts')
      exit(await runReport(io, what, options))
    })
}

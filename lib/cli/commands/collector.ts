import { type Command, InvalidArgumentError, Option } from 'commander'
import type { QuarantineOptions } from '../actions/collector-quarantine.ts'
import type { StartOptions } from '../actions/collector-start.ts'
import type { Io } from '../io.ts'
import { type StoreOptions, withStoreOptions } from '../store-options.ts'

/** `apim-policy collector`: collects usage on this machine, and closes months. */
export function collector(program: Command, io: Io, exit: (code: number) => void): void {
  const group = program
    .command('collector')
    .description('collect usage events on this machine, import bills, close months')
    .helpCommand(false)
  withStoreOptions(group.command('start'))
    .description('run the collector on this machine, until Ctrl-C')
    .option('-p, --port <number>', 'port of the API and the dashboard', port, 7071)
    .option('--event-hubs-port <number>', 'port of the Event Hubs endpoint', port, 5672)
    .addHelpText('after', '\nExamples:\n  $ apim-policy collector start --store usage.db\n')
    .action(async (options: StartOptions) => {
      const { startCollector } = await import('../actions/collector-start.ts')
      exit(await startCollector(io, options))
    })
  withStoreOptions(group.command('ingest'))
    .description('read events from a file of JSON lines; what is known already changes nothing')
    .argument('<file>', 'a file with an event a line, or - for standard input')
    .action(async (file: string, options: StoreOptions) => {
      const { ingestFile } = await import('../actions/collector-ingest.ts')
      exit(await ingestFile(io, file, options))
    })
  withStoreOptions(group.command('import-bill'))
    .description('read the real bill from an export: FOCUS or actual costs as CSV')
    .argument('<file>', 'the CSV file')
    .action(async (file: string, options: StoreOptions) => {
      const { importBill } = await import('../actions/collector-import-bill.ts')
      exit(await importBill(io, file, options))
    })
  withStoreOptions(group.command('quarantine'))
    .description('list what came in and could not be read, and why')
    .option('--limit <number>', 'how many events to list', limit, 20)
    .option('--json', 'print JSON')
    .action(async (options: QuarantineOptions) => {
      const { listQuarantine } = await import('../actions/collector-quarantine.ts')
      exit(await listQuarantine(io, options))
    })
  withStoreOptions(group.command('close'))
    .description('close a month: its statement never changes again')
    .argument('<month>', 'the month, such as 2026-10')
    .action(async (month: string, options: StoreOptions) => {
      const { closeCollected } = await import('../actions/collector-close.ts')
      exit(await closeCollected(io, month, options))
    })
  withStoreOptions(group.command('statements'))
    .description('write a statement for each subscription')
    .argument('<month>', 'the month, such as 2026-10')
    .option('--out <folder>', 'folder to write to', 'statements')
    .addOption(
      new Option('--format <format>', 'the form of the statements')
        .choices(['md', 'csv'])
        .default('md'),
    )
    .action(
      async (month: string, options: StoreOptions & { out: string; format: 'md' | 'csv' }) => {
        const { writeStatements } = await import('../actions/collector-statements.ts')
        exit(await writeStatements(io, month, options))
      },
    )
  withStoreOptions(group.command('export'))
    .description('write a month as a star schema, for Power BI')
    .argument('<month>', 'the month, such as 2026-10')
    .option('--out <place>', 'folder, or address of a Blob container', 'usage-export')
    .addOption(
      new Option('--format <format>', 'the form of the tables')
        .choices(['csv', 'parquet'])
        .default('parquet'),
    )
    .action(
      async (month: string, options: StoreOptions & { out: string; format: 'csv' | 'parquet' }) => {
        const { exportCollected } = await import('../actions/collector-export.ts')
        exit(await exportCollected(io, month, options))
      },
    )
}

function limit(text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value > 0 && value <= 10_000) return value
  throw new InvalidArgumentError('It must be a whole number from 1 to 10000.')
}

function port(text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= 0 && value <= 65535) return value
  throw new InvalidArgumentError('It must be a whole number from 0 to 65535.')
}

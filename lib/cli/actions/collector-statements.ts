import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { statementCsv } from '../../collector/statements/statement-csv.ts'
import { statementFileNames } from '../../collector/statements/statement-file-names.ts'
import { statementMarkdown } from '../../collector/statements/statement-markdown.ts'
import { monthStatements } from '../../metering/jobs/month-statements.ts'
import { everything } from '../../metering/reports/seen-by.ts'
import { counted } from '../counted.ts'
import type { Io } from '../io.ts'
import type { StoreOptions } from '../store-options.ts'
import { withCollector } from '../with-collector.ts'

/** Where statements go, and how. */
export interface StatementOptions extends StoreOptions {
  readonly out: string
  readonly format: 'md' | 'csv'
}

/** Writes the statement of each subscription to a file of its own. */
export async function writeStatements(
  io: Io,
  month: string,
  { out, format, ...options }: StatementOptions,
): Promise<number> {
  return withCollector(io, options, async (collector) => {
    const statements = await monthStatements(collector, month, everything)
    const names = statementFileNames(statements, format)
    const render = format === 'md' ? statementMarkdown : statementCsv
    await mkdir(resolve(io.cwd, out), { recursive: true })
    for (const [at, statement] of statements.entries()) {
      const name = join(out, names[at]!)
      await writeFile(resolve(io.cwd, name), render(statement))
      io.out(`${name}\n`)
    }
    io.err(`${counted(statements.length, 'statement')} for ${month}\n`)
    return 0
  })
}

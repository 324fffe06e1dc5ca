import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type AskedQuestion, reportQuestion } from '../../metering/questions/report-question.ts'
import { answerQuestion } from '../../metering/reports/answer-question.ts'
import type { ReportKind } from '../../metering/reports/report-kinds.ts'
import { everything } from '../../metering/reports/seen-by.ts'
import { UserError } from '../../workspace/user-error.ts'
import { counted } from '../counted.ts'
import type { Io } from '../io.ts'
import type { StoreOptions } from '../store-options.ts'
import { withCollector } from '../with-collector.ts'

/** The options of `apim-policy report`. */
export interface ReportOptions extends StoreOptions, Omit<AskedQuestion, 'where'> {
  readonly where?: readonly string[]
  readonly out?: string
  readonly strict?: boolean
}

/** Prints a report, or writes it to a file. */
export async function runReport(
  io: Io,
  kind: ReportKind,
  { where = [], out, strict = false, ...options }: ReportOptions,
): Promise<number> {
  return withCollector(io, options, async (collector) => {
    const by = groups.has(kind) ? 'subscription' : ''
    if (by === '' && (options.by !== undefined || where.length > 0)) {
      throw new UserError(`The report of ${kind} is neither grouped nor filtered.`)
    }
    const question = reportQuestion(
      { ...options, where: where.map(condition) },
      { by, format: 'table', now: collector.now() },
    )
    if (question.format === 'parquet' && out === undefined) {
      throw new UserError('Parquet is nothing for a terminal.', {
        hint: 'Name a file with `--out`.',
      })
    }
    const { body, unpricedCalls } = await answerQuestion(collector, kind, question, everything)
    if (out === undefined) io.out(String(body))
    else await save(io, out, body)
    if (unpricedCalls === 0 || !strict) return 0
    io.err(`${counted(unpricedCalls, 'call')} without a price: add the models to the price book.\n`)
    return 1
  })
}

/** The reports that are of usage, which has dimensions. */
const groups: ReadonlySet<ReportKind> = new Set(['usage', 'chargeback'])

function condition(text: string): readonly [string, string] {
  const at = text.indexOf('=')
  if (at > 0) return [text.slice(0, at), text.slice(at + 1)]
  throw new UserError(`\`${text}\` is no condition.`, {
    hint: 'Write `--where name=value`, such as `--where subscription=team-a`.',
  })
}

async function save(io: Io, out: string, body: string | Uint8Array): Promise<void> {
  await writeFile(resolve(io.cwd, out), body).catch((cause: Error) => {
    throw new UserError(`${out} cannot be written: ${cause.message}.`, { cause })
  })
  io.err(`Wrote ${out}.\n`)
}

import { renderCsv } from '../../collector/render/render-csv.ts'
import type { Table } from '../../collector/render/table.ts'
import { renderReport } from '../../collector/reports/render-report.ts'
import type { Report } from '../../collector/reports/report.ts'
import { UserError } from '../../workspace/user-error.ts'
import type { Collector } from '../collector.ts'
import type { ReportQuestion } from '../questions/report-question.ts'
import { budgetAnswer } from './budget-answer.ts'
import { chargebackAnswer } from './chargeback-answer.ts'
import { chargedFocusAnswer } from './charged-focus-answer.ts'
import { focusAnswer } from './focus-answer.ts'
import { reconcileAnswer } from './reconcile-answer.ts'
import type { ReportKind } from './report-kinds.ts'
import type { Reader } from './seen-by.ts'
import { usageAnswer } from './usage-answer.ts'

/** A report in the form that it was asked for in. */
export interface RenderedReport {
  readonly body: string | Uint8Array
  /** Of the JSON and the tables: whether everything that was used has a price. */
  readonly unpricedCalls: number
}

type Answer = (collector: Collector, question: ReportQuestion, reader: Reader) => Promise<Report>

const answers = {
  usage: usageAnswer,
  chargeback: chargebackAnswer,
  reconcile: reconcileAnswer,
  budgets: (collector, _question, reader) => budgetAnswer(collector, reader),
} as const satisfies Record<ReportKind, Answer>

type FocusAnswer = (
  collector: Collector,
  question: ReportQuestion,
  reader: Reader,
) => Promise<Table>

const focusAnswers: Readonly<Partial<Record<ReportKind, FocusAnswer>>> = {
  usage: focusAnswer,
  chargeback: chargedFocusAnswer,
}

/** Makes a report. */
export async function answerQuestion(
  collector: Collector,
  kind: ReportKind,
  question: ReportQuestion,
  reader: Reader,
): Promise<RenderedReport> {
  const { format } = question
  if (format === 'focus') {
    const focus = focusAnswers[kind]
    if (!focus) throw new UserError(`FOCUS is a form of usage and chargeback, not of ${kind}.`)
    return { body: renderCsv(await focus(collector, question, reader)), unpricedCalls: 0 }
  }
  const report = await answers[kind](collector, question, reader)
  return { body: renderReport(report, format), unpricedCalls: unpricedCalls(report) }
}

function unpricedCalls({ table: { columns, rows } }: Report): number {
  const at = columns.findIndex(({ name }) => name === 'unpricedCalls')
  return at < 0 ? 0 : rows.reduce((sum, row) => sum + Number(row[at] ?? 0), 0)
}

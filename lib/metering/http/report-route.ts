import { UserError } from '../../workspace/user-error.ts'
import type { QuestionFormat } from '../questions/question-formats.ts'
import { reportQuestion } from '../questions/report-question.ts'
import { answerQuestion } from '../reports/answer-question.ts'
import type { ReportKind } from '../reports/report-kinds.ts'
import { nobody } from '../reports/seen-by.ts'
import { answer, attachment, mediaTypes } from './answers.ts'
import { questionParameters } from './question-parameters.ts'
import type { Route } from './route.ts'

/** A route that answers with a report. */
export const reportRoute = (
  kind: ReportKind,
  {
    by = '',
    ...route
  }: Pick<Route, 'name' | 'path' | 'summary' | 'audience'> & {
    /** What it is grouped by where nothing is said; without it, it cannot be grouped. */
    readonly by?: string
  },
): Route => ({
  ...route,
  method: 'GET',
  parameters: questionParameters[kind],
  gives: [...new Set(Object.values(forms).map(({ type }) => mediaTypes[type]))],
  answer: async ({ collector }, { query }, caller) => {
    const asOf = collector.now()
    const question = reportQuestion(asked(query), { by, format: 'json', now: asOf })
    refuseOthers(kind, query)
    const now = (): string => asOf
    const { body } = await answerQuestion({ ...collector, now }, kind, question, caller ?? nobody)
    const { type, extension } = forms[question.format]
    const name = `${kind}-${question.month ?? `${question.from}-${question.to}`}.${extension}`
    return {
      ...answer(body, type, extension === 'json' ? {} : attachment(name)),
      ...(typeof body === 'string' && { essence: body.replaceAll(asOf, '') }),
    }
  },
})

const forms = {
  json: { type: 'json', extension: 'json' },
  csv: { type: 'csv', extension: 'csv' },
  md: { type: 'md', extension: 'md' },
  table: { type: 'text', extension: 'txt' },
  parquet: { type: 'parquet', extension: 'parquet' },
  focus: { type: 'csv', extension: 'focus.csv' },
} as const satisfies Record<QuestionFormat, object>

/** A part of a question that would not be answered is not passed over in silence. */
function refuseOthers(kind: ReportKind, query: URLSearchParams): void {
  const known = questionParameters[kind].map(({ name }) => name)
  if (known.includes('by')) return
  const other = [...query.keys()].find((name) => name !== 'code' && !known.includes(name))
  if (other === undefined) return
  throw new UserError(
    `${JSON.stringify(other.slice(0, 80))} cannot be asked of ${kind}, only ${known.join(' and ')}.`,
  )
}

/** Everything in a query that is not about the question itself is a filter. */
function asked(query: URLSearchParams): Parameters<typeof reportQuestion>[0] {
  const own = new Set(['month', 'from', 'to', 'by', 'format', 'code'])
  const text = (name: string): string | undefined => query.get(name) ?? undefined
  return {
    month: text('month'),
    from: text('from'),
    to: text('to'),
    by: text('by'),
    format: text('format'),
    where: [...query].filter(([name]) => !own.has(name)),
  }
}

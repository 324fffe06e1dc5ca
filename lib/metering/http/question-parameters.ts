import { reportDimensions, reportFacts } from '../../collector/reports/group-key.ts'
import { questionFormats } from '../questions/question-formats.ts'
import type { ReportKind } from '../reports/report-kinds.ts'
import type { RouteParameter } from './route.ts'

const month: RouteParameter = {
  name: 'month',
  description: 'A month in UTC; without one, and without days, the present one.',
  schema: { type: 'string', pattern: '^20\\d\\d-(0[1-9]|1[0-2])$', examples: ['2026-11'] },
}

const day = (name: string, description: string): RouteParameter => ({
  name,
  description,
  schema: { type: 'string', format: 'date' },
})

const by: RouteParameter = {
  name: 'by',
  description: `What to group by, with commas: ${[...reportDimensions, ...reportFacts].join(', ')}, or the name of an attribute.`,
  schema: { type: 'string', examples: ['subscription,model'] },
}

const format: RouteParameter = {
  name: 'format',
  description: 'The form of the answer; `focus` is CSV in the columns of FOCUS 1.2.',
  schema: { type: 'string', enum: questionFormats, default: 'json' },
}

const filters: readonly RouteParameter[] = reportDimensions.map((name) => ({
  name,
  description: `Only what has this ${name}; given twice, one of them; empty, none.`,
  schema: { type: 'string' },
}))

const attribute: RouteParameter = {
  name: 'attribute.{name}',
  description: 'Only what has this attribute, such as `attribute.store-number=12`.',
  schema: { type: 'string' },
}

/** What can be asked of each kind of report. */
export const questionParameters: Readonly<Record<ReportKind, readonly RouteParameter[]>> = {
  usage: [
    month,
    day('from', 'The first day, instead of a month.'),
    day('to', 'The last day.'),
    by,
    format,
    ...filters,
    attribute,
  ],
  chargeback: [month, by, format, ...filters, attribute],
  reconcile: [month, format],
  budgets: [format],
}

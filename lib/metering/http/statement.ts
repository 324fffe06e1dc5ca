import type { ConsumerStatement } from '../../collector/statements/consumer-statement.ts'
import { statementCsv } from '../../collector/statements/statement-csv.ts'
import { statementFileNames } from '../../collector/statements/statement-file-names.ts'
import { statementMarkdown } from '../../collector/statements/statement-markdown.ts'
import { UserError } from '../../workspace/user-error.ts'
import { monthStatements } from '../jobs/month-statements.ts'
import { answer, attachment, errorAnswer, mediaTypes } from './answers.ts'
import type { Route } from './route.ts'

/** What a subscription pays for a month, and what for. */
export const statement: Route = {
  name: 'statement',
  method: 'GET',
  path: 'api/v1/statements/{month}/{subscription}',
  audience: 'reader',
  summary: 'What a subscription pays for a month and what for, as Markdown or CSV.',
  parameters: [
    {
      name: 'format',
      description: 'The form of the statement.',
      schema: { type: 'string', enum: ['md', 'csv'], default: 'md' },
    },
  ],
  gives: [mediaTypes.md, mediaTypes.csv],
  answer: async ({ collector }, { params, query }, caller) => {
    const { month = '', subscription = '' } = params
    const format = formatOf(query.get('format') ?? 'md')
    const subscriptions = caller?.subscriptions
    const statements = await monthStatements(collector, month, {
      ...(subscriptions && { subscriptions }),
    })
    // One for each currency of the bill.
    const own = statements.filter(({ consumer }) => consumer === subscription)
    const [first] = own
    if (!first) {
      return errorAnswer(404, 'not-found', 'There is no statement of this subscription to be seen.')
    }
    const [name = ''] = statementFileNames([first], format)
    const text = own
      .map(format === 'csv' ? csv : statementMarkdown)
      .join(format === 'csv' ? '' : '\n')
    return answer(text, format, attachment(name))
  },
}

function formatOf(text: string): 'md' | 'csv' {
  if (text === 'md' || text === 'csv') return text
  throw new UserError('A statement is `md` or `csv`.')
}

/** The names of the columns stand once. */
const csv = (statement: ConsumerStatement, at: number): string => {
  const text = statementCsv(statement)
  return at === 0 ? text : text.slice(text.indexOf('\n') + 1)
}

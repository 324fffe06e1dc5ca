import { statementCsv } from '../../collector/statements/statement-csv.ts'
import { statementFileNames } from '../../collector/statements/statement-file-names.ts'
import { statementMarkdown } from '../../collector/statements/statement-markdown.ts'
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
    const subscriptions = caller?.subscriptions
    const statements = await monthStatements(collector, month, {
      ...(subscriptions && { subscriptions }),
    })
    const found = statements.find(({ consumer }) => consumer === subscription)
    if (!found) {
      return errorAnswer(404, 'not-found', 'There is no statement of this subscription to be seen.')
    }
    const format = query.get('format') === 'csv' ? 'csv' : 'md'
    const [name = ''] = statementFileNames([found], format)
    const text = format === 'csv' ? statementCsv(found) : statementMarkdown(found)
    return answer(text, format, attachment(name))
  },
}

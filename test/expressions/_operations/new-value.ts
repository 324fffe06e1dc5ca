import { context } from '../../../lib/expressions/context.ts'
import { guid } from '../../../lib/expressions/guid.ts'
import { random } from '../../../lib/expressions/random.ts'
import { variable } from '../../../lib/expressions/variable.ts'
import type { Row } from './row.ts'

const status = context.response.statusCode

export const rows: readonly Row[] = [
  ['GUID', guid(), 'Guid.NewGuid().ToString()', 'string'],
  ['random number', random(1, 10), 'new Random().Next(1, 10)', 'int'],
  [
    'random number in a sum',
    random(0, status).plus(1),
    'new Random().Next(0, context.Response.StatusCode) + 1',
    'int',
  ],
  ['GUID of the request', context.requestId.toText(), 'context.RequestId.ToString()', 'string'],
  ['GUID format', context.requestId.format('N'), 'context.RequestId.ToString("N")', 'string'],
  [
    'GUID equals',
    context.requestId.equals(variable.guid('g')),
    'context.RequestId == context.Variables.GetValueOrDefault<Guid>("g")',
    'bool',
  ],
]

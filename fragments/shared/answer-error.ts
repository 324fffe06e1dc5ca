import {
  choose,
  context,
  type Expression,
  not,
  otherwise,
  returnResponse,
  setVariable,
  variable,
  when,
} from '../../lib/index.ts'
import type { In } from './in-section.ts'

/** The status of the answer, for C# that makes its body. */
export const errorStatus = variable.int('errorStatus')

const errorBody = variable.string('errorBody')

const retryAfter = context.response.optional.headers.get('Retry-After').or('')

/** What the answer to an error is made of; the body may read `errorStatus`. */
export interface ErrorAnswer {
  readonly status: Expression<number>
  readonly body: Expression<string>
  readonly requestIdHeader: string
}

/** Answers an error in place of the gateway, and keeps what it says about the time to wait. */
export function answerError(answer: ErrorAnswer): readonly In<'on-error'>[] {
  const headers = [
    { name: 'Content-Type', value: 'application/json' },
    { name: answer.requestIdHeader, value: context.requestId.toText() },
  ]
  const rest = { setStatus: { code: errorStatus, reason: 'Error' }, setBody: errorBody }
  return [
    setVariable(errorStatus, answer.status),
    setVariable(errorBody, answer.body),
    choose(
      when(not(retryAfter.isEmpty), [
        returnResponse({
          ...rest,
          setHeader: [...headers, { name: 'Retry-After', value: retryAfter }],
        }),
      ]),
      otherwise([returnResponse({ ...rest, setHeader: headers })]),
    ),
  ]
}

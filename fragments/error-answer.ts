import { buildingBlock, csharp, misuse } from '../lib/index.ts'
import { answerError } from './shared/answer-error.ts'
import { type ErrorMessages, errorBody } from './shared/error-body.ts'
import type { In } from './shared/in-section.ts'
import { requestIdHeader as usualHeader } from './shared/refusal.ts'

export interface ErrorAnswerOptions {
  /** The response header with the id of the call. @default 'x-request-id' */
  readonly requestIdHeader?: string
  /**
   * What clients are told, by the code of the error, in place of the usual texts and of what the
   * gateway's limits say about waiting.
   */
  readonly messages?: ErrorMessages
}

/**
 * Answers every error of the gateway as OpenAI does, `{"error":{"message","type","param","code"}}`,
 * so that clients show it: with the id of the call and `Retry-After`, and without a word about
 * policies, backends or keys. The answer ends the call, so it stands last in `on-error`.
 *
 * @cost Nothing for calls that succeed. It reads no body, and what the model itself answers, errors
 *   too, passes untouched, unless `forward-request` makes errors of it.
 * @example
 * errorAnswer({ messages: { insufficient_quota: 'Ask the AI team for more tokens.' } })
 * @see https://learn.microsoft.com/azure/api-management/api-management-error-handling-policies
 */
export const errorAnswer = buildingBlock(
  (options: ErrorAnswerOptions = {}): readonly In<'on-error'>[] => {
    const { requestIdHeader = usualHeader, messages = {} } = options
    const empty = Object.entries(messages).filter(([, message]) => message.trim() === '')
    if (empty.length > 0) {
      const details = { option: 'messages', hint: 'Leave it out for the usual text.' }
      return empty.map(([code]) => misuse(`\`messages.${code}\` is empty.`, details))
    }
    return answerError({ status: statusOfError, body: errorBody(messages), requestIdHeader })
  },
)

/**
 * Where the gateway's own sign-in fails at the backend, the client's key is not to blame. An error
 * after the model answered finds the status of its success, one before there was an answer none.
 */
const statusOfError = csharp.block<number>`
  var reason = context.LastError?.Reason;
  if (reason == "Timeout")
  {
      return 504;
  }
  if (reason == "BackendConnectionFailure")
  {
      return 502;
  }
  var status = context.Response?.StatusCode ?? 500;
  if (context.LastError?.Section == "backend" && (status == 401 || status == 403))
  {
      return 502;
  }
  return status < 400 ? 500 : status;
`

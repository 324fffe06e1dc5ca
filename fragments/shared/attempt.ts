import { csharp, forwardRequest } from '../../lib/index.ts'
import type { In } from './in-section.ts'

/** How each attempt is made. */
export interface AttemptOptions {
  /** Whether the answer is passed on piece by piece, as it comes. @default false */
  readonly streaming?: boolean
  /** The seconds in which an answer must begin. @default 300 */
  readonly timeout?: number
}

/** Whether the backend had too much to do, failed or did not answer at all. */
export const attemptFailed = csharp<boolean>`
  context.Response == null
      || context.Response.StatusCode == 429
      || context.Response.StatusCode >= 500
`

/** Sends the call. */
export const forwardOnce = (options: AttemptOptions): In<'backend'> =>
  forwardRequest(forwarding(options))

/** Sends the call, and keeps its body for the next attempt. */
export const forwardAttempt = (options: AttemptOptions): In<'backend'> =>
  forwardRequest({ ...forwarding(options), bufferRequestBody: true })

const forwarding = ({ streaming, timeout }: AttemptOptions) => ({
  ...(timeout !== undefined && { timeout }),
  ...(streaming && { bufferResponse: false }),
})

/** What is wrong with these options. */
export const timeoutProblem = ({ timeout }: AttemptOptions): string | undefined =>
  timeout === undefined || (Number.isInteger(timeout) && timeout >= 1)
    ? undefined
    : `\`timeout\` must be a whole number of seconds from 1, not ${timeout}.`

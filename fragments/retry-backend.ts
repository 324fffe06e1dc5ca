import {
  type BackendPool,
  buildingBlock,
  csharp,
  type Expression,
  misuse,
  retry,
} from '../lib/index.ts'
import {
  type AttemptOptions,
  attemptFailed,
  forwardAttempt,
  forwardOnce,
  timeoutProblem,
} from './shared/attempt.ts'
import type { In } from './shared/in-section.ts'

export interface RetryBackendOptions extends AttemptOptions {
  /**
   * The pool that answers, or the number of its members: each retry goes to the next one, at once.
   * @default one backend, which is asked again
   */
  readonly pool?: BackendPool | number
  /** How often the call is sent again at most. @default 2, or one less than the pool has members */
  readonly retries?: number
  /** The seconds between two attempts. @default 1, or 0 for a pool */
  readonly wait?: number
}

/**
 * Sends the call again when the model throttles or fails: to the next member of the pool, whose
 * circuit breakers know how long to spare the others, or to the same backend. That one is not asked
 * before the time that its `Retry-After` names: where this is longer than `wait`, the client gets
 * the answer and waits itself. It is all that `backend` holds.
 *
 * @cost Keeps the body of the request in memory. A call takes as long as its attempts together. With
 *   `streaming` the answer is not held back; a stream that has begun is not repeated.
 * @example
 * retryBackend({ pool: 3, streaming: true })
 * @see https://learn.microsoft.com/azure/api-management/retry-policy
 */
export const retryBackend = buildingBlock(
  (options: RetryBackendOptions = {}): readonly [In<'backend'>] => {
    const problem = retryProblem(options)
    if (problem) return [misuse(problem.message, { option: problem.option })]
    const members = sizeOf(options.pool)
    const { retries = members === undefined ? 2 : members - 1 } = options
    const { wait = members === undefined ? 1 : 0 } = options
    // The only member is left alone after a failure, so that there is nothing to retry.
    if (retries === 0) return [forwardOnce(options)]
    const condition = members === undefined ? failedFor(wait) : attemptFailed
    return [retry({ condition, count: retries, interval: wait }, [forwardAttempt(options)])]
  },
)

/** Whether one backend may be asked again; a time that is no number, as of a date, is too long. */
const failedFor = (wait: number): Expression<boolean> => csharp.block<boolean>`
  var response = context.Response;
  if (response == null)
  {
      return true;
  }
  if (response.StatusCode != 429 && response.StatusCode < 500)
  {
      return false;
  }
  var retryAfter = response.Headers.GetValueOrDefault("Retry-After", "");
  return retryAfter == "" || (int.TryParse(retryAfter, out var seconds) && seconds <= ${wait});
`

const sizeOf = (pool: RetryBackendOptions['pool']): number | undefined =>
  typeof pool === 'object' ? pool.options.members.length : pool

interface Problem {
  readonly message: string
  readonly option: keyof RetryBackendOptions
}

function retryProblem(options: RetryBackendOptions): Problem | undefined {
  const { pool, retries = 1, wait = 0 } = options
  const size = sizeOf(pool) ?? 1
  const timeout = timeoutProblem(options)
  if (!isWhole(size, 1, 30)) {
    return { message: `\`pool\` must have 1 to 30 members, not ${size}.`, option: 'pool' }
  }
  if (!isWhole(retries, 1, 50)) {
    const message = `\`retries\` must be a whole number from 1 to 50, not ${retries}.`
    return { message, option: 'retries' }
  }
  if (!isWhole(wait, 0, 240)) {
    const message = `\`wait\` must be a whole number of seconds from 0 to 240, not ${wait}.`
    return { message, option: 'wait' }
  }
  return timeout === undefined ? undefined : { message: timeout, option: 'timeout' }
}

const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most

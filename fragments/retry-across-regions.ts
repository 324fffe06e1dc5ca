import {
  buildingBlock,
  choose,
  misuse,
  otherwise,
  retry,
  setVariable,
  variable,
  when,
} from '../lib/index.ts'
import {
  type AttemptOptions,
  attemptFailed,
  forwardAttempt,
  timeoutProblem,
} from './shared/attempt.ts'
import { type BackendReference, useBackend } from './shared/backend-reference.ts'
import type { In } from './shared/in-section.ts'

export interface RetryAcrossRegionsOptions extends AttemptOptions {
  /** The backends or pools of the regions, in the order in which they are asked. */
  readonly backends: readonly BackendReference[]
  /** The variable that counts the attempts, from 1. @default 'regionAttempt' */
  readonly variable?: string
}

/**
 * Asks the backends of several regions in turn, until one neither throttles nor fails. The client
 * gets the answer of the last one, with its `Retry-After`. It is all that `backend` holds, and sets
 * the backend for each attempt, whatever `inbound` chose.
 *
 * @cost Keeps the body of the request in memory. A call takes as long as its attempts together, and
 *   every call asks the first region first, however busy it is: `failoverPool` remembers. With
 *   `streaming` the answer is not held back; a stream that has begun is not repeated.
 * @example
 * retryAcrossRegions({ backends: ['aoai-east-us', 'aoai-sweden'], streaming: true })
 * @see https://learn.microsoft.com/azure/api-management/retry-policy
 */
export const retryAcrossRegions = buildingBlock(
  (options: RetryAcrossRegionsOptions): readonly [In<'backend'>] => {
    const { backends, variable: name = 'regionAttempt' } = options
    const problem = backendsProblem(backends)
    if (problem) return [misuse(problem, { option: 'backends' })]
    const wrongTimeout = timeoutProblem(options)
    if (wrongTimeout) return [misuse(wrongTimeout, { option: 'timeout' })]
    const attempt = variable.int(name)
    return [
      retry({ condition: attemptFailed, count: backends.length - 1, interval: 0 }, [
        setVariable(attempt, attempt.or(0).plus(1)),
        choose(
          ...backends
            .slice(0, -1)
            .map((backend, index) => when(attempt.equals(index + 1), [useBackend(backend)])),
          otherwise([useBackend(backends.at(-1)!)]),
        ),
        forwardAttempt(options),
      ]),
    ]
  },
)

function backendsProblem(backends: readonly BackendReference[]): string | undefined {
  if (backends.length < 2 || backends.length > 51) {
    return `\`backends\` must have 2 to 51 backends, not ${backends.length}.`
  }
  const ids = backends.map((backend) => (typeof backend === 'string' ? backend : backend.id))
  const again = ids.findIndex((id, index) => index > 0 && id === ids[index - 1])
  return again < 0
    ? undefined
    : `\`backends[${again}]\` asks \`${ids[again]}\` again at once, which has just failed.`
}

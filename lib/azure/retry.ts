import type { ServiceError } from './service-error.ts'
import type { Sleep } from './sleep.ts'

/** How a try failed. */
export interface Outcome {
  readonly status?: number | undefined
  readonly code: string
  /** What the service asks to wait, in ms. */
  readonly retryAfter?: number | undefined
}

const tries = 6
const longest = 30_000

/** The tries that a failure of the system is worth; a name that does not exist is worth one. */
const triesOf: Readonly<Record<string, number>> = {
  ECONNRESET: tries,
  EPIPE: tries,
  ETIMEDOUT: tries,
  EAI_AGAIN: tries,
  ECONNREFUSED: 3,
}

/** The codes that come and go with the service's own work, by status. */
const passing: Readonly<Record<number, readonly string[]>> = {
  409: ['PessimisticConcurrencyConflict', 'ManagementApiRequestFailed'],
  422: ['ManagementApiRequestFailed'],
}

/**
 * The milliseconds after which a try, counted from 1, is followed by another; undefined where it
 * was the last. What the service asks for counts, else a random part of 1, 2, 4 … 30 seconds.
 * @see https://learn.microsoft.com/azure/architecture/best-practices/retry-service-specific
 */
export function retryAfter(
  attempt: number,
  outcome: Outcome,
  random: () => number = Math.random,
): number | undefined {
  if (attempt >= worth(outcome)) return undefined
  return outcome.retryAfter ?? random() * Math.min(2 ** (attempt - 1) * 1_000, longest)
}

function worth({ status, code }: Outcome): number {
  if (status === undefined) return triesOf[code] ?? 1
  const isPassing = status === 408 || status === 429 || status >= 500
  return isPassing || passing[status]?.includes(code) ? tries : 1
}

/** What came of a try. */
export type Tried<T> =
  | { readonly value: T }
  | { readonly failure: ServiceError; readonly retryAfter?: number | undefined }

export interface RetryOptions {
  readonly sleep: Sleep
  readonly signal?: AbortSignal | undefined
  readonly random?: (() => number) | undefined
  readonly now?: () => number
  /** The milliseconds that tries and waits may take together; caps what the service asks for. */
  readonly budget?: number | undefined
  readonly onRetry?: (failure: ServiceError, wait: number) => void
}

/** Tries until it succeeds, fails for good or has taken too long; then throws the last failure. */
export async function retrying<T>(
  task: (attempt: number) => Promise<Tried<T>>,
  { sleep, signal, random, now = Date.now, budget = 120_000, onRetry }: RetryOptions,
): Promise<T> {
  let spent = 0
  for (let attempt = 1; ; attempt++) {
    const began = now()
    const tried = await task(attempt)
    if ('value' in tried) return tried.value
    spent += now() - began
    const { failure, retryAfter: asked } = tried
    const { status, code } = failure
    const wanted = retryAfter(attempt, { status, code, retryAfter: asked }, random)
    if (wanted === undefined || spent >= budget) throw failure
    const wait = Math.min(wanted, budget - spent)
    onRetry?.(failure, wait)
    await sleep(wait, signal)
    spent += wait
  }
}

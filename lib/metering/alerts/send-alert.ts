import { retryAfterHeader } from '../../azure/retry-after-header.ts'
import type { Sleep } from '../../azure/sleep.ts'
import type { Webhook } from '../../collector/settings/collector-settings.ts'
import type { Alert } from './alert.ts'
import { alertBody } from './alert-body.ts'

/** What became of an alert at a webhook. */
export interface WebhookAnswer {
  /** The host only: whoever knows the address can send there. */
  readonly host: string
  readonly isTold: boolean
  /** Why not. */
  readonly message?: string
  readonly tries: number
}

/** How alerts are sent. */
export interface SendOptions {
  readonly fetch: typeof globalThis.fetch
  readonly sleep: Sleep
  readonly signal?: AbortSignal
  /** Milliseconds that an answer may take. @default 10000 */
  readonly timeout?: number
}

const mostTries = 3
const longestPause = 30_000

/**
 * Tells all webhooks of an alert at once, each up to three times; one that fails keeps none of the
 * others from being told. Rejects only when the signal is aborted.
 */
export const sendAlert = (
  alert: Alert,
  webhooks: readonly Webhook[],
  options: SendOptions,
): Promise<readonly WebhookAnswer[]> =>
  Promise.all(webhooks.map((webhook) => tell(alert, webhook, options)))

async function tell(
  alert: Alert,
  { url, kind = 'generic' }: Webhook,
  options: SendOptions,
): Promise<WebhookAnswer> {
  const { sleep, signal } = options
  const host = URL.canParse(url) ? new URL(url).host : 'no address'
  const body = JSON.stringify(alertBody(alert, kind))
  for (let tries = 1; ; tries++) {
    const answer = await post(url, body, options)
    signal?.throwIfAborted()
    if (answer === 'told') return { host, isTold: true, tries }
    if (!answer.isPassing || tries === mostTries) {
      return { host, isTold: false, message: `${host} ${answer.message}.`, tries }
    }
    await sleep(Math.min(answer.pause ?? 1_000 * 4 ** (tries - 1), longestPause), signal)
  }
}

/** Why an alert did not arrive. */
interface Failure {
  readonly message: string
  /** Whether another try may help. */
  readonly isPassing: boolean
  /** Milliseconds that the other side asked to wait. */
  readonly pause?: number
}

async function post(
  url: string,
  body: string,
  { fetch, signal, timeout = 10_000 }: SendOptions,
): Promise<'told' | Failure> {
  const limit = AbortSignal.timeout(timeout)
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      redirect: 'manual',
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    })
    await answer.body?.cancel()
    return answer.ok ? 'told' : failureOf(answer)
  } catch (error) {
    if (limit.aborted) return { message: `did not answer within ${timeout} ms`, isPassing: true }
    return { message: `cannot be reached (${codeOf(error)})`, isPassing: true }
  }
}

function failureOf({ status, headers }: Response): Failure {
  const pause = retryAfterHeader((name) => headers.get(name) ?? undefined)
  return {
    message: `answered with ${status}`,
    isPassing: status >= 500 || status === 408 || status === 429,
    ...(pause !== undefined && { pause }),
  }
}

/** Messages of `fetch` may quote the address, which is a secret; its codes do not. */
function codeOf(error: unknown): string {
  const { cause } = error as { readonly cause?: { readonly code?: unknown } }
  return typeof cause?.code === 'string' ? cause.code : 'no connection'
}

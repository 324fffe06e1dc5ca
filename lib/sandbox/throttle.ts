import { errorBody } from './refusal.ts'
import type { Answer } from './request.ts'
import type { Settings } from './settings.ts'

/** Counts requests; answers 429 to those beyond what the settings allow. */
export function createThrottle(
  { throttle }: Pick<Settings, 'throttle'>,
  now: () => number = Date.now,
): () => Answer | undefined {
  let passed: number[] = []
  return () => {
    if (!throttle) return undefined
    const { requests, per, retryAfter = true } = throttle
    const time = now()
    passed = passed.filter((each) => each > time - per)
    if (passed.length < requests) {
      passed.push(time)
      return undefined
    }
    const seconds = Math.ceil(((passed[0] ?? time) + per - time) / 1000)
    return {
      status: 429,
      ...(retryAfter && { headers: { 'retry-after': String(seconds) } }),
      body: errorBody({
        status: 429,
        code: 'TooManyRequests',
        message: 'The request was throttled: too many requests in a short time.',
        details: null,
      }),
    }
  }
}

/** What the gateway did lately, counted by whoever has the calls. */
export interface Traffic {
  readonly requests: number
  /** Requests that ended with a status of 400 or more. */
  readonly errors: number
  /** The most requests in one minute. */
  readonly requestsPerMinute: number
  /** Milliseconds that 95 of 100 requests stayed within; none without requests. */
  readonly latency?: number
  /** Billionths, of the last whole day. */
  readonly dayCost: bigint
  /** Billionths, of the day before it. */
  readonly dayBeforeCost: bigint
}

/** From where on traffic is worth an alert. */
export interface TrafficLimits {
  /** Percent by which a day may cost more than the one before. @default 20 */
  readonly costRise?: number
  /** Percent of the requests. @default 5 */
  readonly errorRate?: number
  /** @default 1000 */
  readonly requestsPerMinute?: number
  /** Milliseconds. @default 2000 */
  readonly latency?: number
  /** Below so many requests an error rate says nothing. @default 20 */
  readonly fewestRequests?: number
}

/** What is watched. */
export type TrafficRule = 'cost-rise' | 'error-rate' | 'request-rate' | 'latency'

/** A limit that was passed. */
export interface TrafficAlert {
  readonly rule: TrafficRule
  readonly message: string
}

/** The limits that traffic passed; what just reaches a limit is still within it. */
export function trafficAlerts(
  traffic: Traffic,
  limits: TrafficLimits = {},
): readonly TrafficAlert[] {
  const known = { ...defaults, ...limits }
  return Object.entries(rules).flatMap(([rule, check]) => {
    const message = check(traffic, known)
    return message ? [{ rule: rule as TrafficRule, message }] : []
  })
}

const defaults: Required<TrafficLimits> = {
  costRise: 20,
  errorRate: 5,
  requestsPerMinute: 1000,
  latency: 2000,
  fewestRequests: 20,
}

type Check = (traffic: Traffic, limits: Required<TrafficLimits>) => string | undefined

const rules = {
  'cost-rise': ({ dayCost, dayBeforeCost }, { costRise }) => {
    if (dayBeforeCost <= 0n) return undefined
    const rise = dayCost - dayBeforeCost
    if (rise * 10_000n <= dayBeforeCost * BigInt(Math.round(costRise * 100))) return undefined
    const percent = Number((rise * 1000n) / dayBeforeCost) / 10
    return `The day cost ${percent} % more than the day before; the limit is ${costRise} %.`
  },
  'error-rate': ({ requests, errors }, { errorRate, fewestRequests }) => {
    if (requests < fewestRequests || errors * 100 <= errorRate * requests) return undefined
    const percent = Math.floor((errors * 1000) / requests) / 10
    return `${percent} % of ${requests} requests failed; the limit is ${errorRate} %.`
  },
  'request-rate': ({ requestsPerMinute }, limits) =>
    requestsPerMinute > limits.requestsPerMinute
      ? `${requestsPerMinute} requests came in one minute; the limit is ${limits.requestsPerMinute}.`
      : undefined,
  latency: ({ latency = 0 }, limits) =>
    latency > limits.latency
      ? `Requests took up to ${latency} ms; the limit is ${limits.latency} ms.`
      : undefined,
} as const satisfies Record<TrafficRule, Check>

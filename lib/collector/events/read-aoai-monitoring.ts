import { known } from '../usage/known.ts'
import { eventTime } from './event-time.ts'
import type { Fields } from './fields.ts'
import { isObject } from './is-object.ts'
import type { Reading } from './reading.ts'
import { shortText } from './short-text.ts'
import { usageProblem } from './usage-problem.ts'

/** Whether it is an event of AOAIMonitoring. */
export const isAoaiMonitoring = (event: Fields): boolean =>
  event('RequestId') !== undefined && event('EventTime') !== undefined

/**
 * Reads an event of AOAIMonitoring; prompts and answers are not kept. It names no deployment and no
 * model: these come from the gateway's logs, which have the same id.
 *
 * @see https://github.com/Azure-Samples/AOAIMonitoring
 */
export function readAoaiMonitoring(event: Fields, now: string): Reading {
  const id = shortText(event('RequestId'))?.toLowerCase()
  if (id === undefined) return { reason: 'has no RequestId' }
  const { time, reason } = eventTime(event('EventTime'), now)
  if (time === undefined) return { reason }
  const tokens = event('Tokens')
  if (tokens !== undefined && !isObject(tokens)) return { reason: 'has Tokens that are no object' }
  const problem = tokens && usageProblem(tokens)
  if (problem !== undefined) return { reason: problem }
  return {
    part: {
      id,
      source: 'legacy',
      time,
      dimensions: known({
        service: shortText(event('ServiceName')),
        operation: shortText(event('OperationName')),
        subscription: shortText(event('SubscriptionId')),
      }),
      usageSource: tokens ? 'response' : event('Truncated') === true ? 'pending' : 'none',
      ...known({
        status: statusOf(event('Status')),
        errorReason: shortText(event('Error')),
        usage: tokens,
      }),
    },
  }
}

const statusOf = (value: unknown): number | undefined =>
  Number.isInteger(value) && (value as number) >= 100 && (value as number) <= 599
    ? (value as number)
    : undefined

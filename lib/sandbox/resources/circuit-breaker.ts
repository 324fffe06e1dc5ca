import { isProperties, objectAt, type Properties } from '../properties.ts'
import { fieldError } from '../refusal.ts'

/**
 * Refuses a circuit breaker that the service does not take.
 * @see https://learn.microsoft.com/azure/api-management/backends#circuit-breaker
 */
export function checkCircuitBreaker(breaker: Properties): void {
  const rules = breaker['rules'] ?? []
  if (!Array.isArray(rules)) throw refused('Rules must be a list.')
  if (rules.length > 1) throw refused('Only one circuit breaker rule is supported.')
  for (const rule of rules) {
    if (!isProperties(rule)) throw refused('A rule must be an object.')
    checkRule(rule)
  }
}

function checkRule(rule: Properties): void {
  const { name, tripDuration } = rule
  if (typeof name !== 'string' || !/^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,78}[a-zA-Z0-9])?$/.test(name)) {
    throw refused('The name of a rule must be 1 to 80 letters, digits and inner dashes.')
  }
  if (!isDuration(tripDuration)) throw refused('TripDuration must be an ISO 8601 duration.')
  const condition = objectAt(rule, 'failureCondition')
  if (!condition) throw refused('FailureCondition is required.')
  const { count, percentage, interval, statusCodeRanges = [], errorReasons = [] } = condition
  if ((count === undefined) === (percentage === undefined)) {
    throw refused('Exactly one of Count and Percentage must be specified.')
  }
  if (count !== undefined && !isBetween(count, 1, 10_000))
    throw refused('Count must be 1 to 10000.')
  if (percentage !== undefined && !isBetween(percentage, 1, 100)) {
    throw refused('Percentage must be 1 to 100.')
  }
  if (!isDuration(interval)) throw refused('Interval must be an ISO 8601 duration.')
  if (!Array.isArray(statusCodeRanges) || !Array.isArray(errorReasons)) {
    throw refused('StatusCodeRanges and ErrorReasons must be lists.')
  }
  if (statusCodeRanges.length + errorReasons.length === 0) {
    throw refused('StatusCodeRanges or ErrorReasons must be specified.')
  }
  if (statusCodeRanges.length > 10 || errorReasons.length > 10) {
    throw refused('At most 10 StatusCodeRanges and 10 ErrorReasons can be specified.')
  }
  const isRange = (each: unknown): boolean =>
    isProperties(each) && isBetween(each['min'], 200, 599) && isBetween(each['max'], 200, 599)
  if (!statusCodeRanges.every(isRange)) throw refused('Status codes must be 200 to 599.')
}

const refused = (message: string) => fieldError('circuitBreaker', message)

const isDuration = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^P(?=\d|T\d)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/.test(value)

const isBetween = (value: unknown, min: number, max: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max

import { isObject } from '../collector/events/is-object.ts'

/**
 * The text of the innermost error: Log Analytics says with the outer ones only that there is one.
 * @see https://learn.microsoft.com/azure/azure-monitor/logs/api/errors
 */
export function innerError(error: unknown): string | undefined {
  if (!isObject(error)) return undefined
  const { innererror, details, message } = error
  const inner = innererror ?? (Array.isArray(details) ? details.at(0) : undefined)
  return innerError(inner) ?? (typeof message === 'string' && message !== '' ? message : undefined)
}

/** The body of a failed answer with that text among the details, which errors are made of. */
export function withInnerError(body: unknown): unknown {
  const error = isObject(body) ? body['error'] : undefined
  if (!isObject(error) || !isObject(error['innererror'])) return body
  return { error: { ...error, details: [{ message: innerError(error) }] } }
}

import { isoDuration, secondsOf } from '../../resources/duration.ts'

/**
 * A place in the properties and what brings it to its one form; `*` in a path stands for every
 * item or key, the empty path for the properties as a whole. What becomes undefined is left out.
 */
export type NormalForm = readonly [path: string, change: (found: unknown) => unknown]

/** Leaves out what the service assumes anyway. */
export const unless =
  (assumed: unknown) =>
  (found: unknown): unknown =>
    found === assumed ? undefined : found

/** Leaves out what only the service writes. */
export const leftOut = (): undefined => undefined

/** Texts whose case does not count. */
export const lowerCase = (found: unknown): unknown =>
  typeof found === 'string' ? found.toLowerCase() : found

/** The service may give the full id of a resource where it was sent a short one. */
export const lastSegment = (found: unknown): unknown =>
  typeof found === 'string' ? found.slice(found.lastIndexOf('/') + 1) : found

/** `PT90S` and `PT1M30S` are the same length of time. */
export const oneDuration = (found: unknown): unknown => {
  const seconds = typeof found === 'string' ? secondsOf(found) : undefined
  return seconds === undefined ? found : isoDuration(seconds)
}

/** The mark behind a description says whose the resource is, not what it is. */
export const withoutMark = (found: unknown): unknown => {
  if (typeof found !== 'string') return found
  const text = found.replace(/(?:^| )\[apim-policy[^\]]*\]$/, '')
  return text === '' && found !== '' ? undefined : text
}

/** Tags of this package say whose the resource is, not what it is. */
export const withoutMarks = (found: unknown): unknown =>
  Array.isArray(found)
    ? found.filter((tag) => !(typeof tag === 'string' && tag.startsWith('apim-policy')))
    : found

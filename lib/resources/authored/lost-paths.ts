import { secondsOf } from '../duration.ts'
import { isFields } from './fields.ts'

/** Where properties of the service differ from what sources make of them: the outermost paths. */
export function lostPaths(live: unknown, made: unknown, path = ''): readonly string[] {
  if (Array.isArray(live) && Array.isArray(made)) {
    return live.flatMap((each, at) => lostPaths(each, made[at], `${path}[${at}]`))
  }
  if (isFields(live) && isFields(made)) {
    return Object.entries(live).flatMap(([key, each]) =>
      lostPaths(
        each,
        Object.hasOwn(made, key) ? made[key] : undefined,
        path === '' ? key : `${path}.${key}`,
      ),
    )
  }
  return isSame(live, made) ? [] : [path]
}

/** Sources write ids, durations and enumerations in one of the forms that the service knows. */
function isSame(live: unknown, made: unknown): boolean {
  if (live === made) return true
  if (typeof live !== 'string' || typeof made !== 'string') return false
  return (
    (/^\/(?:backends|loggers)\//.test(made) && lastSegment(live) === lastSegment(made)) ||
    (secondsOf(made) !== undefined && secondsOf(made) === secondsOf(live)) ||
    live.toLowerCase() === made
  )
}

const lastSegment = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** A length of time: whole seconds, a number with its unit as in `'30s'`, or ISO 8601: `'PT30S'`. */
export type Duration = number | `${number}${'s' | 'm' | 'h' | 'd'}` | `P${string}`

const units = { s: 1, m: 60, h: 60 * 60, d: 24 * 60 * 60 } as const

const iso = /^P(?=.)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/

/** The whole seconds of a duration; undefined where it is none. */
export function secondsOf(duration: unknown): number | undefined {
  const seconds = typeof duration === 'string' ? secondsIn(duration) : duration
  return typeof seconds === 'number' && Number.isSafeInteger(seconds) && seconds >= 0
    ? seconds
    : undefined
}

function secondsIn(text: string): number | undefined {
  const [, count, unit] = /^(\d+)([smhd])$/.exec(text) ?? []
  if (unit) return Number(count) * units[unit as keyof typeof units]
  const parts = iso.exec(text)?.slice(1)
  if (!parts) return undefined
  const [weeks, days, hours, minutes, seconds] = parts.map((part) => Number(part ?? 0))
  return (weeks! * 7 + days!) * units.d + hours! * units.h + minutes! * units.m + seconds!
}

/** Seconds as the management API writes them: `PT1M30S`. */
export function isoDuration(seconds: number): string {
  const days = Math.floor(seconds / units.d)
  const time = [
    [Math.floor((seconds % units.d) / units.h), 'H'],
    [Math.floor((seconds % units.h) / units.m), 'M'],
    [seconds % units.m, 'S'],
  ] as const
  const date = days > 0 ? `${days}D` : ''
  const clock = time.map(([count, unit]) => (count > 0 ? `${count}${unit}` : '')).join('')
  return date + clock === '' ? 'PT0S' : `P${date}${clock === '' ? '' : `T${clock}`}`
}

/** A duration in the one form that bodies hold; only for what was checked. */
export const normalDuration = (duration: Duration): string => isoDuration(secondsOf(duration) ?? 0)

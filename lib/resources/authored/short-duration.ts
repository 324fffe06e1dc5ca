import { secondsOf } from '../duration.ts'

const units = [
  [24 * 60 * 60, 'd'],
  [60 * 60, 'h'],
  [60, 'm'],
  [1, 's'],
] as const

/** A length of time with its largest unit, `'90s'` and `'2m'`; what is none stays as it is. */
export function shortDuration(given: unknown): unknown {
  const seconds = secondsOf(given)
  if (seconds === undefined || seconds === 0) return given
  const [length, unit] = units.find(([length]) => seconds % length === 0) ?? [1, 's']
  return `${seconds / length}${unit}`
}

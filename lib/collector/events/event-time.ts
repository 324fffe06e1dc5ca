/** A time in UTC with milliseconds, or why there is none. */
export type EventTime =
  | { readonly time: string; readonly reason?: never }
  | { readonly reason: string; readonly time?: never }

const iso = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):?(\d\d))?$/

/** How .NET writes a time without a culture, and in the United States. */
const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\s(\d{1,2}):(\d\d):(\d\d)(?:\s([AP])M)?$/i

const minute = 60_000
const day = 24 * 60 * minute

/** Before this there was nothing to meter. */
const earliest = '2020-01-01'

/**
 * Reads the time of an event. A time without a zone is in UTC. One that lies more than a day after
 * `now` is a clock gone wrong, and would hide the call in a period that is not there yet.
 */
export function eventTime(value: unknown, now: string): EventTime {
  if (typeof value !== 'string') return { reason: 'has no time' }
  const time = isoTime(value) ?? americanTime(value)
  if (time === undefined) return { reason: `has a time that is none: ${value.slice(0, 40)}` }
  if (time < earliest) return { reason: `has a time long ago: ${time}` }
  if (Date.parse(time) > Date.parse(now) + day) return { reason: `has a time to come: ${time}` }
  return { time }
}

function isoTime(text: string): string | undefined {
  const [, date, clock, fraction = '', sign, hours, minutes] = iso.exec(text) ?? []
  const local = existing(`${date}T${clock}.${fraction.padEnd(3, '0').slice(0, 3)}Z`)
  if (local === undefined || sign === undefined) return local
  const offset = (Number(hours) * 60 + Number(minutes)) * minute
  return new Date(Date.parse(local) - (sign === '-' ? -offset : offset)).toISOString()
}

function americanTime(text: string): string | undefined {
  const [, month = '', date = '', year, hour, minutes, seconds, half] = american.exec(text) ?? []
  const isAfternoon = half?.toUpperCase() === 'P'
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (isAfternoon ? 12 : 0)
  if (half !== undefined && !(Number(hour) >= 1 && Number(hour) <= 12)) return undefined
  const digits = (number: number | string): string => String(number).padStart(2, '0')
  return existing(
    `${year}-${digits(month)}-${digits(date)}T${digits(hours)}:${minutes}:${seconds}.000Z`,
  )
}

/** The time if there is such a day and hour: `Date` would make March of February 30. */
function existing(time: string): string | undefined {
  const date = new Date(time)
  return !Number.isNaN(date.getTime()) && date.toISOString() === time ? time : undefined
}

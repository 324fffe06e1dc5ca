// @ts-check
/**
 * A month, `2026-11`, or days from the first to the last.
 * @typedef {{ readonly month: string } | { readonly from: string, readonly to: string }} Period
 */

const dayLength = 86_400_000

/** @param {Intl.DateTimeFormatOptions} options */
const dates = (options) => new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options })
const monthFormat = dates({ month: 'long', year: 'numeric' })
const dayFormat = dates({ day: 'numeric', month: 'short', year: 'numeric' })
const shortDayFormat = dates({ day: 'numeric', month: 'short' })
const longDayFormat = dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const timeFormat = dates({
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** @param {string | null | undefined} text */
export const isMonth = (text) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text ?? '')

/** @param {string | null | undefined} text */
export const isDay = (text) =>
  /^\d{4}-\d\d-\d\d$/.test(text ?? '') && isoDay(Date.parse(`${text}`)) === text

/** @param {string} month */
export const monthText = (month) => monthFormat.format(Date.parse(month))

/** @param {string} day */
export const dayText = (day) => dayFormat.format(Date.parse(day))

/** @param {string} day */
export const shortDayText = (day) => shortDayFormat.format(Date.parse(day))

/** @param {string} day */
export const longDayText = (day) => longDayFormat.format(Date.parse(day))

/** @param {string} time */
export const timeText = (time) =>
  Number.isNaN(Date.parse(time)) ? time : `${timeFormat.format(Date.parse(time))} UTC`

/** @param {Period} period */
export function periodText(period) {
  if ('month' in period) return monthText(period.month)
  return period.from === period.to
    ? longDayText(period.from)
    : `${dayText(period.from)} to ${dayText(period.to)}`
}

/**
 * The month before or after: `-1`, `1`.
 * @param {string} month
 * @param {number} by
 */
export function shiftedMonth(month, by) {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return isoDay(Date.UTC(year, number - 1 + by, 1)).slice(0, 7)
}

/**
 * The month that holds the last day.
 * @param {Period} period
 */
export const lastMonth = (period) => ('month' in period ? period.month : period.to.slice(0, 7))

/**
 * The days of a month, or those from the first to the last.
 * @param {Period} period
 */
export function daysOf(period) {
  const from = 'month' in period ? `${period.month}-01` : period.from
  const until =
    'month' in period
      ? Date.parse(`${shiftedMonth(period.month, 1)}-01`)
      : Date.parse(period.to) + dayLength
  const length = Math.max(0, Math.round((until - Date.parse(from)) / dayLength))
  return Array.from({ length }, (_, at) => isoDay(Date.parse(from) + at * dayLength))
}

/**
 * The months that have a day in a period.
 * @param {Period} period
 */
export const monthsOf = (period) => [...new Set(daysOf(period).map((day) => day.slice(0, 7)))]

/** @param {number} time */
const isoDay = (time) => (Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10))

import type { Day } from '../prices/price-book.ts'

const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]00:?00)?)?$/
const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: \d{1,2}:\d\d(?::\d\d)?(?: [AP]M)?)?$/i

/**
 * The day of a bill, in UTC: `2026-10-20`, with a time or without, or `10/20/2026`, the month first.
 * @see https://learn.microsoft.com/azure/cost-management-billing/automate/understand-usage-details-fields
 */
export function billDay(text: string): Day | undefined {
  const [, isoYear, isoMonth, isoDay] = iso.exec(text) ?? []
  const [, month = isoMonth, day = isoDay, year = isoYear] = american.exec(text) ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${found}T00:00:00Z`)
  const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(found)
  return isDay ? found : undefined
}

/** Whether a date can only be one with the day before the month, `20/10/2026`. */
export function isDayFirst(text: string): boolean {
  const [, first = '', second = ''] = american.exec(text) ?? []
  return Number(first) > 12 && Number(first) <= 31 && Number(second) >= 1 && Number(second) <= 12
}

import type { BillEntry } from './add-lines.ts'
import { billAmount } from './bill-amount.ts'
import type { BillColumns } from './bill-columns.ts'
import { billDay } from './bill-day.ts'
import { tokenQuantity } from './token-quantity.ts'

/** Stands for the resource of what none has: a tax, a purchase, a credit of the whole account. */
export const noResource = '(no resource)'

/** What a row of a bill says, or why it cannot be read, in words that follow the row. */
export type ReadEntry = { readonly entry: BillEntry } | { readonly reason: string }

/** Reads a row of a bill. */
export function billEntry(row: readonly string[], { width, read }: BillColumns): ReadEntry {
  if (row.length !== width) return { reason: `has ${row.length} fields, not ${width}` }
  const day = billDay(read(row, 'day'))
  if (day === undefined) return { reason: notOne('date', read(row, 'day')) }
  const cost = billAmount(read(row, 'cost'))
  if (cost === undefined) return { reason: notOne('cost', read(row, 'cost')) }
  const currency = read(row, 'currency').toUpperCase()
  if (!/^[A-Z]{3}$/.test(currency)) return { reason: notOne('currency', currency) }
  const tokens = tokensIn(row, read)
  if (typeof tokens === 'object' && 'reason' in tokens) return tokens
  return {
    entry: {
      resource: read(row, 'resource') || read(row, 'account') || noResource,
      meter: read(row, 'meter') || read(row, 'charge') || '(no meter)',
      day,
      cost,
      currency,
      ...(tokens !== undefined && { tokens }),
    },
  }
}

const pairs = [
  ['quantity', 'unit'],
  ['pricedQuantity', 'pricedUnit'],
  ['pricedQuantity', 'pricedUnitText'],
] as const

/** What was consumed, or what it was priced as: one of them may say that it counts tokens. */
function tokensIn(
  row: readonly string[],
  read: BillColumns['read'],
): BillEntry['tokens'] | { readonly reason: string } {
  const describing = `${read(row, 'product')} ${read(row, 'meter')}`
  let isMetered = false
  for (const [amount, unit] of pairs) {
    const text = read(row, amount)
    if (text === '') continue
    const quantity = billAmount(text)
    if (!quantity) return { reason: notOne('quantity', text) }
    isMetered ||= quantity.digits !== 0n
    const tokens = tokenQuantity({ quantity, unit: read(row, unit) }, describing)
    if (tokens) return tokens
  }
  return isMetered ? 'unknown' : undefined
}

function notOne(what: string, text: string): string {
  if (text === '') return `has no ${what}`
  const shown = text.slice(0, 40)
  return /^[-+\d.,']*,[\d.,']*$/.test(text)
    ? `has the ${what} ${shown}, whose comma can be read in two ways`
    : `has a ${what} that is none: ${shown}`
}

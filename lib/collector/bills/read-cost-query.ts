import type { BillLine } from '../allocation/bill.ts'
import { isObject } from '../events/is-object.ts'
import { decimalOf } from '../money/decimal.ts'
import type { Day } from '../prices/price-book.ts'
import { addLines, type BillEntry } from './add-lines.ts'
import { billAmount } from './bill-amount.ts'
import { billDay } from './bill-day.ts'
import { noResource, type ReadEntry } from './bill-entry.ts'
import type { NoBill, RejectedRow } from './bill-reading.ts'

/** Costs as they were answered. Rows count from 1, through all pages. */
export interface Costs {
  readonly lines: readonly BillLine[]
  readonly rejected: readonly RejectedRow[]
}

/** Some days, the last included. */
export interface AskedDays {
  readonly from: Day
  readonly to: Day
}

const names = {
  cost: ['cost', 'pretaxcost', 'totalcost', 'costinbillingcurrency'],
  day: ['usagedate', 'date'],
  resource: ['resourceid'],
  meter: ['meter', 'metername'],
  currency: ['currency', 'billingcurrency'],
} as const

type Field = keyof typeof names

/**
 * Reads the pages of an answer of the Cost Management query API, whose columns come in any order.
 * Costs are what JavaScript prints of the numbers of the answer.
 * @see https://learn.microsoft.com/rest/api/cost-management/query/usage
 */
export function readCostQuery(pages: readonly unknown[], asked?: AskedDays): Costs | NoBill {
  const entries: BillEntry[] = []
  const rejected: RejectedRow[] = []
  let number = 0
  for (const page of pages) {
    const table = tableIn(page)
    if ('problem' in table) return table
    for (const row of table.rows) {
      number++
      const read = entryOf((field) => row[table.places[field]], asked)
      if ('entry' in read) entries.push(read.entry)
      else rejected.push({ row: number, reason: `The row ${read.reason}.` })
    }
  }
  return { lines: addLines(entries), rejected }
}

interface CostTable {
  readonly places: Readonly<Record<Field, number>>
  readonly rows: readonly (readonly unknown[])[]
}

function tableIn(page: unknown): CostTable | NoBill {
  const properties = isObject(page) && isObject(page['properties']) ? page['properties'] : {}
  const { columns, rows } = properties
  if (!Array.isArray(columns) || !Array.isArray(rows)) return { problem: noTable }
  const places = placesOf(columns)
  const missing = Object.entries(places).find(([, place]) => place < 0)
  if (missing) return { problem: `The answer about costs has no column for the ${missing[0]}.` }
  return { places, rows: rows.map((row) => (Array.isArray(row) ? row : [])) }
}

const noTable = 'The answer about costs has no columns and rows.'

function placesOf(columns: readonly unknown[]): Readonly<Record<Field, number>> {
  const own = columns.map((column) =>
    isObject(column) ? textOf(column['name']).toLowerCase() : '',
  )
  const place = (field: Field): number =>
    names[field].map((name) => own.indexOf(name)).find((at) => at >= 0) ?? -1
  return {
    cost: place('cost'),
    day: place('day'),
    resource: place('resource'),
    meter: place('meter'),
    currency: place('currency'),
  }
}

function entryOf(value: (field: Field) => unknown, asked: AskedDays | undefined): ReadEntry {
  const day = dayOf(value('day'))
  if (day === undefined) return { reason: 'has no date' }
  // Of days to come Cost Management answers those of the year before.
  if (asked && (day < asked.from || day > asked.to)) {
    return { reason: `is of ${day}, which was not asked for` }
  }
  const number = value('cost')
  const cost = typeof number === 'number' ? decimalOf(number) : billAmount(textOf(number))
  if (!cost) return { reason: 'has no cost' }
  const currency = textOf(value('currency')).toUpperCase()
  if (!/^[A-Z]{3}$/.test(currency)) return { reason: 'has no currency' }
  return {
    entry: {
      resource: textOf(value('resource')) || noResource,
      meter: textOf(value('meter')) || '(no meter)',
      day,
      cost,
      currency,
    },
  }
}

/** `20261120`, as a number. */
const dayOf = (value: unknown): string | undefined =>
  billDay(String(value).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'))

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

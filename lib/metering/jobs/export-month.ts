import { resolve } from 'node:path'
import type { Month } from '../../collector/periods/statement.ts'
import { renderCsv } from '../../collector/render/render-csv.ts'
import { renderParquet } from '../../collector/render/render-parquet.ts'
import type { Table } from '../../collector/render/table.ts'
import { starSchema } from '../../collector/star/star-schema.ts'
import type { OpenCollector } from '../open-collector.ts'
import { monthDays } from '../questions/report-question.ts'
import { allocatedCharges } from './allocated-charges.ts'
import { chargedMonth } from './charged-month.ts'
import { type ExportFormat, exportTarget } from './export-target.ts'
import { azureOptions, type Outside } from './outside.ts'

/** Where a month is exported to. */
export interface ExportPlace {
  /** A folder, relative to that of the settings, or the address of a Blob container. */
  readonly to: string
  /** @default 'parquet' */
  readonly format?: ExportFormat
}

/** What an export works with. */
export type Exporting = Omit<OpenCollector, 'close'>

/**
 * Writes a month as a star schema, over what was written of it before: a file for each table,
 * `fact_usage_daily/month=2026-11.parquet`. Returns their names.
 */
export async function exportMonth(
  collector: Exporting,
  month: Month,
  { to, format = 'parquet' }: ExportPlace,
  outside: Partial<Outside> = {},
): Promise<readonly string[]> {
  const { folder, prices } = collector
  const { from, to: last } = monthDays(month)
  const options = azureOptions(collector, outside)
  const put = exportTarget(isAddress(to) ? to : resolve(folder, to), options)
  const charged = await chargedMonth(collector, month)
  const tables = starSchema({
    rows: charged.rows,
    charges: allocatedCharges(charged),
    currency: prices.currency,
    from,
    to: last,
  })
  const names: string[] = []
  // Facts last, so that whoever reads in between finds what they are about.
  for (const { name, table } of tables.toSorted(byKind)) {
    outside.signal?.throwIfAborted()
    const path = `${name}/month=${month}`
    await put({ name: path, format, bytes: rendered(table, format) })
    names.push(`${path}.${format}`)
  }
  return names
}

const isAddress = (to: string): boolean => /^https?:\/\//i.test(to)

const byKind = (a: { readonly name: string }, b: { readonly name: string }): number =>
  Number(a.name.startsWith('fact_')) - Number(b.name.startsWith('fact_'))

const rendered = (table: Table, format: ExportFormat): Uint8Array<ArrayBuffer> =>
  format === 'csv'
    ? new TextEncoder().encode(renderCsv(table))
    : new Uint8Array(renderParquet(table))

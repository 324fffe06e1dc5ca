import { resolve } from 'node:path'
import { exportMonth } from '../../metering/jobs/export-month.ts'
import { counted } from '../counted.ts'
import type { Io } from '../io.ts'
import type { StoreOptions } from '../store-options.ts'
import { withCollector } from '../with-collector.ts'

/** Where a month is exported to, and how. */
export interface ExportOptions extends StoreOptions {
  readonly out: string
  readonly format: 'csv' | 'parquet'
}

/** Writes a month as a star schema. */
export async function exportCollected(
  io: Io,
  month: string,
  { out, format, ...options }: ExportOptions,
): Promise<number> {
  return withCollector(io, options, async (collector) => {
    const files = await exportMonth(collector, month, {
      to: isAddress(out) ? out : resolve(io.cwd, out),
      format,
    })
    io.out(`${counted(files.length, 'file')} of ${month} in ${out}\n`)
    return 0
  })
}

/** A container of Blob storage. */
const isAddress = (out: string): boolean => /^https:\/\//i.test(out)

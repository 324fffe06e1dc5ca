import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type BlobContainerOptions, blobContainer } from '../../azure/blob-container.ts'
import { UserError } from '../../workspace/user-error.ts'

/** The forms of tables, by the ending of their files. */
export const exportFormats = ['csv', 'parquet'] as const

/** One of them. */
export type ExportFormat = (typeof exportFormats)[number]

/** A table in its form. */
export interface ExportFile {
  /** With forward slashes, without the ending: `dim_model/month=2026-11`. */
  readonly name: string
  readonly format: ExportFormat
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Where tables go: each file is either as it was or complete. */
export type ExportTarget = (file: ExportFile) => Promise<void>

/** A folder, or the address of a Blob container. */
export const exportTarget = (to: string, options: BlobContainerOptions): ExportTarget =>
  /^https?:\/\//i.test(to) ? containerTarget(to, options) : folderTarget(to)

const types = {
  csv: 'text/csv; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
} as const satisfies Record<ExportFormat, string>

function containerTarget(address: string, options: BlobContainerOptions): ExportTarget {
  const container = blobContainer(address, options)
  return ({ name, format, bytes }) => container.put(`${name}.${format}`, bytes, types[format])
}

const folderTarget =
  (folder: string): ExportTarget =>
  async ({ name, format, bytes }) => {
    const path = join(folder, name)
    // Nobody takes a file of this name for a table.
    const draft = `${path}.${randomUUID()}.tmp`
    try {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(draft, bytes)
      await rename(draft, `${path}.${format}`)
      // The same month in another form would count twice.
      for (const other of exportFormats.filter((each) => each !== format)) {
        await rm(`${path}.${other}`, { force: true })
      }
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined)
      const { message } = error as Error
      throw new UserError(`The export cannot be written: ${message}.`, { cause: error })
    }
  }

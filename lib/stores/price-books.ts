import { createHash } from 'node:crypto'
import type { PriceBook } from '../collector/prices/price-book.ts'
import { priceVersion } from '../collector/prices/price-version.ts'
import type { Database } from './database.ts'

const digests = new WeakMap<PriceBook, string>()

/** The digest of a price book: books that price the same have the same one. */
export function priceDigest(book: PriceBook): string {
  const known = digests.get(book)
  if (known !== undefined) return known
  const digest = createHash('sha256').update(priceVersion(book)).digest('hex')
  digests.set(book, digest)
  return digest
}

/** Keeps a price book, so that a month stays rated with the one it was closed with. */
export async function keepPriceBook(database: Database, book: PriceBook): Promise<string> {
  const version = priceDigest(book)
  await database.run(
    'INSERT INTO price_books (version, book) VALUES (?, ?) ON CONFLICT (version) DO NOTHING',
    [version, JSON.stringify(book)],
  )
  return version
}

/** A price book that was kept. */
export async function keptPriceBook(database: Database, version: string): Promise<PriceBook> {
  const [row] = await database.all('SELECT book FROM price_books WHERE version = ?', [version])
  if (!row) throw new Error(`The price book ${version} was never kept.`)
  return JSON.parse(String(row['book']))
}

import { ingest } from '../../../lib/stores/ingest.ts'
import { openDatabase } from '../../../lib/stores/open-database.ts'
import { rollUp } from '../../../lib/stores/roll-up.ts'
import { book, stream } from './stream.ts'

// Ingests a stream from a part on, in batches, and tells what is committed; somebody kills it.
const [location = '', calls = '0', from = '0'] = process.argv.slice(2)
const parts = stream(Number(calls))
const database = await openDatabase(location)
for (let at = Number(from); at < parts.length; at += 7) {
  await ingest(database, parts.slice(at, at + 7))
  process.stdout.write(`${Math.min(at + 7, parts.length)}\n`)
  if (at % 3 === 0) await rollUp(database, book)
}
await database.close()

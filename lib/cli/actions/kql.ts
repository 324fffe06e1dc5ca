import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { kqlQueries } from '../../collector/kql/queries.ts'
import { listPrices } from '../../collector/prices/list-prices.ts'
import type { PriceBook } from '../../collector/prices/price-book.ts'
import { priceBookProblems } from '../../collector/prices/price-book-problems.ts'
import { withPrices } from '../../collector/prices/with-prices.ts'
import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import { UserError } from '../../workspace/user-error.ts'
import type { Io } from '../io.ts'

/** One query with its prices, or the list of all. */
export async function queryText(
  io: Io,
  name: string | undefined,
  { prices, days }: { readonly prices?: string; readonly days: number },
): Promise<string> {
  if (name === undefined) return queryList()
  const query = find(name)
  const book = prices === undefined ? listPrices : withPrices(listPrices, await load(io, prices))
  return query.text(book, { days })
}

function queryList(): string {
  const width = Math.max(...kqlQueries.map(({ name }) => name.length))
  return kqlQueries.map(({ name, summary }) => `${name.padEnd(width)}  ${summary}\n`).join('')
}

function find(name: string) {
  const found = kqlQueries.find((query) => query.name === name)
  if (found) return found
  const names = kqlQueries.map((query) => query.name)
  const near = didYouMean(name, names)
  throw new UserError(`There is no query called \`${name}\`.`, {
    hint: near ? `Did you mean \`${near}\`?` : `There are ${names.join(', ')}.`,
  })
}

async function load(io: Io, path: string): Promise<PriceBook> {
  const text = await readFile(resolve(io.cwd, path), 'utf8').catch((error: Error) => {
    throw new UserError(`${path} cannot be read: ${error.message}.`, { cause: error })
  })
  const book = parse(text, path)
  const problems = priceBookProblems(book)
  if (problems.length === 0) return book as PriceBook
  throw new UserError(`${path} is not a price book:\n  ${problems.join('\n  ')}`, {
    hint: `A price book looks like this: ${example}`,
  })
}

const example =
  '{ "currency": "USD", "entries": [{ "model": "gpt-4.1", "from": "2025-04-01", "prices": { "input": "2.00", "cachedInput": "0.50", "output": "8.00" } }] }'

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UserError(`${path} is not JSON: ${(error as Error).message}.`, { cause: error })
  }
}

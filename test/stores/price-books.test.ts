import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { PriceBook } from '../../lib/collector/prices/price-book.ts'
import { keepPriceBook, keptPriceBook, priceDigest } from '../../lib/stores/price-books.ts'
import { withDatabase } from '../_support/engines.ts'

const book = (input: string): PriceBook => ({
  currency: 'USD',
  entries: [{ model: 'gpt-4o', prices: { input, output: '10' } }],
})

test('books that price the same have the same digest, others another one', () => {
  assert.match(priceDigest(book('2.5')), /^[0-9a-f]{64}$/)
  assert.is(priceDigest(book('2.5')), priceDigest(book('2.5')))
  assert.is.not(priceDigest(book('2.5')), priceDigest(book('2.6')))
  assert.is.not(priceDigest(book('2.5')), priceDigest({ ...book('2.5'), currency: 'EUR' }))
})

test('a book is kept once and comes back as it was', () =>
  withDatabase(':memory:', async (database) => {
    const version = await keepPriceBook(database, book('2.5'))
    assert.is(await keepPriceBook(database, book('2.5')), version)
    const other = await keepPriceBook(database, book('2.6'))
    assert.equal(await keptPriceBook(database, version), book('2.5'))
    assert.equal(await keptPriceBook(database, other), book('2.6'))
    const rows = await database.all('SELECT version FROM price_books')
    assert.is(rows.length, 2)
  }))

test('a book that was never kept is a fault, not an empty book', () =>
  withDatabase(':memory:', async (database) => {
    const failed = keptPriceBook(database, 'v9').catch((error: Error) => error.message)
    assert.is(await failed, 'The price book v9 was never kept.')
  }))

test.run()

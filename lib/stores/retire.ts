import type { PriceBook } from '../collector/prices/price-book.ts'
import type { Database } from './database.ts'
import { note, takeNote } from './notes.ts'
import { rollUpInside } from './roll-up.ts'

/**
 * Deletes the calls of days before `day`, which stay in the roll-ups, and what was quarantined
 * before it; returns how many calls went.
 */
export async function retire(database: Database, book: PriceBook, day: string): Promise<number> {
  return database.transaction(async (inside) => {
    await inside.lock(['retire'])
    if (day <= (await retiredBefore(inside))) return 0
    await rollUpInside(inside, book)
    await inside.run('DELETE FROM poison WHERE received < ?', [day])
    await takeNote(inside, horizon, day)
    return inside.run('DELETE FROM calls WHERE day < ?', [day])
  })
}

const horizon = 'retired-before'

/** The first day whose calls are still there; empty where none were ever deleted. */
export const retiredBefore = async (database: Database): Promise<string> =>
  (await note(database, horizon)) ?? ''

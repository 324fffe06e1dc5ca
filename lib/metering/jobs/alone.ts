import { randomUUID } from 'node:crypto'
import { note, takeNote } from '../../stores/notes.ts'
import type { Collector } from '../collector.ts'

/** Milliseconds after which one that was not heard of is taken to have crashed. */
const longest = 10 * 60_000

/**
 * Does work that must not be done twice at once, by however many processes; without it, where
 * another is at it, and returns false. What takes long calls `stay` in between, which throws where
 * another took over.
 */
export async function alone(
  { database, now }: Pick<Collector, 'database' | 'now'>,
  name: string,
  work: (stay: () => Promise<void>) => Promise<void>,
): Promise<boolean> {
  const key = `at-work ${name}`
  const own = randomUUID()
  const take = (): Promise<boolean> =>
    database.transaction(async (inside) => {
      await inside.lock([key])
      const at = Date.parse(now())
      const [holder, until] = (await note(inside, key))?.split(' ') ?? []
      if (holder !== own && isHeld(until, at)) return false
      await takeNote(inside, key, `${own} ${new Date(at + longest).toISOString()}`)
      return true
    })
  const leave = (): Promise<void> =>
    database.transaction(async (inside) => {
      await inside.lock([key])
      if ((await note(inside, key))?.startsWith(own)) await takeNote(inside, key, '')
    })
  if (!(await take())) return false
  try {
    await work(async () => {
      if (!(await take())) throw new Error(`Another process took over the work of ${name}.`)
    })
  } finally {
    // A store that fails now lets go by itself, and what made it fail is of more interest.
    await leave().catch(() => undefined)
  }
  return true
}

/** What lies further ahead was taken by a clock that was wrong. */
function isHeld(until: string | undefined, at: number): boolean {
  const end = Date.parse(until ?? '')
  return end > at && end <= at + longest
}

import { groupBy } from '../collector/allocation/group-by.ts'
import { callOf } from '../collector/usage/call-of.ts'
import { mergeParts, partKey, type UsageParts } from '../collector/usage/merge-parts.ts'
import type { UsageCall } from '../collector/usage/usage-call.ts'
import type { UsagePart } from '../collector/usage/usage-part.ts'
import { callColumns, callValues, partsIn } from './call-columns.ts'
import type { Database } from './database.ts'
import { retiredBefore } from './retire.ts'

/** What came of a batch. */
export interface Ingested {
  /** Calls that were not known. */
  readonly added: number
  /** Calls that are now known better. */
  readonly changed: number
  /** Calls of which nothing new was said. */
  readonly known: number
  /** What came after the calls of its day were retired: adding it up again would lose them. */
  readonly late: readonly UsagePart[]
}

/**
 * Merges parts into the calls they belong to, all or none. What was there already changes nothing,
 * whatever the order and however often: parts are keyed by their source.
 */
export const ingest = (database: Database, parts: readonly UsagePart[]): Promise<Ingested> =>
  database.transaction((inside) => ingestInside(inside, parts))

/** The same inside a transaction. */
export async function ingestInside(
  inside: Database,
  parts: readonly UsagePart[],
): Promise<Ingested> {
  const fresh = byCall(parts)
  if (fresh.size === 0) return { added: 0, changed: 0, known: 0, late: [] }
  await inside.lock(['retire'], 'shared')
  await lockCalls(inside, [...fresh.keys()])
  const isRetired = await retiredDays(inside, fresh)
  const late: UsagePart[] = []
  const stored = await storedCalls(inside, fresh)
  const rows: UsageCall[] = []
  const stale: { readonly day: string; readonly id: string }[] = []
  let known = 0
  for (const [id, own] of fresh) {
    const found = stored.get(id) ?? []
    const merged = found.reduce((all, { parts: text }) => mergeParts(all, partsIn(text)), own)
    const call = callOf(merged)
    if (isRetired.has(call.day) || found.some(({ day }) => isRetired.has(day))) {
      late.push(...Object.values(own))
      continue
    }
    const [only] = found
    if (found.length === 1 && only?.parts === JSON.stringify(merged) && only.day === call.day) {
      known++
      continue
    }
    stale.push(...found.map(({ day }) => ({ day, id })))
    rows.push(call)
  }
  for (const [day, of] of groupBy(stale, (each) => each.day)) {
    await inside.run(`DELETE FROM calls WHERE day = ? AND id IN (${inside.dialect.jsonList})`, [
      day,
      JSON.stringify(of.map(({ id }) => id)),
    ])
  }
  await inside.insert('calls', callColumns, rows.map(callValues))
  await markDirty(inside, [...rows, ...stale])
  const changed = new Set(stale.map(({ id }) => id)).size
  return { added: rows.length - changed, changed, known, late }
}

/** More locks than this at once, in several transactions, are too many for a small server. */
const mostLocks = 256

/** What several sources tell of one call may arrive at once; many calls are locked with all others. */
async function lockCalls(database: Database, ids: readonly string[]): Promise<void> {
  const isMany = ids.length > mostLocks
  await database.lock(['calls'], isMany ? 'alone' : 'shared')
  if (!isMany) await database.lock(ids.map((id) => `call ${id}`))
}

function byCall(parts: readonly UsagePart[]): ReadonlyMap<string, UsageParts> {
  const calls = new Map<string, UsageParts>()
  for (const part of parts) {
    const own = { [partKey(part)]: part }
    const found = calls.get(part.id)
    calls.set(part.id, found ? mergeParts(found, own) : own)
  }
  return calls
}

/**
 * The days around some calls whose own calls were deleted: adding them up again would lose them. An
 * old day that nothing is known of is none of them, so that history can be brought along.
 */
async function retiredDays(
  database: Database,
  fresh: ReadonlyMap<string, UsageParts>,
): Promise<ReadonlySet<string>> {
  const horizon = await retiredBefore(database)
  if (horizon === '') return new Set()
  const days = new Set([...fresh.values()].flatMap((parts) => [...daysAround(parts)]))
  const retired = new Set<string>()
  for (const day of [...days].filter((each) => each < horizon)) {
    const [row] = await database.all(
      `SELECT EXISTS (SELECT 1 FROM daily_usage WHERE day = ?) AS added_up,
        EXISTS (SELECT 1 FROM calls WHERE day = ?) AS there`,
      [day, day],
    )
    if (Number(row?.['added_up']) === 1 && Number(row?.['there']) === 0) retired.add(day)
  }
  return retired
}

interface Stored {
  readonly day: string
  readonly parts: string
}

/** Sources may put one call on different days: it is looked for on the days around, too. */
async function storedCalls(
  database: Database,
  fresh: ReadonlyMap<string, UsageParts>,
): Promise<ReadonlyMap<string, readonly Stored[]>> {
  const idsOfDay = new Map<string, string[]>()
  for (const [id, parts] of fresh) {
    for (const day of daysAround(parts)) {
      const ids = idsOfDay.get(day)
      if (ids) ids.push(id)
      else idsOfDay.set(day, [id])
    }
  }
  const found = new Map<string, Stored[]>()
  const sql = `SELECT id, parts FROM calls WHERE day = ? AND id IN (${database.dialect.jsonList})`
  for (const [day, ids] of idsOfDay) {
    for (const { id, parts } of await database.all(sql, [day, JSON.stringify(ids)])) {
      const key = String(id)
      found.set(key, [...(found.get(key) ?? []), { day, parts: String(parts) }])
    }
  }
  return found
}

const dayLength = 24 * 60 * 60 * 1000

function daysAround(parts: UsageParts): ReadonlySet<string> {
  const days = Object.values(parts).flatMap(({ time }) => {
    const at = Date.parse(time)
    return [at - dayLength, at, at + dayLength].map(dayOf)
  })
  return new Set(days)
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

async function markDirty(
  database: Database,
  calls: readonly { readonly day: string }[],
): Promise<void> {
  // In order and as an update, which waits for a roll-up of the day that is under way.
  const days = [...new Set(calls.map((each) => each.day))].sort()
  if (days.length === 0) return
  await database.run(
    `INSERT INTO dirty_days (day) VALUES ${days.map(() => '(?)').join(', ')}
     ON CONFLICT (day) DO UPDATE SET day = excluded.day`,
    days,
  )
}

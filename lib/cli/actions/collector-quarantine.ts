import { renderText } from '../../collector/render/render-text.ts'
import { quarantined, quarantinedCount } from '../../stores/quarantine.ts'
import { counted } from '../counted.ts'
import type { Io } from '../io.ts'
import type { StoreOptions } from '../store-options.ts'
import { withCollector } from '../with-collector.ts'

/** What is shown of what could not be read. */
export interface QuarantineOptions extends StoreOptions {
  readonly limit: number
  readonly json?: boolean
}

/** Characters of an event that fit into a line. */
const shown = 80

/** Lists what came in and could not be read, the latest first. */
export async function listQuarantine(
  io: Io,
  { limit, json = false, ...options }: QuarantineOptions,
): Promise<number> {
  return withCollector(io, options, async ({ database }) => {
    const count = await quarantinedCount(database)
    const events = await quarantined(database, limit)
    if (json) {
      io.out(`${JSON.stringify({ count, events }, null, 2)}\n`)
      return 0
    }
    if (events.length > 0) {
      io.out(
        renderText({
          columns: ['received', 'source', 'reason', 'event'].map((name) => ({
            name,
            kind: 'text',
          })),
          rows: events.map(({ received, source, reason, excerpt }) => [
            received,
            source,
            reason,
            excerpt.slice(0, shown),
          ]),
        }),
      )
    }
    io.err(`${counted(count, 'event')} in quarantine.\n`)
    return 0
  })
}

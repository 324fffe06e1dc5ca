import type { PriceBook } from '../../../../lib/collector/prices/price-book.ts'
import type { CollectorSettings } from '../../../../lib/collector/settings/collector-settings.ts'
import type { UsagePart } from '../../../../lib/collector/usage/usage-part.ts'
import type { Exporting } from '../../../../lib/metering/jobs/export-month.ts'
import type { Outside } from '../../../../lib/metering/jobs/outside.ts'
import type { Database } from '../../../../lib/stores/database.ts'
import { ingest } from '../../../../lib/stores/ingest.ts'
import { openDatabase } from '../../../../lib/stores/open-database.ts'

/** A million tokens in cost 2.50. */
export const book: PriceBook = {
  currency: 'USD',
  entries: [{ model: 'gpt-4o', prices: { input: '2.5', output: '10' } }],
}

/** A collector whose clock is set by hand, and what its jobs logged. */
export interface JobBench {
  readonly collector: Exporting
  readonly database: Database
  readonly lines: string[]
  /** Jobs do not wait; their log is `lines`. */
  readonly outside: Outside
  readonly setTime: (now: string) => void
  readonly calls: (...parts: readonly UsagePart[]) => Promise<void>
}

interface Bench {
  readonly settings?: CollectorSettings
  readonly prices?: PriceBook
  readonly now?: string
  readonly folder?: string
  readonly endpoint?: string
  readonly database?: Database
}

/** Runs a test with a collector of its own, in memory unless it is given a database. */
export async function withJobs(
  {
    settings = {},
    prices = book,
    now = '2026-11-21T12:00:00.000Z',
    folder = '/nowhere',
    ...rest
  }: Bench,
  use: (bench: JobBench) => Promise<void>,
): Promise<void> {
  const { endpoint, database = await openDatabase(':memory:') } = rest
  const lines: string[] = []
  let time = now
  try {
    await use({
      collector: { settings, prices, database, folder, now: () => time },
      database,
      lines,
      outside: {
        log: (line) => void lines.push(line),
        sleep: async () => {},
        ...(endpoint !== undefined && { endpoint }),
      },
      setTime: (next) => {
        time = next
      },
      calls: async (...parts) => void (await ingest(database, parts)),
    })
  } finally {
    if (!rest.database) await database.close()
  }
}

/** A call of team-a with a million tokens in, for 2.50. */
export const call = (
  n: number,
  time: string,
  { dimensions, ...rest }: Partial<UsagePart> = {},
): UsagePart => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  source: 'event',
  time: time.length === 10 ? `${time}T12:00:00.000Z` : time,
  dimensions: { subscription: 'team-a', model: 'gpt-4o', ...dimensions },
  status: 200,
  latency: 100,
  usageSource: 'response',
  usage: { prompt_tokens: 1_000_000, completion_tokens: 0 },
  ...rest,
})

import { type OpenCollector, openCollector } from '../metering/open-collector.ts'
import type { Io } from './io.ts'
import type { StoreOptions } from './store-options.ts'

/** Opens the collector that a command works with, and closes it again. */
export async function withCollector<T>(
  { cwd, env }: Io,
  { settings, store }: StoreOptions,
  work: (collector: OpenCollector) => Promise<T>,
): Promise<T> {
  const collector = await openCollector({
    cwd,
    env,
    ...(settings !== undefined && { file: settings }),
    ...(store !== undefined && { store }),
  })
  try {
    return await work(collector)
  } finally {
    await collector.close()
  }
}

import { dirname, resolve } from 'node:path'
import type { CollectorPlace } from './open-collector.ts'
import { loadSettings } from './settings/load-settings.ts'

/** Where a store is, and a folder on this machine for what belongs to it. */
export interface StoreLocation {
  /** An address of PostgreSQL, or the full path of a SQLite file. */
  readonly location: string
  readonly folder: string
}

const standardStore = '.apim-policy/usage.db'

/** Finds the store of the settings, or the one that was named instead. */
export async function storeLocation(place: CollectorPlace): Promise<StoreLocation> {
  const { settings, folder } = await loadSettings(place)
  return locationOf(place, settings.store, folder)
}

/** The same where the settings are known. */
export function locationOf(
  { store, cwd }: Pick<CollectorPlace, 'store' | 'cwd'>,
  ofSettings: string | undefined,
  folder: string,
): StoreLocation {
  const location = store ?? ofSettings ?? standardStore
  if (/^[a-z]+:\/\//.test(location) || location === ':memory:') {
    return { location, folder: resolve(cwd, dirname(standardStore)) }
  }
  const file = resolve(store === undefined ? folder : cwd, location)
  return { location: file, folder: dirname(file) }
}

import { defaultCredential } from '../azure/credential.ts'
import { postgresToken } from '../azure/postgres-token.ts'
import { openDatabase } from '../stores/open-database.ts'
import type { Collector } from './collector.ts'
import { loadSettings, type SettingsPlace } from './settings/load-settings.ts'
import { locationOf } from './store-location.ts'

/** Where a collector is: its settings, and the store if it is not that of the settings. */
export interface CollectorPlace extends SettingsPlace {
  readonly store?: string
}

/** A collector with its store open. */
export interface OpenCollector extends Collector {
  /** What relative paths of the settings are relative to. */
  readonly folder: string
  readonly close: () => Promise<void>
}

/** Loads the settings and opens the store. */
export async function openCollector(place: CollectorPlace): Promise<OpenCollector> {
  const { settings, prices, folder } = await loadSettings(place)
  const { location } = locationOf(place, settings.store, folder)
  const database = await openDatabase(location, {
    password: postgresToken(location, defaultCredential(settings.cloud ?? 'public')),
  })
  return {
    settings,
    prices,
    database,
    folder,
    now: () => new Date().toISOString(),
    close: database.close,
  }
}

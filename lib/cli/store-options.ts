import type { Command } from 'commander'

/** Which store of the collector a command works with. */
export interface StoreOptions {
  readonly settings?: string
  readonly store?: string
}

/** Adds the options that say which store a command works with. */
export const withStoreOptions = (command: Command): Command =>
  command
    .option('--settings <file>', "the collector's settings (default: collector.json)")
    .option('--store <place>', 'a SQLite file or a postgres:// address, instead of the settings’')

import type { Command } from 'commander'

/** Adds the options of every command that talks to a service. */
export const withLiveOptions = (command: Command): Command =>
  command
    .option('-e, --env <name>', 'environment of the configuration')
    .option('--endpoint <url>', 'another address of the management API, such as a sandbox')
    .option('-v, --verbose', 'show retries, waits and what is left of the rate limit')

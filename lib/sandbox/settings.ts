import { knownApiVersions } from './api-versions.ts'
import type { SandboxSettings } from './sandbox.ts'

/** What a sandbox is started with, every default in its place. */
export type Settings = Required<Omit<SandboxSettings, 'keyVaultSecrets' | 'throttle' | 'state'>> &
  Pick<SandboxSettings, 'keyVaultSecrets' | 'throttle' | 'state'>

/** Puts the defaults where options are left out. */
export const settingsOf = (given: SandboxSettings): Settings => ({
  port: 0,
  subscriptionId: '00000000-0000-0000-0000-000000000000',
  resourceGroup: 'sandbox',
  service: 'sandbox',
  sku: 'Developer',
  apiVersions: knownApiVersions,
  parents: [],
  indent: 'tabs',
  latency: 0,
  asyncDelay: 0,
  asyncHeaders: 'both',
  preconditions: 'if-match',
  pageSize: 20,
  forbidden: false,
  ...given,
})

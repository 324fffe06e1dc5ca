import type { BearerFetchOptions } from '../../azure/bearer-fetch.ts'
import type { Sleep } from '../../azure/sleep.ts'
import { known } from '../../collector/usage/known.ts'
import type { Cloud } from '../../workspace/config.ts'
import type { Collector } from '../collector.ts'

/** What jobs need of the world around them. */
export interface Outside {
  /** Where they say what they did. */
  readonly log: (line: string) => void
  readonly fetch?: typeof globalThis.fetch
  readonly sleep?: Sleep
  readonly credential?: BearerFetchOptions['credential']
  readonly signal?: AbortSignal
  /** A stand-in for Azure. */
  readonly endpoint?: string
}

/** How Azure is asked. */
export interface AzureOptions extends BearerFetchOptions {
  readonly cloud: Cloud
  readonly endpoint?: string
}

/** How Azure is asked by the jobs of a collector. */
export const azureOptions = (
  { settings: { cloud = 'public' } }: Pick<Collector, 'settings'>,
  { sleep, credential, signal, endpoint }: Partial<Outside>,
): AzureOptions => ({ cloud, ...known({ sleep, credential, signal, endpoint }) })

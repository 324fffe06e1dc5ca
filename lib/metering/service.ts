import type { CollectorSettings } from '../collector/settings/collector-settings.ts'
import { type AccessControl, accessControl } from './access/access-control.ts'
import { type CollectorPlace, type OpenCollector, openCollector } from './open-collector.ts'

/** A collector, and who may ask it. */
export interface Service {
  readonly collector: OpenCollector
  readonly access: AccessControl
  /** The folder of the dashboard's files. */
  readonly dashboard: string
}

/** Opens the service, or fails as long as its settings or its store do. */
export type ServiceOpener = () => Promise<Service>

/**
 * Opens a service when it is first needed, once; after a failure the next one asks again, so that
 * an outage at the start is over when it is over.
 */
export function serviceOpener(place: CollectorPlace, dashboard: string): ServiceOpener {
  let opening: Promise<Service> | undefined
  const open = async (): Promise<Service> => {
    const collector = await openCollector(place)
    const access = accessControl(withLocalKey(collector.settings, place.env), { env: place.env })
    return { collector, access, dashboard }
  }
  return () => {
    opening ??= open().catch((error: unknown) => {
      opening = undefined
      throw error
    })
    return opening
  }
}

/** The key that `apim-policy collector start` makes for its machine opens everything. */
function withLocalKey(
  { access, ...settings }: CollectorSettings,
  env: CollectorPlace['env'],
): CollectorSettings {
  const key = env['COLLECTOR_LOCAL_KEY']
  if (key === undefined) return { ...settings, ...(access && { access }) }
  return {
    ...settings,
    access: { ...access, keys: [...(access?.keys ?? []), { name: 'local', key, send: true }] },
  }
}

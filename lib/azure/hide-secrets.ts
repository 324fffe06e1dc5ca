import type { DeployedType, Properties } from '../plan/content.ts'

/** Stands for a credential that was typed into the service as it is. */
export const hidden = '(hidden)'

const credentials: Partial<Record<DeployedType, readonly string[]>> = {
  backend: [
    'credentials.header',
    'credentials.query',
    'credentials.authorization.parameter',
    'proxy.password',
  ],
  logger: ['credentials.connectionString', 'credentials.instrumentationKey'],
}

/** Properties without the credentials that stand in them literally; named values stay. */
export function hideSecrets(type: DeployedType, properties: Properties): Properties {
  return (credentials[type] ?? []).reduce((all, path) => hideAt(all, path.split('.')), properties)
}

/** Whether something was hidden in them. */
export const hasHidden = (properties: Properties): boolean =>
  JSON.stringify(properties).includes(`"${hidden}"`)

/** The texts that are hidden in them. */
export function hiddenTexts(type: DeployedType, properties: Properties): readonly string[] {
  const shown = new Set(textsIn(hideSecrets(type, properties)))
  return textsIn(properties).filter((text) => !shown.has(text))
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

function hideAt(properties: Properties, [key = '', ...rest]: readonly string[]): Properties {
  const value = properties[key]
  if (value === undefined || value === null) return properties
  return { ...properties, [key]: rest.length > 0 ? hideInside(value, rest) : hideAll(value) }
}

const hideInside = (value: unknown, rest: readonly string[]): unknown =>
  typeof value === 'object' && value !== null ? hideAt(value as Properties, rest) : value

function hideAll(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('{{') ? value : hidden
  if (Array.isArray(value)) return value.map(hideAll)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, hideAll(each)]))
}

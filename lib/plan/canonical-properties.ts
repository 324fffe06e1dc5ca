import type { DeployedType, Properties } from './content.ts'
import { apimDiagnosticForm } from './properties/apim-diagnostic.ts'
import { backendForm } from './properties/backend.ts'
import { backendPoolForm } from './properties/backend-pool.ts'
import { changeAt } from './properties/change-at.ts'
import { loggerForm } from './properties/logger.ts'
import { namedValueForm } from './properties/named-value.ts'
import { leftOut, type NormalForm } from './properties/parts.ts'
import { tidy } from './properties/tidy.ts'

const forms = {
  policy: [],
  fragment: [],
  backend: backendForm,
  'backend-pool': backendPoolForm,
  'named-value': namedValueForm,
  logger: loggerForm,
  'apim-diagnostic': apimDiagnosticForm,
} as const satisfies Record<DeployedType, readonly NormalForm[]>

/** What the service tells of every resource among its properties. */
const general: readonly NormalForm[] = [
  ['id', leftOut],
  ['name', leftOut],
  // The type of the resource, not the one that tells pools from other backends.
  ['type', (found) => (typeof found === 'string' && found.includes('/') ? undefined : found)],
  ['provisioningState', leftOut],
]

/**
 * The properties in their one form: sorted, without what only the service writes and what it
 * assumes anyway, without marks and secrets. What nobody knows here stays.
 */
export function canonicalProperties(type: DeployedType, properties: Properties): Properties {
  const changed = [...general, ...forms[type]].reduce<unknown>(
    (value, [path, change]) => changeAt(value, path, change),
    properties,
  )
  return tidy(changed) as Properties
}

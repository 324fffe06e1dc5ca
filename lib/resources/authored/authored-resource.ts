import type { ResourceType } from '../../xml/resource-reference.ts'
import { apimDiagnostic } from '../apim-diagnostic.ts'
import { backend } from '../backend.ts'
import { backendPool } from '../backend-pool.ts'
import { resourceBody } from '../body.ts'
import {
  applicationInsightsLogger,
  azureMonitorLogger,
  eventHubLogger,
  type LoggerType,
} from '../logger.ts'
import { settingNamedValue } from '../named-value.ts'
import type { ResourceProblem } from '../problem.ts'
import { type Resource, resourceWords } from '../resource.ts'
import { acceptedResource } from './accepted-resource.ts'
import { compact } from './compact.ts'
import { type Fields, fieldsOf } from './fields.ts'
import { liveProperties } from './live-properties.ts'
import type { LiveResource } from './live-resource.ts'
import { lostPaths } from './lost-paths.ts'
import { apimDiagnosticOptions } from './options/apim-diagnostic.ts'
import { backendOptions } from './options/backend.ts'
import { backendPoolOptions } from './options/backend-pool.ts'
import { loggerOptions } from './options/logger.ts'
import { namedValueOptions } from './options/named-value.ts'
import { withoutCredentials } from './without-credentials.ts'
import { withoutKeys } from './without-keys.ts'

/**
 * The resource that a project would declare for what the service holds, referring to resources
 * made before; undefined where there is none. Its body tells what of the properties is lost.
 */
export function authoredResource(
  live: LiveResource,
  made: readonly Resource[],
  lose: (message: string) => void,
): Resource | undefined {
  const { type, id } = live
  const properties = liveProperties(type, live.properties)
  const sayable = withoutCredentials(type, properties, lose)
  const make = maker(type, id, sayable)
  if (!make) {
    lose(`A logger of this type has no builder: the ${resourceWords[type]} is left out.`)
    return undefined
  }
  const refused = new Set<string>()
  const options = fieldsOf(compact(optionsOf(live, sayable, made)))
  const resource = acceptedResource(make, options, (problem, what) => {
    for (const key of problem.keys.slice(-1)) refused.add(key)
    lose(
      refusal(
        problem,
        what === 'option' ? `\`${problem.keys.join('.')}\`` : `The ${resourceWords[type]}`,
      ),
    )
  })
  if (!resource) return undefined
  const body = resourceBody(resource).properties
  for (const path of lostPaths(withoutKeys(sayable, refused), body)) {
    lose(`\`${path}\` cannot be said in the sources: a deployment would change it.`)
  }
  return resource
}

const refusal = ({ message, hint }: ResourceProblem, what: string): string =>
  `${message} ${what} is left out.${hint === undefined ? '' : ` ${hint}`}`

function optionsOf({ type, id, api }: LiveResource, live: Fields, made: readonly Resource[]) {
  switch (type) {
    case 'backend':
      return backendOptions(live, made)
    case 'backend-pool':
      return backendPoolOptions(live, made)
    case 'named-value':
      return namedValueOptions(live, made, id)
    case 'logger':
      return loggerOptions(live, made)
    case 'apim-diagnostic':
      return apimDiagnosticOptions(live, made, api)
  }
}

const loggers: ReadonlyMap<unknown, unknown> = new Map<LoggerType, unknown>([
  ['azureEventHub', eventHubLogger],
  ['applicationInsights', applicationInsightsLogger],
  ['azureMonitor', azureMonitorLogger],
])

/** What makes a resource of options that nothing has checked yet. */
function maker(
  type: ResourceType,
  id: string,
  { loggerType }: Fields,
): ((options: Fields) => Resource) | undefined {
  const makers = {
    backend,
    'backend-pool': backendPool,
    'named-value': settingNamedValue,
    logger: loggers.get(loggerType),
    'apim-diagnostic': apimDiagnostic,
  } as const satisfies Record<ResourceType, unknown>
  const make = makers[type] as ((id: string, options: Fields) => Resource) | undefined
  return make && ((options) => make(id, options))
}

import type { Behaviour, Write } from '../behaviour.ts'
import { type Properties, textAt } from '../properties.ts'
import { fieldError } from '../refusal.ts'
import { serviceId, shortId } from '../service.ts'

const ids = ['applicationinsights', 'azuremonitor', 'local']

/**
 * An APIM diagnostic of the service or of an API.
 * @see https://learn.microsoft.com/rest/api/apimanagement/diagnostic/create-or-update
 */
export const diagnostic: Behaviour = {
  fields: [
    'alwaysLog',
    'loggerId',
    'sampling',
    'frontend',
    'backend',
    'logClientIp',
    'httpCorrelationProtocol',
    'verbosity',
    'operationNameFormat',
    'metrics',
    'largeLanguageModel',
  ],
  check({ path }) {
    if (ids.includes(path.id.toLowerCase())) return
    throw fieldError('diagnosticId', `The diagnostic '${path.id}' is not supported.`)
  },
  prepare,
}

function prepare({ service, path, properties }: Write): Properties {
  const given = textAt(properties, 'loggerId')
  if (given === undefined) throw fieldError('loggerId', 'LoggerId must be specified.')
  const id = given.split('/').at(-1)!
  const logger = service.store.get(`${path.scope}/loggers/${id}`)
  const short = shortId(service.settings, given).toLowerCase()
  const isHere = short === `${path.scope}/loggers/${id}`.toLowerCase()
  const isShort = short === `/loggers/${id}`.toLowerCase()
  if (!logger || (!isHere && !isShort)) {
    throw fieldError('loggerId', `Logger with id '${id}' could not be found.`)
  }
  return { ...properties, loggerId: `${serviceId(service.settings)}${logger.path}` }
}

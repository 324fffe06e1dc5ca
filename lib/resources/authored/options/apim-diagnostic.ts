import type { Resource } from '../../resource.ts'
import { type Fields, fieldsOf, isFields, listOf } from '../fields.ts'
import { referenceTo } from '../made-resources.ts'

/**
 * The options of an APIM diagnostic as the service holds it.
 * @see https://learn.microsoft.com/rest/api/apimanagement/diagnostic/get
 */
export function apimDiagnosticOptions(
  live: Fields,
  made: readonly Resource[],
  api: string | undefined,
): Fields {
  const { logs, requests, responses } = fieldsOf(live['largeLanguageModel'])
  return {
    api,
    logger: referenceTo(made, 'logger', live['loggerId']),
    alwaysLog: live['alwaysLog'],
    sampling: { percentage: fieldsOf(live['sampling'])['percentage'] },
    verbosity: live['verbosity'],
    logClientIp: live['logClientIp'],
    httpCorrelationProtocol: live['httpCorrelationProtocol'],
    metrics: live['metrics'],
    operationNameFormat: live['operationNameFormat'],
    frontend: traffic(live['frontend']),
    backend: traffic(live['backend']),
    largeLanguageModel: { logs, requests: messages(requests), responses: messages(responses) },
  }
}

function traffic(live: unknown): Fields {
  const { request, response } = fieldsOf(live)
  return { request: message(request), response: message(response) }
}

function message(live: unknown): Fields {
  const { headers, body, dataMasking } = fieldsOf(live)
  const masking = fieldsOf(dataMasking)
  return {
    headers,
    body: { bytes: fieldsOf(body)['bytes'] },
    dataMasking: {
      headers: listOf(masking['headers'])?.map(masked),
      queryParams: listOf(masking['queryParams'])?.map(masked),
    },
  }
}

const masked = (live: unknown): unknown =>
  isFields(live) ? { value: live['value'], mode: live['mode'] } : live

function messages(live: unknown): Fields {
  const { messages, maxSizeInBytes } = fieldsOf(live)
  // All of them is the default, but options cannot be empty.
  const isDefault = messages === 'all' && maxSizeInBytes !== undefined
  return { messages: isDefault ? undefined : messages, maxSizeInBytes }
}

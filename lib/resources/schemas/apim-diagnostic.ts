import { boolean, integer, list, object, text } from './parts.ts'

const masked = object({ value: text(256), mode: { enum: ['Mask', 'Hide'] } }, ['value', 'mode'])

const message = object({
  headers: list(text(256), 0, 100),
  body: object({ bytes: integer(0, 8192) }, ['bytes']),
  dataMasking: object({ headers: list(masked, 1, 100), queryParams: list(masked, 1, 100) }),
})

const traffic = object({ request: message, response: message })

const messages = object({ messages: { enum: ['all'] }, maxSizeInBytes: integer(1, 262_144) })

/** @see https://learn.microsoft.com/azure/templates/microsoft.apimanagement/service/diagnostics */
export const apimDiagnosticSchema = object(
  {
    api: text(256),
    logger: { reference: 'logger' },
    alwaysLog: { enum: ['allErrors'] },
    sampling: object({ percentage: { type: 'number', minimum: 0, maximum: 100 } }, ['percentage']),
    verbosity: { enum: ['error', 'information', 'verbose'] },
    logClientIp: boolean,
    httpCorrelationProtocol: { enum: ['None', 'Legacy', 'W3C'] },
    metrics: boolean,
    operationNameFormat: { enum: ['Name', 'Url'] },
    frontend: traffic,
    backend: traffic,
    largeLanguageModel: object(
      { logs: { enum: ['enabled', 'disabled'] }, requests: messages, responses: messages },
      ['logs'],
    ),
  },
  ['logger'],
)

import type {
  ApimDiagnostic,
  RecordedMessage,
  RecordedMessages,
  RecordedTraffic,
} from '../apim-diagnostic.ts'

/** @see https://learn.microsoft.com/rest/api/apimanagement/diagnostic/create-or-update */
export const apimDiagnosticBody = ({ options }: ApimDiagnostic) => ({
  loggerId: `/loggers/${options.logger.id}`,
  alwaysLog: options.alwaysLog,
  sampling: options.sampling && {
    samplingType: 'fixed',
    percentage: options.sampling.percentage,
  },
  verbosity: options.verbosity,
  logClientIp: options.logClientIp,
  httpCorrelationProtocol: options.httpCorrelationProtocol,
  metrics: options.metrics,
  operationNameFormat: options.operationNameFormat,
  frontend: options.frontend && traffic(options.frontend),
  backend: options.backend && traffic(options.backend),
  largeLanguageModel: options.largeLanguageModel && {
    logs: options.largeLanguageModel.logs,
    requests: options.largeLanguageModel.requests && messages(options.largeLanguageModel.requests),
    responses:
      options.largeLanguageModel.responses && messages(options.largeLanguageModel.responses),
  },
})

const traffic = ({ request, response }: RecordedTraffic) => ({
  request: request && message(request),
  response: response && message(response),
})

const message = ({ headers, body, dataMasking }: RecordedMessage) => ({
  headers,
  body: body && { bytes: body.bytes },
  dataMasking: dataMasking && {
    headers: dataMasking.headers?.map(({ value, mode }) => ({ value, mode })),
    queryParams: dataMasking.queryParams?.map(({ value, mode }) => ({ value, mode })),
  },
})

const messages = ({ messages = 'all', maxSizeInBytes }: RecordedMessages) => ({
  messages,
  maxSizeInBytes,
})

import { policy } from './policy.ts'

export const forwardRequest = policy({
  name: 'forward-request',
  title: 'Forward request',
  summary: 'Sends the request to the backend.',
  docs: 'https://learn.microsoft.com/azure/api-management/forward-request-policy',
  category: 'routing',
  sections: ['backend'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    notes: [
      'The global policy has it by default; without it no request is sent and outbound follows inbound at once.',
      'Inside backend it may stand in `retry`, `choose` or `limit-concurrency`.',
      'Only some gateways speak HTTP/2 to backends.',
    ],
  },
  attributes: {
    timeout: {
      doc: "Seconds to wait for the backend's response headers; more than 240 may be cut short by the network.",
      type: 'seconds',
      default: '300',
      min: 0,
    },
    timeoutMs: {
      doc: "Milliseconds to wait for the backend's response headers.",
      type: 'int',
      min: 0,
    },
    continueTimeout: { doc: 'Seconds to wait for `100 Continue`.', type: 'seconds' },
    httpVersion: {
      doc: 'HTTP version towards the backend.',
      type: 'enum',
      values: ['1', '2or1', '2'],
      default: '1',
      expression: 'not-allowed',
    },
    followRedirects: {
      doc: 'Whether the gateway itself follows redirects.',
      type: 'bool',
      default: 'false',
    },
    bufferRequestBody: {
      doc: 'Whether the request body is kept, so that `retry` can send it again.',
      type: 'bool',
      default: 'false',
      expression: 'not-allowed',
    },
    bufferResponse: {
      doc: 'Whether the response is read whole before it is passed on; turn it off for streaming.',
      type: 'bool',
      default: 'true',
      expression: 'not-allowed',
    },
    failOnErrorStatusCode: {
      doc: 'Whether a status from 400 to 599 starts on-error.',
      type: 'bool',
      default: 'false',
      expression: 'not-allowed',
    },
  },
  groups: [{ kind: 'at-most-one', of: ['timeout', 'timeoutMs'] }],
})

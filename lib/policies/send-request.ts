import { authenticationCertificate } from './authentication-certificate.ts'
import { authenticationManagedIdentity } from './authentication-managed-identity.ts'
import { policy } from './policy.ts'
import { proxy } from './proxy.ts'
import { setBody } from './set-body.ts'
import { setHeader } from './set-header.ts'
import { setMethod } from './set-method.ts'

export const sendRequest = policy({
  name: 'send-request',
  title: 'Send request',
  summary: 'Sends a request, waits for the answer and keeps it in a variable.',
  docs: 'https://learn.microsoft.com/azure/api-management/send-request-policy',
  category: 'integration-and-external-communication',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    notes: [
      'In a virtual network a call to the same instance may time out: use https://127.0.0.1 with a Host header.',
    ],
  },
  attributes: {
    mode: {
      doc: 'Whether the request begins empty or as a copy of the current one.',
      type: 'enum',
      values: ['new', 'copy'],
      default: 'new',
    },
    responseVariableName: {
      doc: 'Variable that receives the response.',
      type: 'variable-name',
      variable: 'IResponse',
      required: 'expected',
    },
    timeout: { doc: 'Seconds to wait for the response.', type: 'seconds', default: '60' },
    ignoreError: {
      doc: 'Whether to go on, with null in the variable, when the request fails.',
      type: 'bool',
      default: 'false',
      expression: 'not-allowed',
    },
  },
  groups: [
    {
      kind: 'requires',
      if: 'mode',
      is: ['new'],
      certain: false,
      then: ['setUrl', 'setMethod'],
    },
  ],
  children: {
    setUrl: {
      doc: 'Address of the request.',
      text: { doc: 'Address of the request.', type: 'uri', required: true },
    },
    setMethod: { doc: 'Method of the request.', policy: setMethod },
    setHeader: { doc: 'Sets a header of the request.', max: 'many', policy: setHeader },
    setBody: { doc: 'Sets the body of the request.', policy: setBody },
    authenticationCertificate: {
      doc: 'Client certificate for the request.',
      policy: authenticationCertificate,
    },
    authenticationManagedIdentity: {
      doc: 'Token of a managed identity for the request.',
      policy: authenticationManagedIdentity,
    },
    proxy: { doc: 'Proxy for the request.', policy: proxy },
  },
  ordered: true,
  undocumented: {
    attributes: ['timeout-ms', 'buffer-response', 'fail-on-error-status-code'],
    children: ['authentication-token', 'authentication-token-store'],
  },
})

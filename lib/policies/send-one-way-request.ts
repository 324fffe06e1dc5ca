import { authenticationCertificate } from './authentication-certificate.ts'
import { authenticationManagedIdentity } from './authentication-managed-identity.ts'
import { policy } from './policy.ts'
import { proxy } from './proxy.ts'
import { setBody } from './set-body.ts'
import { setHeader } from './set-header.ts'
import { setMethod } from './set-method.ts'

export const sendOneWayRequest = policy({
  name: 'send-one-way-request',
  title: 'Send one way request',
  summary: 'Sends a request to a URL and goes on without waiting for the response.',
  docs: 'https://learn.microsoft.com/azure/api-management/send-one-way-request-policy',
  category: 'integration-and-external-communication',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    notes: [
      'A copy takes over headers and body of the current request, but in outbound not the body.',
      'The reference rules out expressions in `set-method` here, though not in `set-method` elsewhere.',
    ],
  },
  attributes: {
    mode: {
      doc: 'Whether the request is a new one or a copy of the current one.',
      type: 'enum',
      values: ['new', 'copy'],
      default: 'new',
    },
    timeout: {
      doc: 'Seconds after which the request is given up.',
      type: 'seconds',
      default: '60',
    },
  },
  groups: [{ kind: 'requires', if: 'mode', is: ['new'], then: ['setUrl', 'setMethod'] }],
  children: {
    setUrl: {
      doc: 'Where the request goes.',
      text: { doc: 'The URL.', type: 'uri', required: true },
    },
    setMethod: { doc: 'Method of the request.', policy: setMethod },
    setHeader: { doc: 'A header of the request.', max: 'many', policy: setHeader },
    setBody: { doc: 'Body of the request.', policy: setBody },
    authenticationCertificate: {
      doc: 'Client certificate that the request presents.',
      policy: authenticationCertificate,
    },
    authenticationManagedIdentity: {
      doc: 'Managed identity whose token the request carries.',
      policy: authenticationManagedIdentity,
    },
    proxy: { doc: 'HTTP proxy that the request goes through.', policy: proxy },
  },
  ordered: true,
  undocumented: { children: ['authentication-token', 'authentication-token-store'] },
})

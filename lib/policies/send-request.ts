import { authenticationCertificate } from './authentication-certificate.ts'
import { authenticationManagedIdentity } from './authentication-managed-identity.ts'
import { policy } from './policy.ts'
import { proxy } from './proxy.ts'
import { setBody } from './set-body.ts'
import { setHeader } from './set-header.ts'
import { setMethod } from './set-method.ts'

export const sendRequest = policy({
  name: 'send-request',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/send-request-policy',
  category: 'integration-and-external-communication',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    mode: { doc: 'TODO', type: 'enum', values: ['new', 'copy'], default: 'new' },
    responseVariableName: { doc: 'TODO', type: 'variable-name', required: true },
    timeout: { doc: 'TODO', type: 'seconds', default: '60' },
    ignoreError: { doc: 'TODO', type: 'bool', default: 'false', expression: 'not-allowed' },
  },
  groups: [
    {
      kind: 'requires',
      if: 'mode',
      then: ['setUrl', 'setMethod'],
    } /* when: mode is absent or new */,
  ],
  children: {
    setUrl: { doc: 'TODO', text: { doc: 'TODO', type: 'uri', required: true } },
    setMethod: { doc: 'TODO', policy: setMethod },
    setHeader: { doc: 'TODO', max: 'many', policy: setHeader },
    setBody: { doc: 'TODO', policy: setBody },
    authenticationCertificate: { doc: 'TODO', policy: authenticationCertificate },
    authenticationManagedIdentity: { doc: 'TODO', policy: authenticationManagedIdentity },
    proxy: { doc: 'TODO', policy: proxy },
  },
  ordered: true,
  undocumented: {
    attributes: ['timeout-ms', 'buffer-response', 'fail-on-error-status-code'],
    children: ['authentication-token', 'authentication-token-store'],
  },
})

import { policy } from './policy.ts'
import { authenticationCertificate } from './authentication-certificate.ts'
import { authenticationManagedIdentity } from './authentication-managed-identity.ts'
import { proxy } from './proxy.ts'
import { setBody } from './set-body.ts'
import { setHeader } from './set-header.ts'
import { setMethod } from './set-method.ts'

export const sendOneWayRequest = policy({
  name: 'send-one-way-request',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/send-one-way-request-policy',
  category: 'integration-and-external-communication',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    mode: { doc: 'TODO', type: 'enum', values: ['new', 'copy'], default: 'new' },
    timeout: { doc: 'TODO', type: 'seconds', default: '60' },
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
  undocumented: { children: ['authentication-token', 'authentication-token-store'] },
})

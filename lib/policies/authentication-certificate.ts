import { policy } from './policy.ts'

export const authenticationCertificate = policy({
  name: 'authentication-certificate',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/authentication-certificate-policy',
  category: 'authentication-and-authorization',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    thumbprint: { doc: 'TODO', type: 'string' },
    certificateId: { doc: 'TODO', type: 'resource-id' },
    body: { doc: 'TODO', type: 'any' },
    password: { doc: 'TODO', type: 'string' },
  },
  groups: [
    { kind: 'exactly-one', of: ['thumbprint', 'certificateId', 'body'] },
    { kind: 'requires', if: 'password', then: ['body'] },
  ],
})

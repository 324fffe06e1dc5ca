import { policy } from './policy.ts'

export const authenticationCertificate = policy({
  name: 'authentication-certificate',
  title: 'Authenticate with client certificate',
  summary: 'Presents a client certificate to the backend, for mutual TLS.',
  docs: 'https://learn.microsoft.com/azure/api-management/authentication-certificate-policy',
  category: 'authentication-and-authorization',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    notes: [
      'Name a certificate from Key Vault by `certificate-id`: renewal changes the thumbprint.',
      'Whoever may write policies may use any certificate by `certificate-id`: access to it is not checked.',
    ],
  },
  attributes: {
    thumbprint: { doc: 'Thumbprint of a certificate in the service.', type: 'string' },
    certificateId: { doc: 'Name of a certificate in the service.', type: 'resource-id' },
    body: {
      doc: 'The certificate itself as bytes, for one that the service does not store.',
      type: 'any',
    },
    password: { doc: 'Password that protects the certificate in `body`.', type: 'string' },
  },
  groups: [
    { kind: 'exactly-one', of: ['thumbprint', 'certificateId', 'body'], certain: false },
    { kind: 'requires', if: 'password', then: ['body'], certain: false },
  ],
})

import { policy } from './policy.ts'

export const validateClientCertificate = policy({
  name: 'validate-client-certificate',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/validate-client-certificate-policy',
  category: 'authentication-and-authorization',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    validateRevocation: { doc: 'TODO', type: 'bool', default: 'true', expression: 'not-allowed' },
    validateTrust: { doc: 'TODO', type: 'bool', default: 'true', expression: 'not-allowed' },
    validateNotBefore: { doc: 'TODO', type: 'bool', default: 'true', expression: 'not-allowed' },
    validateNotAfter: { doc: 'TODO', type: 'bool', default: 'true', expression: 'not-allowed' },
    ignoreError: { doc: 'TODO', type: 'bool', default: 'false', expression: 'not-allowed' },
  },
  children: {
    identities: {
      doc: 'TODO',
      children: {
        identity: {
          doc: 'TODO',
          min: 1,
          max: 10,
          attributes: {
            thumbprint: { doc: 'TODO', type: 'string' },
            serialNumber: { doc: 'TODO', type: 'string' },
            commonName: { doc: 'TODO', type: 'string' },
            subject: { doc: 'TODO', type: 'string' },
            dnsName: { doc: 'TODO', type: 'string' },
            issuerSubject: { doc: 'TODO', type: 'string' },
            issuerThumbprint: { doc: 'TODO', type: 'string' },
            issuerCertificateId: { doc: 'TODO', type: 'resource-id' },
          },
          groups: [
            {
              kind: 'excludes',
              if: 'issuerCertificateId',
              then: ['issuerSubject', 'issuerThumbprint'],
            },
          ],
        },
      },
    },
  },
})

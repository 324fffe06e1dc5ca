import { policy } from './policy.ts'

export const validateClientCertificate = policy({
  name: 'validate-client-certificate',
  title: 'Validate client certificate',
  summary: 'Checks the client certificate of the caller, and its identity where some are listed.',
  docs: 'https://learn.microsoft.com/azure/api-management/validate-client-certificate-policy',
  category: 'authentication-and-authorization',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    notes: [
      'The certificate must pass every check of the policy and match all claims of one identity.',
      'In `subject` and `issuer-subject`, double quotes (`&quot;` in XML) go around a name that contains a comma.',
    ],
  },
  attributes: {
    validateRevocation: {
      doc: 'Whether to check that the certificate is not revoked.',
      type: 'bool',
      default: 'true',
      expression: 'not-allowed',
    },
    validateTrust: {
      doc: 'Whether to check that the chain leads to a trusted authority.',
      type: 'bool',
      default: 'true',
      expression: 'not-allowed',
    },
    validateNotBefore: {
      doc: 'Whether to check that the certificate is already valid.',
      type: 'bool',
      default: 'true',
      expression: 'not-allowed',
    },
    validateNotAfter: {
      doc: 'Whether to check that the certificate has not expired.',
      type: 'bool',
      default: 'true',
      expression: 'not-allowed',
    },
    ignoreError: {
      doc: 'Whether to go on when a check fails.',
      type: 'bool',
      default: 'false',
      expression: 'not-allowed',
    },
  },
  children: {
    identities: {
      doc: 'Identities that are accepted; one must match.',
      children: {
        identity: {
          doc: 'One identity, whose claims must all match.',
          min: 1,
          max: 'many',
          expectedMax: 10,
          attributes: {
            thumbprint: { doc: 'Thumbprint of the certificate.', type: 'string' },
            serialNumber: { doc: 'Serial number of the certificate.', type: 'string' },
            commonName: { doc: 'Common name of the subject.', type: 'string' },
            subject: { doc: 'Distinguished name of the subject.', type: 'string' },
            dnsName: { doc: 'DNS name the certificate is for.', type: 'string' },
            issuerSubject: { doc: 'Distinguished name of the issuer.', type: 'string' },
            issuerThumbprint: { doc: 'Thumbprint of the issuer certificate.', type: 'string' },
            issuerCertificateId: {
              doc: 'Certificate in the service that must be the issuer.',
              type: 'resource-id',
            },
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

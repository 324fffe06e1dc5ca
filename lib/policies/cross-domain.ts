import { policy } from './policy.ts'

export const crossDomain = policy({
  name: 'cross-domain',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/cross-domain-policy',
  category: 'cross-domain',
  sections: ['inbound'],
  scopes: ['global'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted'],
  children: {
    crossDomainPolicy: {
      doc: 'TODO',
      children: {
        siteControl: {
          doc: 'TODO',
          attributes: {
            permittedCrossDomainPolicies: {
              doc: 'TODO',
              type: 'enum',
              values: ['all', 'by-content-type', 'master-only', 'none'],
              required: true,
              undocumented: true,
            },
          },
        },
        allowAccessFrom: {
          doc: 'TODO',
          max: 'many',
          attributes: {
            domain: {
              doc: 'TODO',
              type: 'string',
              required: true,
              pattern: '\\*|(\\*?[A-Za-z0-9\\-\\.]+)',
              undocumented: true,
            },
            secure: { doc: 'TODO', type: 'bool', default: 'true', undocumented: true },
          },
        },
        allowHttpRequestHeadersFrom: {
          doc: 'TODO',
          max: 'many',
          attributes: {
            domain: {
              doc: 'TODO',
              type: 'string',
              required: true,
              pattern: '\\*|(\\*?[A-Za-z0-9\\-\\.]+)',
              undocumented: true,
            },
            headers: { doc: 'TODO', type: 'csv', required: true, undocumented: true },
            secure: { doc: 'TODO', type: 'bool', default: 'true', undocumented: true },
          },
        },
      },
      ordered: true,
    },
  },
})

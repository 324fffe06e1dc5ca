import { policy } from './policy.ts'

export const crossDomain = policy({
  name: 'cross-domain',
  title: 'Allow cross-domain calls',
  summary:
    'Lets Flash and Silverlight clients call by answering requests for the cross-domain policy file.',
  docs: 'https://learn.microsoft.com/azure/api-management/cross-domain-policy',
  category: 'cross-domain',
  sections: ['inbound'],
  scopes: ['global'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted'],
  children: {
    crossDomainPolicy: {
      doc: "The policy file in Adobe's format.",
      children: {
        siteControl: {
          doc: 'Which policy files of the host count.',
          attributes: {
            permittedCrossDomainPolicies: {
              doc: 'Whether other policy files are permitted.',
              type: 'enum',
              values: ['all', 'by-content-type', 'master-only', 'none'],
              required: true,
              undocumented: true,
            },
          },
        },
        allowAccessFrom: {
          doc: 'Lets clients from a domain call.',
          max: 'many',
          attributes: {
            domain: {
              doc: 'Domain that may call; * stands for any.',
              type: 'string',
              required: true,
              pattern: '\\*|(\\*?[A-Za-z0-9\\-\\.]+)',
              undocumented: true,
            },
            secure: {
              doc: 'Whether callers must have been loaded over HTTPS.',
              type: 'bool',
              default: 'true',
              undocumented: true,
            },
          },
        },
        allowHttpRequestHeadersFrom: {
          doc: 'Lets clients from a domain send headers.',
          max: 'many',
          attributes: {
            domain: {
              doc: 'Domain that may send the headers.',
              type: 'string',
              required: true,
              pattern: '\\*|(\\*?[A-Za-z0-9\\-\\.]+)',
              undocumented: true,
            },
            headers: {
              doc: 'Headers that may be sent.',
              type: 'csv',
              required: true,
              undocumented: true,
            },
            secure: {
              doc: 'Whether callers must have been loaded over HTTPS.',
              type: 'bool',
              default: 'true',
              undocumented: true,
            },
          },
        },
      },
      ordered: true,
    },
  },
})

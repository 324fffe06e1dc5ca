import { authenticationCertificate } from './authentication-certificate.ts'
import { includeFragment } from './include-fragment.ts'
import { policy } from './policy.ts'
import { publishEvent } from './publish-event.ts'
import { setBody } from './set-body.ts'

export const sqlDataSource = policy({
  name: 'sql-data-source',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/sql-data-source-policy',
  category: 'graphql-resolvers',
  preview: true,
  sections: [],
  scopes: ['resolver'],
  gateways: ['classic', 'v2'],
  children: {
    connectionInfo: {
      doc: 'TODO',
      min: 1,
      children: {
        connectionString: {
          doc: 'TODO',
          min: 1,
          attributes: { useManagedIdentity: { doc: 'TODO', type: 'bool', default: 'false' } },
          text: { doc: 'TODO', type: 'string', required: true },
          undocumented: { attributes: ['scope', 'client-id'] },
        },
        includeFragment: { doc: 'TODO', max: 'many', policy: includeFragment },
        authenticationCertificate: { doc: 'TODO', policy: authenticationCertificate },
      },
      ordered: true,
      undocumented: { children: ['get-authorization-context'] },
    },
    includeFragment: { doc: 'TODO', max: 'many', policy: includeFragment },
    request: {
      doc: 'TODO',
      min: 1,
      attributes: { singleResult: { doc: 'TODO', type: 'bool', default: 'false' } },
      children: {
        includeFragment: { doc: 'TODO', policy: includeFragment },
        setBody: { doc: 'TODO', policy: setBody },
        sqlStatement: {
          doc: 'TODO',
          min: 1,
          text: { doc: 'TODO', type: 'string', required: true },
        },
        parameters: {
          doc: 'TODO',
          children: {
            parameter: {
              doc: 'TODO',
              min: 1,
              max: 'many',
              attributes: {
                name: { doc: 'TODO', type: 'string', required: true },
                sqlType: { doc: 'TODO', type: 'string' },
              },
              text: { doc: 'TODO', type: 'any', required: true },
            },
          },
        },
      },
      ordered: true,
    },
    response: {
      doc: 'TODO',
      children: {
        includeFragment: { doc: 'TODO', policy: includeFragment },
        setBody: { doc: 'TODO', policy: setBody },
        publishEvent: { doc: 'TODO', policy: publishEvent },
      },
      ordered: true,
    },
  },
  ordered: true,
})

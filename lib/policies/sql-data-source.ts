import { authenticationCertificate } from './authentication-certificate.ts'
import { includeFragment } from './include-fragment.ts'
import { policy } from './policy.ts'
import { publishEvent } from './publish-event.ts'
import { setBody } from './set-body.ts'

export const sqlDataSource = policy({
  name: 'sql-data-source',
  title: 'Azure SQL data source for a resolver',
  summary: 'Resolves a GraphQL field by a statement in an Azure SQL database.',
  docs: 'https://learn.microsoft.com/azure/api-management/sql-data-source-policy',
  category: 'graphql-resolvers',
  preview: true,
  sections: [],
  scopes: ['resolver'],
  gateways: ['classic', 'v2'],
  children: {
    connectionInfo: {
      doc: 'How to reach the database.',
      min: 1,
      children: {
        connectionString: {
          doc: 'Connection string of the database.',
          min: 1,
          attributes: {
            useManagedIdentity: {
              doc: 'Whether to sign in by managed identity.',
              type: 'bool',
              default: 'false',
            },
          },
          text: { doc: 'The connection string.', type: 'string', required: true },
          undocumented: { attributes: ['scope', 'client-id'] },
        },
        includeFragment: { doc: 'Policies of a fragment.', max: 'many', policy: includeFragment },
        authenticationCertificate: {
          doc: 'Client certificate for the connection.',
          policy: authenticationCertificate,
        },
      },
      ordered: true,
      undocumented: { children: ['get-authorization-context'] },
    },
    includeFragment: { doc: 'Policies of a fragment.', max: 'many', policy: includeFragment },
    request: {
      doc: 'The statement to run.',
      min: 1,
      attributes: {
        singleResult: {
          doc: 'Whether at most one row is expected.',
          type: 'bool',
          default: 'false',
        },
      },
      children: {
        includeFragment: { doc: 'Policies of a fragment.', policy: includeFragment },
        setBody: { doc: 'Sets what the statement sees as body.', policy: setBody },
        sqlStatement: {
          doc: 'The statement.',
          min: 1,
          text: { doc: 'The SQL text.', type: 'string', required: true },
        },
        parameters: {
          doc: 'Parameters of the statement.',
          children: {
            parameter: {
              doc: 'One parameter.',
              min: 1,
              max: 'many',
              attributes: {
                name: { doc: 'Name of the parameter, with its @.', type: 'string', required: true },
                sqlType: { doc: 'SQL type of the parameter.', type: 'string' },
              },
              text: { doc: 'Value of the parameter.', type: 'any', required: true },
            },
          },
        },
      },
      ordered: true,
    },
    response: {
      doc: 'What happens to the result.',
      children: {
        includeFragment: { doc: 'Policies of a fragment.', policy: includeFragment },
        setBody: { doc: "Makes the field's value from the result.", policy: setBody },
        publishEvent: { doc: 'Publishes an event to subscriptions.', policy: publishEvent },
      },
      ordered: true,
    },
  },
  ordered: true,
})

import { authenticationBasic } from './authentication-basic.ts'
import { authenticationCertificate } from './authentication-certificate.ts'
import { authenticationManagedIdentity } from './authentication-managed-identity.ts'
import { getAuthorizationContext } from './get-authorization-context.ts'
import { includeFragment } from './include-fragment.ts'
import { policy } from './policy.ts'
import { publishEvent } from './publish-event.ts'
import { setBackendService } from './set-backend-service.ts'
import { setBody } from './set-body.ts'
import { setHeader } from './set-header.ts'

export const graphqlDataSource = policy({
  name: 'graphql-data-source',
  title: 'GraphQL data source for a resolver',
  summary:
    "Resolves a field with a request to another GraphQL API; known only from Microsoft's schema.",
  category: 'undocumented',
  sections: [],
  scopes: ['resolver'],
  gateways: [],
  children: {
    request: {
      doc: 'The request to send.',
      min: 1,
      children: {
        authenticationBasic: {
          doc: 'Basic credentials for the request.',
          policy: authenticationBasic,
        },
        authenticationCertificate: {
          doc: 'Client certificate for the request.',
          policy: authenticationCertificate,
        },
        authenticationManagedIdentity: {
          doc: 'Managed identity token for the request.',
          policy: authenticationManagedIdentity,
        },
        getAuthorizationContext: {
          doc: 'Credential manager authorization for the request.',
          policy: getAuthorizationContext,
        },
        setBackendService: { doc: 'Backend to call.', policy: setBackendService },
        setUrl: {
          doc: 'Address to call.',
          text: { doc: 'URL of the GraphQL endpoint.', type: 'uri', required: true },
        },
        setHeader: { doc: 'A header of the request.', policy: setHeader },
        includeFragment: {
          doc: 'A fragment with more settings for the request.',
          max: 'many',
          policy: includeFragment,
        },
        document: {
          doc: 'The GraphQL document to send.',
          min: 1,
          text: { doc: 'Query or mutation text.', type: 'string', required: true },
        },
        operationName: {
          doc: 'The operation to run.',
          text: { doc: 'Name of an operation in the document.', type: 'string', required: true },
          xml: 'operationName',
        },
        variables: {
          doc: 'Variables of the operation.',
          children: {
            variable: {
              doc: 'One variable.',
              min: 1,
              max: 'many',
              attributes: {
                name: {
                  doc: 'Name of the variable.',
                  type: 'string',
                  required: true,
                  undocumented: true,
                },
              },
              text: { doc: 'Value of the variable.', type: 'any' },
            },
          },
        },
      },
      ordered: true,
    },
    response: {
      doc: 'Shapes what comes back.',
      children: {
        setBody: { doc: 'Body that becomes the value of the field.', policy: setBody },
        includeFragment: {
          doc: 'A fragment with more settings for the response.',
          max: 'many',
          policy: includeFragment,
        },
        publishEvent: { doc: 'Event for subscribers.', policy: publishEvent },
      },
      ordered: true,
    },
  },
  ordered: true,
})

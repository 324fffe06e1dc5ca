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
  title: 'TODO',
  summary: 'TODO',
  category: 'undocumented',
  sections: [],
  scopes: ['resolver'],
  gateways: [],
  children: {
    request: {
      doc: 'TODO',
      min: 1,
      children: {
        authenticationBasic: { doc: 'TODO', policy: authenticationBasic },
        authenticationCertificate: { doc: 'TODO', policy: authenticationCertificate },
        authenticationManagedIdentity: { doc: 'TODO', policy: authenticationManagedIdentity },
        getAuthorizationContext: { doc: 'TODO', policy: getAuthorizationContext },
        setBackendService: { doc: 'TODO', policy: setBackendService },
        setUrl: { doc: 'TODO', text: { doc: 'TODO', type: 'uri', required: true } },
        setHeader: { doc: 'TODO', policy: setHeader },
        includeFragment: { doc: 'TODO', max: 'many', policy: includeFragment },
        document: { doc: 'TODO', min: 1, text: { doc: 'TODO', type: 'string', required: true } },
        operationName: {
          doc: 'TODO',
          text: { doc: 'TODO', type: 'string', required: true },
          xml: 'operationName',
        },
        variables: {
          doc: 'TODO',
          children: {
            variable: {
              doc: 'TODO',
              min: 1,
              max: 'many',
              attributes: {
                name: { doc: 'TODO', type: 'string', required: true, undocumented: true },
              },
              text: { doc: 'TODO', type: 'any' },
            },
          },
        },
      },
      ordered: true,
    },
    response: {
      doc: 'TODO',
      children: {
        setBody: { doc: 'TODO', policy: setBody },
        includeFragment: { doc: 'TODO', max: 'many', policy: includeFragment },
        publishEvent: { doc: 'TODO', policy: publishEvent },
      },
      ordered: true,
    },
  },
  ordered: true,
})

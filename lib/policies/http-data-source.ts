import { authenticationCertificate } from './authentication-certificate.ts'
import { findAndReplace } from './find-and-replace.ts'
import { forwardRequest } from './forward-request.ts'
import { getAuthorizationContext } from './get-authorization-context.ts'
import { includeFragment } from './include-fragment.ts'
import { policy } from './policy.ts'
import { publishEvent } from './publish-event.ts'
import { setBackendService } from './set-backend-service.ts'
import { setBody } from './set-body.ts'
import { setHeader } from './set-header.ts'
import { setMethod } from './set-method.ts'
import { xmlToJson } from './xml-to-json.ts'

export const httpDataSource = policy({
  name: 'http-data-source',
  title: 'HTTP data source for a resolver',
  summary: 'Resolves a GraphQL field by an HTTP request.',
  docs: 'https://learn.microsoft.com/azure/api-management/http-data-source-policy',
  category: 'graphql-resolvers',
  sections: [],
  scopes: ['resolver'],
  gateways: ['classic', 'v2', 'consumption'],
  children: {
    httpRequest: {
      doc: 'The request to send.',
      min: 1,
      children: {
        getAuthorizationContext: {
          doc: 'Gets the token of a connection before the request.',
          policy: getAuthorizationContext,
        },
        setBackendService: { doc: 'Backend that the request goes to.', policy: setBackendService },
        setMethod: { doc: 'Method of the request.', min: 1, policy: setMethod },
        setUrl: {
          doc: 'Address of the request.',
          min: 1,
          text: { doc: 'Address of the request.', type: 'uri', required: true },
        },
        includeFragment: { doc: 'Policies of a fragment.', max: 'many', policy: includeFragment },
        setHeader: { doc: 'Sets a header of the request.', max: 'many', policy: setHeader },
        setBody: { doc: 'Sets the body of the request.', policy: setBody },
        authenticationCertificate: {
          doc: 'Client certificate for the request.',
          policy: authenticationCertificate,
        },
      },
      ordered: true,
    },
    backend: {
      doc: 'How the request is forwarded.',
      children: { forwardRequest: { doc: 'Options of forwarding.', policy: forwardRequest } },
    },
    httpResponse: {
      doc: 'What happens to the response.',
      children: {
        setBody: { doc: "Makes the field's value from the response.", policy: setBody },
        xmlToJson: { doc: 'Turns an XML response into JSON.', policy: xmlToJson },
        findAndReplace: { doc: 'Replaces a text in the response.', policy: findAndReplace },
        publishEvent: { doc: 'Publishes an event to subscriptions.', policy: publishEvent },
        includeFragment: { doc: 'Policies of a fragment.', max: 'many', policy: includeFragment },
      },
      ordered: true,
      undocumented: { children: ['json-to-xml'] },
    },
  },
  ordered: true,
})

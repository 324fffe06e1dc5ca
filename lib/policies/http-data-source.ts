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
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/http-data-source-policy',
  category: 'graphql-resolvers',
  sections: [],
  scopes: ['resolver'],
  gateways: ['classic', 'v2', 'consumption'],
  children: {
    httpRequest: {
      doc: 'TODO',
      min: 1,
      children: {
        getAuthorizationContext: { doc: 'TODO', policy: getAuthorizationContext },
        setBackendService: { doc: 'TODO', policy: setBackendService },
        setMethod: { doc: 'TODO', min: 1, policy: setMethod },
        setUrl: { doc: 'TODO', min: 1, text: { doc: 'TODO', type: 'uri', required: true } },
        includeFragment: { doc: 'TODO', max: 'many', policy: includeFragment },
        setHeader: { doc: 'TODO', max: 'many', policy: setHeader },
        setBody: { doc: 'TODO', policy: setBody },
        authenticationCertificate: { doc: 'TODO', policy: authenticationCertificate },
      },
      ordered: true,
    },
    backend: { doc: 'TODO', children: { forwardRequest: { doc: 'TODO', policy: forwardRequest } } },
    httpResponse: {
      doc: 'TODO',
      children: {
        setBody: { doc: 'TODO', policy: setBody },
        xmlToJson: { doc: 'TODO', policy: xmlToJson },
        findAndReplace: { doc: 'TODO', policy: findAndReplace },
        publishEvent: { doc: 'TODO', policy: publishEvent },
        includeFragment: { doc: 'TODO', max: 'many', policy: includeFragment },
      },
      ordered: true,
      undocumented: { children: ['json-to-xml'] },
    },
  },
  ordered: true,
})

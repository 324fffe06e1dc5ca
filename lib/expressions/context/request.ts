import { entity } from '../entity.ts'
import type { StringExpression } from '../operations/string.ts'
import { shapes } from '../shape.ts'
import { type Body, body } from './body.ts'
import { type Certificate, certificate } from './certificate.ts'
import { type PrivateEndpoint, privateEndpoint } from './private-endpoint.ts'
import { type StringLists, stringLists } from './string-lists.ts'
import { type Strings, strings } from './strings.ts'
import { type Url, url } from './url.ts'

/** The request as it stands. */
export interface Request {
  readonly method: StringExpression
  /** Where the request goes. */
  readonly url: Url
  /** Where the client sent it. */
  readonly originalUrl: Url
  readonly headers: StringLists
  readonly body: Body
  readonly ipAddress: StringExpression
  /** The parameters of the URL template. */
  readonly matchedParameters: Strings
  /** The client's certificate. */
  readonly certificate: Certificate
  readonly privateEndpointConnection: PrivateEndpoint
}

/** How C# has it: `IRequest`. */
export const request = entity<Request>('IRequest', {
  method: shapes.string,
  url: url,
  originalUrl: url,
  headers: stringLists,
  body: body,
  ipAddress: shapes.string,
  matchedParameters: strings,
  certificate: certificate,
  privateEndpointConnection: privateEndpoint,
})

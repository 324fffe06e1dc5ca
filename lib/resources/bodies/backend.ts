import type { Backend, BackendCredentials, CircuitBreaker, StatusCodeRange } from '../backend.ts'
import { normalDuration } from '../duration.ts'

/** @see https://learn.microsoft.com/rest/api/apimanagement/backend/create-or-update */
export const backendBody = ({ options }: Backend) => ({
  type: 'Single',
  title: options.title,
  description: options.description,
  url: options.url,
  protocol: options.protocol ?? 'http',
  resourceId: options.resourceId,
  credentials: options.credentials && credentials(options.credentials),
  circuitBreaker: options.circuitBreaker && { rules: [rule(options.circuitBreaker)] },
  tls: options.tls && {
    validateCertificateChain: options.tls.validateCertificateChain,
    validateCertificateName: options.tls.validateCertificateName,
  },
  azureRegion: options.azureRegion,
})

const credentials = (given: BackendCredentials) => ({
  managedIdentity: given.managedIdentity && { resource: given.managedIdentity.resource },
  authorization: given.authorization && {
    scheme: given.authorization.scheme,
    parameter: given.authorization.parameter.text,
  },
  header: given.header && texts(given.header),
  query: given.query && texts(given.query),
  certificateIds: given.certificateIds,
})

const texts = (given: NonNullable<BackendCredentials['header']>) =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, [value].flat().map(({ text }) => text)]),
  )

const rule = (breaker: CircuitBreaker) => ({
  name: breaker.name ?? 'breaker',
  failureCondition: {
    count: breaker.count,
    percentage: breaker.percentage,
    interval: normalDuration(breaker.interval),
    statusCodeRanges: breaker.statusCodeRanges?.map(range),
    errorReasons: breaker.errorReasons,
  },
  tripDuration: normalDuration(breaker.tripDuration),
  acceptRetryAfter: breaker.acceptRetryAfter,
  failureResponse: breaker.failureResponse && { statusCode: breaker.failureResponse.statusCode },
})

const range = (codes: StatusCodeRange) =>
  typeof codes === 'number' ? { min: codes, max: codes } : { min: codes.min, max: codes.max }

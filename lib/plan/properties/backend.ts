import { lowerCase, type NormalForm, oneDuration, unless, withoutMark } from './parts.ts'

/**
 * A chain and a name of a certificate are checked unless a backend says otherwise.
 * @see https://learn.microsoft.com/rest/api/apimanagement/backend/get
 */
export const backendForm: readonly NormalForm[] = [
  ['type', unless('Single')],
  ['description', withoutMark],
  ['protocol', lowerCase],
  ['tls.validateCertificateChain', unless(true)],
  ['tls.validateCertificateName', unless(true)],
  ['circuitBreaker.rules.*.acceptRetryAfter', unless(false)],
  ['circuitBreaker.rules.*.tripDuration', oneDuration],
  ['circuitBreaker.rules.*.failureCondition.interval', oneDuration],
]

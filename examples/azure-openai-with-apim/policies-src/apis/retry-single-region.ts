import { apiPolicy, base, setBackendService } from 'apim-policy'
import { primary } from '../shared/backends.ts'
import { forwardWithRetry } from '../shared/retry.ts'
import { signIn } from '../shared/sign-in.ts'

/** Asks the one region again when it is busy. */
export default apiPolicy('retry-single-region', {
  inbound: [base(), setBackendService({ backendId: primary }), signIn],
  backend: [forwardWithRetry()],
})

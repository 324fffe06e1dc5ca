import { apiPolicy, base, setBackendService } from 'apim-policy'
import { primary } from '../shared/backends.ts'
import { failover } from '../shared/failover.ts'
import { forwardWithRetry } from '../shared/retry.ts'
import { signIn } from '../shared/sign-in.ts'

/** Asks a second region when the first one is busy. */
export default apiPolicy('retry-multi-region', {
  inbound: [base(), setBackendService({ backendId: primary }), signIn],
  backend: [forwardWithRetry(failover)],
})

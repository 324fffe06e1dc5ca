import { apiPolicy, base, setBackendService } from 'apim-policy'
import { primary } from '../shared/backends.ts'
import { signIn } from '../shared/sign-in.ts'

/** The least a gateway needs: one backend, and the gateway's own identity. */
export default apiPolicy('managed-identity', {
  inbound: [base(), setBackendService({ backendId: primary }), signIn],
})

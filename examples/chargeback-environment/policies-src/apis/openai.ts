import { apiPolicy, base, setBackendService } from 'apim-policy'
import {
  backendIdentity,
  payloadCapture,
  retryBackend,
  subscriptionKeyOnly,
  usageEvents,
} from 'apim-policy/fragments'
import { pool } from '../resources/azure-openai.ts'
import { payloads, usageHub } from '../resources/usage.ts'

const usage = usageEvents({
  logger: usageHub,
  attributes: {
    'cost-center': [{ header: 'x-cost-center' }, { claim: 'cost_center' }],
    department: [{ header: 'x-department' }, { claim: 'department' }],
  },
})

/** Whole prompts and answers, up to 100 MB, of every twentieth call. */
const payload = payloadCapture({ mode: 'blob', container: payloads, sample: 5 })

/** The API at `/api/v1/openai`: `/chat/completions` and `/completions`, with the model in the body. */
export default apiPolicy('openai', {
  inbound: [
    base(),
    // Whatever has no product would be charged to nobody.
    ...subscriptionKeyOnly({ product: true }),
    ...usage.inbound,
    ...payload.inbound,
    setBackendService({ backend: pool }),
    ...backendIdentity(),
  ],
  backend: retryBackend({ pool, streaming: true }),
  outbound: [base(), ...payload.outbound, ...usage.outbound],
  onError: [...usage.onError, base()],
})

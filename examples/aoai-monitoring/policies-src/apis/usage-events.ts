import { apiPolicy, base } from 'apim-policy'
import { usageEvents } from 'apim-policy/fragments'

const usage = usageEvents({ logger: 'openaieventhub', shape: 'aoai-monitoring' })

/** The same event without the faults of the original. */
export default apiPolicy('usage-events', {
  inbound: [base(), ...usage.inbound],
  outbound: [base(), ...usage.outbound],
  onError: [...usage.onError, base()],
})

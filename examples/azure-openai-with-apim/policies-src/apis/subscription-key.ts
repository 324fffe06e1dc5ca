import { apiPolicy, base, namedValue, setBackendService, setHeader } from 'apim-policy'
import { primary } from '../shared/backends.ts'

/** Signs in with a key, where the backend has no identity to trust; the key is a named value. */
export default apiPolicy('subscription-key', {
  inbound: [
    base(),
    setBackendService({ backendId: primary }),
    setHeader({ name: 'api-key', existsAction: 'append', value: namedValue('aoai-api-key') }),
  ],
})

import { fragment } from 'apim-policy'
import { endUser, entraClient } from 'apim-policy/fragments'
import { audience, tenant } from '../resources/named-values.ts'

/** Who calls: an application of the tenant, and the end user for whom it does. */
export default fragment('caller', [
  ...entraClient({ tenant, audiences: [audience], roles: ['Models.Use'] }),
  ...endUser({ trustHeaders: true }),
])

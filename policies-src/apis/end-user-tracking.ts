import { apiPolicy, base, csharp, setHeader, setVariable } from 'apim-policy'
import {
  applicationHeader,
  clientApplicationId,
  endUserHeader,
  endUserId,
  endUserTenantId,
  identitySource,
  identityToken,
  tenantHeader,
  tokenCounterKey,
  tokenHeader,
} from '../shared/end-user.ts'
import { signInToImported } from '../shared/sign-in.ts'
import {
  countTokens,
  emitTokens,
  known,
  rememberDeployment,
  toImported,
} from '../shared/tracking.ts'

const counterKey = csharp<string>`context.Variables.GetValueOrDefault<string>("tokenCounterKey", context.Request.IpAddress)`

/** Counts tokens for each end user of an application, and keeps who that is from the backend. */
export default apiPolicy('end-user-tracking', {
  inbound: [
    toImported,
    rememberDeployment,
    setVariable({ name: 'forwardedIdentityToken', value: identityToken }),
    setVariable({ name: 'forwardedEndUserId', value: endUserId }),
    setVariable({ name: 'forwardedEndUserTenantId', value: endUserTenantId }),
    setVariable({ name: 'clientApplicationId', value: clientApplicationId }),
    setVariable({ name: 'identitySource', value: identitySource }),
    setVariable({ name: 'tokenCounterKey', value: tokenCounterKey }),
    countTokens(counterKey),
    emitTokens({
      'End User ID': known('forwardedEndUserId'),
      'End User Tenant ID': known('forwardedEndUserTenantId'),
      'Client Application ID': known('clientApplicationId'),
      'Identity Source': known('identitySource'),
    }),
    ...[endUserHeader, tenantHeader, applicationHeader, tokenHeader].map((name) =>
      setHeader({ name, existsAction: 'delete' }),
    ),
    signInToImported,
    base(),
  ],
})

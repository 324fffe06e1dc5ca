import { apiPolicy, base, context, setHeader, setVariable } from 'apim-policy'
import {
  applicationHeader,
  caller,
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

/** Counts tokens for each end user of an application, and keeps who that is from the backend. */
export default apiPolicy('end-user-tracking', {
  inbound: [
    toImported,
    rememberDeployment,
    setVariable(caller.token, identityToken),
    setVariable(caller.user, endUserId),
    setVariable(caller.tenant, endUserTenantId),
    setVariable(caller.application, clientApplicationId),
    setVariable(caller.identitySource, identitySource),
    setVariable(caller.counterKey, tokenCounterKey),
    countTokens(caller.counterKey.or(context.request.ipAddress)),
    emitTokens({
      'End User ID': known(caller.user),
      'End User Tenant ID': known(caller.tenant),
      'Client Application ID': known(caller.application),
      'Identity Source': known(caller.identitySource),
    }),
    ...[endUserHeader, tenantHeader, applicationHeader, tokenHeader].map((name) =>
      setHeader({ name, existsAction: 'delete' }),
    ),
    signInToImported,
    base(),
  ],
})

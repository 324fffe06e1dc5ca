import { apiPolicy, base, context } from 'apim-policy'
import { signInToImported } from '../shared/sign-in.ts'
import { countTokens, emitTokens, rememberDeployment, toImported } from '../shared/tracking.ts'

/** Counts tokens for each subscription and model deployment, for chargeback. */
export default apiPolicy('chargeback', {
  inbound: [
    toImported,
    rememberDeployment,
    // apim-policy-ignore csharp-null: as in the original, which counts on a subscription
    countTokens(context.subscription.id),
    emitTokens(),
    signInToImported,
    base(),
  ],
})

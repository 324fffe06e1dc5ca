import { apiPolicy, base, csharp } from 'apim-policy'
import { signInToImported } from '../shared/sign-in.ts'
import { countTokens, emitTokens, rememberDeployment, toImported } from '../shared/tracking.ts'

/** Counts tokens for each subscription and model deployment, for chargeback. */
export default apiPolicy('chargeback', {
  inbound: [
    toImported,
    rememberDeployment,
    countTokens(csharp<string>`context.Subscription.Id`),
    emitTokens(),
    signInToImported,
    base(),
  ],
})

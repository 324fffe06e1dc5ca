import { globalPolicy } from 'apim-policy'
import { aiCors, errorAnswer } from 'apim-policy/fragments'

/** Pages of the portal may call, and every error of the gateway looks like one of OpenAI. */
export default globalPolicy({
  inbound: aiCors({ origins: ['https://chargeback.contoso.com'] }),
  onError: errorAnswer(),
})

import {
  azureOpenaiEmitTokenMetric,
  azureOpenaiTokenLimit,
  context,
  type Expression,
  type StringExpression,
  setBackendService,
  setVariable,
  type Variable,
  variable,
} from 'apim-policy'
import { imported } from './backends.ts'

/** Sends the call to the resource that was imported with the API. */
export const toImported = setBackendService({ id: 'apim-generated-policy', backendId: imported })

/** The model deployment that is called. */
export const deploymentId = variable.string('deploymentId')

/** Remembers the deployment, which is the part of the path behind `/deployments/`. */
export const rememberDeployment = setVariable(
  deploymentId,
  context.request.url.path.split('/').atOrDefault(3),
)

/** The value of a variable, or `unknown`. */
export const known = (text: Variable<StringExpression>): Expression<string> => text.or('unknown')

/** Counts tokens for each key and tells the client what it used; the limit itself is out of reach. */
export const countTokens = (counterKey: Expression<string>) =>
  azureOpenaiTokenLimit({
    tokensPerMinute: 10_000_000,
    counterKey,
    estimatePromptTokens: true,
    tokensConsumedHeaderName: 'consumed-tokens',
    remainingTokensHeaderName: 'remaining-tokens',
  })

/** Emits token metrics with the standard dimensions, the deployment and further ones. */
export const emitTokens = (further: Readonly<Record<string, Expression<string>>> = {}) =>
  azureOpenaiEmitTokenMetric({
    // apim-policy-ignore too-many-children: Microsoft's schema takes ten, newer pages advise five
    dimension: [
      { name: 'API ID' },
      { name: 'Subscription ID' },
      { name: 'User ID' },
      { name: 'Product ID' },
      { name: 'Deployment ID', value: known(deploymentId) },
      ...Object.entries(further).map(([name, value]) => ({ name, value })),
    ],
  })

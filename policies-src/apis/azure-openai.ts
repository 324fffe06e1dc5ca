import { apiPolicy, base, context, type Env, includeFragment } from 'apim-policy'
import {
  backendIdentity,
  contentSafety,
  modelAllowList,
  payloadCapture,
  priorityRouting,
  requestSize,
  retryBackend,
  tokenMetrics,
  tokenTiers,
  usageEvents,
} from 'apim-policy/fragments'
import caller from '../fragments/caller.ts'
import { contentSafetyService, models } from '../resources/backends.ts'
import { usageHub } from '../resources/logging.ts'
import { settings } from '../shared/settings.ts'
import { tiers } from '../shared/tiers.ts'

const modelsOfTiers = Object.fromEntries(
  Object.entries(tiers).map(([product, { models }]) => [product, models]),
)

/** Azure OpenAI: who may call what, which deployment answers, and what is known of it afterwards. */
export default (env: Env) => {
  const { urgent, regional, economy } = models(env)
  const { capture, contentSafety: isChecked } = settings(env)
  const payload = payloadCapture({ mode: capture, sample: 10 })
  const usage = usageEvents({
    logger: usageHub(env),
    attributes: { department: { claim: 'department' }, project: { header: 'x-project' } },
  })
  return apiPolicy('azure-openai', {
    inbound: [
      base(),
      includeFragment(caller),
      ...requestSize({ maxBytes: 4_000_000, unknown: 'measure' }),
      ...modelAllowList({ products: modelsOfTiers }),
      ...usage.inbound,
      // Behind what describes the call, so that the events of throttled calls are complete, too.
      ...tokenTiers({ products: tiers, otherwise: tiers.free }),
      ...payload.inbound,
      ...(isChecked ? contentSafety({ backend: contentSafetyService(env) }) : []),
      ...tokenMetrics({
        custom: {
          'Deployment ID': context.request.matchedParameters.get('deployment-id', 'none'),
        },
      }),
      ...priorityRouting({
        routes: [
          { from: 0, to: 100, backend: urgent },
          { from: 101, to: 500, backend: regional },
          { from: 501, to: 1000, backend: economy },
        ],
        otherwise: regional,
      }),
      ...backendIdentity(),
    ],
    // All pools have as many members.
    backend: retryBackend({ pool: urgent, streaming: true }),
    outbound: [base(), ...payload.outbound, ...usage.outbound],
    onError: [...usage.onError, base()],
  })
}

import { apiPolicy, base, context, type Env, setBackendService, text } from 'apim-policy'
import {
  backendIdentity,
  retryBackend,
  tokenLimit,
  tokenLimitErrors,
  tokenMetrics,
  usageEvents,
} from 'apim-policy/fragments'
import { azureOpenai } from '../resources/azure-openai.ts'
import { usageHub } from '../resources/logging.ts'

const { headers } = context.request
const store = headers.get('store-number', 'unknown')

/** Clients say who they are in headers, or in the query where they cannot set any. */
const named = (name: string) => [{ header: name }, { query: name }, 'unknown']

/** Usage by device, store and category, with a limit for each device. */
export default (env: Env) => {
  const usage = usageEvents({
    logger: usageHub(env),
    attributes: {
      'device-id': named('device-id'),
      'store-number': named('store-number'),
      'api-category': named('api-category'),
    },
  })
  return apiPolicy('azure-openai', {
    inbound: [
      base(),
      ...usage.inbound,
      ...tokenLimit({
        per: text`${store}/${headers.get('device-id', 'unknown')}`,
        tokensPerMinute: Number(env.variables['tokensPerMinute']),
      }),
      // A store is a dimension, a device is not: metrics with too many series are dropped.
      ...tokenMetrics({
        custom: { Store: store, Category: headers.get('api-category', 'unknown') },
      }),
      setBackendService({ backend: azureOpenai }),
      ...backendIdentity(),
    ],
    backend: retryBackend({ streaming: true }),
    outbound: [base(), ...usage.outbound],
    onError: [...usage.onError, ...tokenLimitErrors(), base()],
  })
}

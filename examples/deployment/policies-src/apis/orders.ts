import { apiPolicy, base, type Env, namedValue, setBackendService, setHeader } from 'apim-policy'
import { stock } from '../resources/stock.ts'

export default (env: Env) =>
  apiPolicy('orders', {
    inbound: [base(), setBackendService({ backend: stock(env) })],
    outbound: [
      base(),
      setHeader({ name: 'X-Greeting', existsAction: 'override', value: namedValue('greeting') }),
    ],
  })

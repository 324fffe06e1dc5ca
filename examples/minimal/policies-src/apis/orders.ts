import { apiPolicy, base, context, setBackendService, setHeader } from 'apim-policy'

/** What happens to every call of the API `orders`. */
export default apiPolicy('orders', {
  inbound: [
    base(),
    setBackendService({ baseUrl: 'https://orders.example.com' }),
    setHeader({
      name: 'x-correlation-id',
      existsAction: 'skip',
      value: context.requestId.toText(),
    }),
  ],
  outbound: [base(), setHeader({ name: 'x-powered-by', existsAction: 'delete' })],
})

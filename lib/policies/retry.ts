import { container } from './container.ts'

export const retry = container({
  name: 'retry',
  title: 'Retry',
  summary: 'Runs its policies, and runs them again for as long as a condition holds.',
  docs: 'https://learn.microsoft.com/azure/api-management/retry-policy',
  category: 'policy-control-and-flow',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    notes: [
      'The first run is not a retry: with a count of 3 the policies run up to four times.',
      'A request is only sent again whole if `forward-request` has `buffer-request-body="true"`.',
      'With only `interval` the pauses are equal; with `delta` they grow linearly; with `delta` and `max-interval` they grow exponentially up to the maximum.',
    ],
  },
  attributes: {
    condition: {
      doc: 'Another run follows while this is true.',
      type: 'condition',
      required: true,
    },
    count: { doc: 'Most retries.', type: 'int', required: true, min: 1, max: 50 },
    interval: { doc: 'Seconds between two runs.', type: 'seconds', required: true, min: 0 },
    maxInterval: { doc: 'Longest pause, in seconds.', type: 'seconds', min: 1 },
    delta: { doc: 'Seconds by which pauses grow.', type: 'seconds', min: 1 },
    firstFastRetry: {
      doc: 'Whether the first retry follows at once.',
      type: 'bool',
      default: 'false',
    },
  },
  nested: { policies: 'any', except: ['wait'], min: 1 },
})

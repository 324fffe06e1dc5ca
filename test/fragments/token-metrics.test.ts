import { test } from 'uvu'
import { tokenMetrics } from '../../fragments/token-metrics.ts'
import { context, namedValue } from '../../lib/index.ts'
import { inbound, invalid, matches } from '../_support/fragment.ts'

test('tokens are measured by API, product and subscription', () => {
  matches('token-metrics/default', inbound(tokenMetrics()))
})

test('dimensions, namespace and policies can be chosen', () => {
  matches(
    'token-metrics/custom',
    inbound(
      tokenMetrics({
        for: 'llm',
        namespace: 'ai-gateway',
        standard: ['API ID', 'Backend ID'],
        custom: {
          'Deployment ID': context.request.matchedParameters.get('deployment-id', 'none'),
          Environment: namedValue('environment'),
          Team: 'platform',
        },
      }),
    ),
  )
})

test('too many, repeated and empty dimensions are refused', () => {
  invalid(inbound(tokenMetrics({ custom: { A: 'a', B: 'b', C: 'c' } })), [
    '`standard` and `custom` make 6 dimensions; 5 are allowed.',
  ])
  invalid(inbound(tokenMetrics({ standard: [] })), ['`standard` and `custom` are both empty.'])
  invalid(inbound(tokenMetrics({ standard: ['API ID', 'API ID'] })), [
    '`standard` has `API ID` twice.',
  ])
  invalid(inbound(tokenMetrics({ custom: { 'API ID': 'a' } })), [
    '`custom` has `API ID`, which is in `standard` too.',
  ])
  invalid(inbound(tokenMetrics({ custom: { '': 'a' } })), [
    '`custom` has a dimension without a name.',
  ])
  invalid(inbound(tokenMetrics({ custom: { Team: '' } })), ['`custom.Team` is empty.'])
})

test('options have types', () => {
  // @ts-expect-error The gateway has no value for it.
  tokenMetrics({ standard: ['Deployment ID'] })
})

test.run()

import { test } from 'uvu'
import { semanticCache } from '../../fragments/semantic-cache.ts'
import { apiPolicy, workspacePolicy } from '../../lib/index.ts'
import { invalid, matches, sections } from '../_support/fragment.ts'

const document = (options: Parameters<typeof semanticCache>[0]) =>
  sections({ ...semanticCache(options) })

test('answers are shared within a subscription', () => {
  matches('semantic-cache/default', document({ embeddings: 'embeddings' }))
})

test('who shares answers, and for how long, can be chosen', () => {
  matches(
    'semantic-cache/chosen',
    document({
      for: 'llm',
      embeddings: 'embeddings',
      threshold: 0.1,
      keepFor: 3600,
      varyBy: ['product', 'end-user'],
      ignoreSystemMessages: true,
      maxMessages: 4,
    }),
  )
  matches('semantic-cache/shared', document({ embeddings: 'embeddings', varyBy: [] }))
})

test('numbers out of range are refused', () => {
  const embeddings = 'embeddings'
  invalid(document({ embeddings, threshold: 1.5 }), ['`threshold` must be from 0 to 1, not 1.5.'])
  invalid(document({ embeddings, keepFor: 0 }), ['`keepFor` must be a whole number from 1, not 0.'])
  invalid(document({ embeddings, maxMessages: 0.5 }), [
    '`maxMessages` must be a whole number from 1, not 0.5.',
  ])
})

test('its parts have their sections and scopes', () => {
  const { inbound, outbound } = semanticCache({ embeddings: 'embeddings' })
  apiPolicy('a', { inbound, outbound })
  // @ts-expect-error The answer is kept in `outbound`.
  apiPolicy('a', { inbound: outbound })
  // @ts-expect-error It may not stand in the document of a workspace.
  workspacePolicy('w', { inbound })
})

test.run()

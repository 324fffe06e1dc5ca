import { test } from 'uvu'
import { contentSafety } from '../../fragments/content-safety.ts'
import { apiPolicy, operationPolicy } from '../../lib/index.ts'
import { inbound, invalid, matches } from '../_support/fragment.ts'

const backend = 'content-safety'

test('prompts are shielded and judged in every category', () => {
  matches('content-safety/default', inbound(contentSafety({ backend })))
})

test('categories, scale, block lists and answers can be chosen', () => {
  matches(
    'content-safety/chosen',
    inbound(
      contentSafety({
        backend,
        levels: 8,
        thresholds: { Violence: 5, Hate: 0 },
        shieldPrompt: false,
        completions: true,
        blocklists: ['competitors', 'secrets'],
      }),
    ),
  )
  matches('content-safety/shield', inbound(contentSafety({ backend, thresholds: {} })))
})

test('severities off the scale, and nothing to look for, are refused', () => {
  invalid(inbound(contentSafety({ backend, thresholds: { Hate: 3 } })), [
    '`thresholds.Hate` must be 0, 2, 4 or 6, not 3.',
  ])
  invalid(inbound(contentSafety({ backend, levels: 8, thresholds: { Hate: 8 } })), [
    '`thresholds.Hate` must be a whole number from 0 to 7, not 8.',
  ])
  invalid(inbound(contentSafety({ backend, thresholds: {}, shieldPrompt: false })), [
    '`thresholds` names no category, and nothing else is looked for.',
  ])
})

test('options and places have types', () => {
  // @ts-expect-error There is no such category.
  contentSafety({ backend, thresholds: { Boredom: 2 } })
  apiPolicy('a', { inbound: contentSafety({ backend }) })
  // @ts-expect-error It may not stand in the document of an operation.
  operationPolicy('a', 'b', { inbound: contentSafety({ backend }) })
})

test.run()

import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { statementMarkdown } from '../../../lib/collector/statements/statement-markdown.ts'
import { usageLines } from '../../../lib/collector/statements/usage-lines.ts'
import { hostileTexts, unseen } from '../render/hostile.ts'
import { ratedSum, unpricedSum } from './_support/rated-sums.ts'
import { fullStatement, statement } from './_support/statements.ts'

test('a closed statement says what is paid, what for and how it was closed', () => {
  assert.is(
    statementMarkdown(fullStatement),
    `# Statement

| Statement | Value |
| --- | --- |
| Consumer | team-a |
| Month | 2026-11 |
| Currency | EUR |
| State | closed at 2026-12-03T08:00:00.000Z |
| Price version | v7 |
| Digest | abc123 |

## Usage

| Model | Usage | Quantity | Price (EUR) | Per | Amount (EUR) |
| --- | --- | ---: | ---: | ---: | ---: |
| gpt-4.1 | Input tokens | 1000 | 2 | 1000000 | 0.002 |
| gpt-4.1 | Output tokens | 500 | 8 | 1000000 | 0.004 |

## Total

| What | Amount (EUR) |
| --- | ---: |
| Usage | 0.006 |
| Shared: Gateway | 0.01 |
| Idle throughput | 0.001 |
| Correction of 2026-10 | -0.002 |
| Difference to the bill | 0.005 |
| Total | 0.02 |
`,
  )
})

test('an open statement says so, and lists nothing that is zero', () => {
  const text = statementMarkdown(statement({ consumer: '', idle: 0n }))
  assert.match(text, '| Consumer | none |')
  assert.match(text, '| State | open, may still change |')
  assert.not.match(text, /Idle|Difference|Digest|Price version/)
})

test('usage without a price has no amount, and that is told', () => {
  const text = statementMarkdown(statement({ usage: usageLines([ratedSum(), unpricedSum()]) }))
  assert.match(text, '| gpt-4.1-2025-04-14 | Input tokens | 1000 | none |  |  |')
  assert.match(text, '2 lines have no price, and')
  const [line] = usageLines([unpricedSum()])
  assert.match(statementMarkdown(statement({ usage: [line!] })), 'One line has no price, and')
  assert.match(statementMarkdown(statement({ usage: [] })), 'There was no usage.')
})

test('whatever names are, they stay texts in their cells', () => {
  for (const text of hostileTexts) {
    const markdown = statementMarkdown(
      statement({
        consumer: text,
        currency: text,
        usage: usageLines([ratedSum({ pricedModel: text })]),
        shared: [{ name: text, cost: 1n }],
        closed: { at: text, priceVersion: text, digest: text },
      }),
    )
    assert.not.match(markdown, /<|`|(?<!\\)\[/)
    assert.not.match(markdown, unseen)
    for (const line of markdown.split('\n')) {
      assert.match(line, /^$|^\|.*\|$|^#{1,2} (Statement|Usage|Total)$/)
    }
  }
})

test.run()

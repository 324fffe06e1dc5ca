import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { statementTotals } from '../../../lib/collector/statements/consumer-statement.ts'
import { fullStatement, statement } from './_support/statements.ts'

test('without a bill, the total is what is listed', () => {
  assert.equal(statementTotals(statement()), {
    usage: 6_000_000n,
    total: 6_000_000n,
    difference: 0n,
  })
  assert.is(statementTotals(statement({ idle: 3n, usage: [] })).total, 3n)
})

test('what the bill says otherwise is the difference', () => {
  assert.equal(statementTotals(fullStatement), {
    usage: 6_000_000n,
    total: 20_000_000n,
    difference: 5_000_000n,
  })
  assert.is(statementTotals(statement({ total: 0n })).difference, -6_000_000n)
})

test.run()

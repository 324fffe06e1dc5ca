import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { statementCsv } from '../../../lib/collector/statements/statement-csv.ts'
import { usageLines } from '../../../lib/collector/statements/usage-lines.ts'
import { unpricedSum } from './_support/rated-sums.ts'
import { fullStatement, statement } from './_support/statements.ts'

test('a row for each item, the total last', () => {
  assert.equal(statementCsv(fullStatement).split('\r\n'), [
    'month,consumer,item,model,description,quantity,unit_price,per,amount,currency',
    '2026-11,team-a,usage,gpt-4.1,Input tokens,1000,2,1000000,0.002,EUR',
    '2026-11,team-a,usage,gpt-4.1,Output tokens,500,8,1000000,0.004,EUR',
    '2026-11,team-a,shared,,Gateway,,,,0.01,EUR',
    '2026-11,team-a,idle,,Idle throughput,,,,0.001,EUR',
    '2026-11,team-a,correction,,2026-10,,,,-0.002,EUR',
    '2026-11,team-a,difference,,Difference to the bill,,,,0.005,EUR',
    '2026-11,team-a,total,,Total,,,,0.02,EUR',
    '',
  ])
})

test('amounts are exact, and what is unpriced has none', () => {
  const usage = usageLines([unpricedSum()])
  const lines = statementCsv(statement({ usage, idle: 1n })).split('\r\n')
  assert.is(lines[1], '2026-11,team-a,usage,gpt-4.1-2025-04-14,Input tokens,1000,,,,EUR')
  assert.is(lines.at(-2), '2026-11,team-a,total,,Total,,,,0.000000001,EUR')
})

test('a name that a spreadsheet would run is made harmless', () => {
  const csv = statementCsv(
    statement({ consumer: '=cmd', usage: [], shared: [{ name: '@SUM(A1)', cost: 1n }] }),
  )
  assert.match(csv, "2026-11,'=cmd,shared,,'@SUM(A1),")
})

test.run()

import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { deployed, ofType, only } from '../../_support/infrastructure.ts'

test('alerts tell of failures, throttling and refused calls, by mail if one is given', () => {
  for (const email of ['', 'team@example.com']) {
    const made = deployed({ alertEmail: email, refusedCalls: 7 })
    const groups = ofType(made, 'Microsoft.Insights/actionGroups')
    assert.is(groups.length, email === '' ? 0 : 1)
    const rules = ofType(made, 'Microsoft.Insights/metricAlerts')
    assert.equal(rules.map(({ name }) => name).sort(), [
      'contoso-usage-failures',
      'contoso-usage-throttled',
    ])
    for (const { properties } of rules) {
      assert.equal(
        properties['actions'],
        groups.map(({ id }) => ({ actionGroupId: id })),
      )
    }
    const refused = only(made, 'Microsoft.Insights/scheduledQueryRules').properties
    assert.equal(refused['actions'], { actionGroups: groups.map(({ id }) => id) })
    assert.match(JSON.stringify(refused['criteria']), /"threshold":7,/)
    assert.match(JSON.stringify(refused['criteria']), /ResponseCode in \(401, 403\)/)
  }
})

test.run()

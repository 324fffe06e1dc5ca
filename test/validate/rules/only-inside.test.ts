import { test } from 'uvu'
import { onlyInside } from '../../../lib/validate/rules/only-inside.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`inside its data source it is fine`, () => {
  valid(
    onlyInside,
    `<http-data-source><http-response><publish-event /></http-response></http-data-source>`,
    { target: { scope: 'resolver', api: 'a', type: 'T', field: 'f' } },
  )
})

test(`elsewhere it is an error`, () => {
  invalid(onlyInside, `<policies><inbound><publish-event /></inbound></policies>`, [
    `1:21 error \`publish-event\` stands only inside \`http-data-source\`, \`sql-data-source\` or \`cosmosdb-data-source\`.`,
  ])
})

test.run()

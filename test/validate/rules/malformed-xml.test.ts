import { test } from 'uvu'
import { malformedXml } from '../../../lib/validate/rules/malformed-xml.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`well-formed text is fine`, () => {
  valid(malformedXml, `<policies><inbound><base /></inbound></policies>`)
})

test(`a tag that is not closed is an error`, () => {
  invalid(malformedXml, `<policies><inbound></policies>`, [`1:12 error <inbound> is never closed.`])
})

test.run()

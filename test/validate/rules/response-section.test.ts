import { test } from 'uvu'
import { responseSection } from '../../../lib/validate/rules/response-section.ts'
import { invalid, section, valid } from '../../_support/rule.ts'

const use = '<set-variable name="a" value="@(context.Response.StatusCode)" />'

test('there is no response before the backend answers', () => {
  invalid(responseSection, section('inbound', use), [
    '1:52 error There is no `context.Response` in <inbound>.',
  ])
  for (const name of ['backend', 'outbound', 'on-error']) valid(responseSection, section(name, use))
})

test('a test for it is fine, and so is what is counted when the response is there', () => {
  valid(responseSection, section('inbound', use.replace('Response.', 'Response?.')))
  const limit = `<rate-limit-by-key calls="1" renewal-period="1" counter-key="a"
    increment-condition="@(context.Response.StatusCode == 200)" />`
  valid(responseSection, section('inbound', limit))
})

test.run()
